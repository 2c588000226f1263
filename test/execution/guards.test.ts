import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  validate,
} from 'graphql';
import { compile } from '../../src/execution/compile.ts';
import type { Viewer } from '../../src/identity/index.ts';
import type { Access, RequestContext } from '../../src/request/context.ts';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

const SCALARS: Readonly<Record<string, string>> = {
  Int: '1',
  Boolean: 'true',
  Decimal: '"1.50"',
  DateTime: '"2026-11-20T08:30:00Z"',
  BillingMonth: '"2026-10"',
  BillingDate: '"2026-10-31"',
  Currency: '"CNY"',
};

/** Any value of an input type that passes validation; the guard refuses before a resolver reads it. */
const literalOf = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return `[${literalOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isScalarType(type)) return SCALARS[type.name] ?? '"x"';
  if (!isInputObjectType(type)) throw new Error('no input');
  const fields = Object.values(type.getFields());
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(({ type: inner }) => isNonNullType(inner));
  return `{${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')}}`;
};

const schema = gatewaySchema();

const guarded = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .map(({ type, field }) => ({ type, field, access: field.extensions.access as Access | undefined }))
  .filter(({ access }) => access && access.kind !== 'public');

/** The same types below a root that returns one object of each, so that a document can reach every field. */
const probing = new GraphQLSchema({
  ...schema.toConfig(),
  query: new GraphQLObjectType({
    name: 'Probe',
    fields: Object.fromEntries(
      [...new Set(guarded.map(({ type }) => type))].map((type) => [type.name, { type, resolve: () => ({}) }]),
    ),
  }),
  mutation: null,
});

const documentFor = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string => {
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const args = required.length ? `(${required.map((arg) => `${arg.name}: ${literalOf(arg.type)}`).join(', ')})` : '';
  const inner = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return `{ ${type.name} { ${field.name}${args} ${inner} } }`;
};

describe('guards through planned execution', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 5 });
  });
  afterAll(() => gateway.close());

  const codeFor = async (viewer: Viewer | null, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => {
    const document = parse(documentFor(type, field));
    expect(validate(probing, document)).toEqual([]);
    const { execute, interpreted } = compile({ schema: probing, document, generateAfter: 0 });
    expect(interpreted).toBeUndefined();
    const codes: unknown[] = [];
    // The second run uses generated code.
    for (let time = 0; time < 2; time++) {
      const context: RequestContext = createContext({ services: gateway.services, viewer, language: 'en' });
      const { errors } = await execute({ context, variables: {} });
      expect(errors?.map(({ path }) => path)).toEqual([[type.name, field.name]]);
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes[1]).toBe(codes[0]);
    return codes[0];
  };

  const rows = guarded.map(({ type, field, access }) => [`${type.name}.${field.name}`, type, field, access] as const);

  it('reach root fields and nested ones', () => {
    expect(guarded.length).toBeGreaterThan(50);
    expect(guarded.some(({ type }) => type === schema.getQueryType())).toBe(true);
    expect(guarded.some(({ type }) => type.name === 'Customer')).toBe(true);
  });

  it.each(rows)('%s refuses a caller without a token', async (_, type, field) => {
    expect(await codeFor(null, type, field)).toBe('UNAUTHENTICATED');
  });

  const mayNot = rows.filter(([, , , access]) => access?.kind === 'operations' || access?.kind === 'permission');

  it.each(mayNot)('%s refuses a member without any permission item', async (_, type, field, access) => {
    const { operations } = gateway.services.partner('demo-cn').upstream.contract;
    // Fields that the contract opens to every member, or that the site lacks: the guard refuses them to no role.
    const withoutItems =
      access?.kind === 'operations' &&
      (access.ofViewer || access.operations.every((id) => !operations.get(id)?.facts.permission.length));
    if (withoutItems) return;
    const viewer: Viewer = { ...viewerOf('chen.xia', gateway.services), roles: ['NONE'], permissions: new Set() };
    expect(await codeFor(viewer, type, field)).toBe('FORBIDDEN');
  });
});
