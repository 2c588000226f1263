import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLNonNull,
  type GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isObjectType,
  GraphQLObjectType as ObjectType,
} from 'graphql';
import { BATCH } from '../../src/execution/batch.ts';
import { printSdl } from '../../src/graph/sdl.ts';
import type { Services } from '../../src/partner/services.ts';
import { ACCESS } from '../../src/request/access/access.ts';
import { PERSONAL } from '../../src/request/access/masking.ts';
import type { Access, RequestContext } from '../../src/request/context.ts';
import { createContext } from '../../src/request/create-context.ts';
import { finishSchema } from '../../src/request/schema/finish-schema.ts';
import { gatewaySchema } from '../support/schema.ts';
import { RULES } from './support/bad-input.rules.ts';

type Field = GraphQLField<unknown, RequestContext>;

const schema = gatewaySchema();
const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const ownTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const allFields = ownTypes.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
const accessOf = (field: Field): Access | undefined => field.extensions.access as Access | undefined;
const guarded = allFields.filter(({ field }) => accessOf(field));

// The guard refuses an anonymous viewer before any lookup, so the test needs no services.
const stranger = createContext({ services: {} as Services, viewer: null, language: 'en' });

describe('the built schema', () => {
  it('is what schema/partnergraph.graphql says (npm run schema:print)', () => {
    expect(readFileSync('schema/partnergraph.graphql', 'utf8')).toBe(printSdl());
  });

  it('holds root fields and nested ones that are guarded', () => {
    expect(guarded.length).toBeGreaterThan(15);
    expect(guarded.some(({ type }) => type.name === 'Customer')).toBe(true);
  });

  it.each(guarded.map(({ type, field }) => [`${type.name}.${field.name}`, field] as const))(
    '%s refuses a caller without a token',
    (_, field) => {
      const resolve = field.resolve ?? defaultFieldResolver;
      let error: unknown;
      try {
        resolve({}, {}, stranger, {} as never);
      } catch (caught) {
        error = caught;
      }
      expect(error).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    },
  );

  it('does not build with a root field that declares no access rule', () => {
    const open = new GraphQLSchema({
      query: new ObjectType({ name: 'Query', fields: { open: { type: GraphQLString } } }),
    });
    expect(() => finishSchema(open)).toThrow('Query.open declares no access rule');
  });

  it.each([
    ['may not be null', { type: new GraphQLNonNull(GraphQLString) }, 'must be nullable'],
    [
      'is masked',
      { type: GraphQLString, extensions: { [PERSONAL]: { kind: 'name', mask: () => '' } } },
      'neither masking nor a reseller scope',
    ],
    [
      'asks which reseller',
      { type: GraphQLString, args: { resellerId: { type: GraphQLID } } },
      'neither masking nor a reseller scope',
    ],
  ])(
    'does not build with a field for all of a list at once that %s',
    (_, { extensions, ...field }: GraphQLFieldConfig<unknown, RequestContext>, reason) => {
      const balance = { ...field, extensions: { ...extensions, [BATCH]: true } };
      const Customer = new ObjectType({ name: 'Customer', fields: { balance } });
      const open = { type: Customer, extensions: { [ACCESS]: { kind: 'public' } } };
      const built = new GraphQLSchema({ query: new ObjectType({ name: 'Query', fields: { open } }) });
      expect(() => finishSchema(built)).toThrow(reason);
    },
  );

  it('describes every field, argument and type', () => {
    const silent = allFields.flatMap(({ type, field }) => [
      ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ...field.args.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name})`),
    ]);
    expect(silent.filter((name) => !name.endsWith('(id)') && !name.endsWith('(operation)'))).toEqual([]);
  });

  it('names for every argument that is refused alone the arguments that it needs', () => {
    const bound = Object.entries(RULES).filter(([, { bad }]) =>
      bad?.some(({ limit }) => typeof limit === 'string' && limit.startsWith('only together with')),
    );
    // Rules of one kind are written for several types, of which not all have each member.
    const described = bound.flatMap(([name]) => {
      const [typeName = '', memberName = '', argument] = name.split('.');
      const type = schema.getType(typeName);
      const inner = isInputObjectType(type) || isObjectType(type) ? type.getFields()[memberName] : undefined;
      const member = inner && 'args' in inner ? inner.args.find((each) => each.name === argument) : inner;
      return member ? [[name, member.description] as const] : [];
    });
    expect(described.length).toBeGreaterThan(5);
    expect(described.filter(([, text]) => !text?.includes('Only together with `'))).toEqual([]);
  });

  it('has no Float: money and quantities are exact', () => {
    expect(schema.getType('Float')).toBeUndefined();
  });

  it('leaves plain fields without a resolver', () => {
    const plain = allFields.filter(({ field }) => field.resolve === undefined);
    expect(plain.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual(
      expect.arrayContaining(['Customer.accountName', 'Order.amount', 'Money.amount']),
    );
    expect(plain.filter(({ field }) => accessOf(field))).toEqual([]);
  });
});
