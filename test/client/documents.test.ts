import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { apolloCacheConfig } from '../../packages/client/src/apollo.ts';
import * as documents from '../../packages/client/src/documents.ts';
import { manifestOf } from '../../packages/client/src/manifest.ts';
import * as samples from '../../packages/client/src/samples.ts';
import type { TypedDocument } from '../../packages/client/src/typed-document.ts';

const schema = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));

const ROOTS: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

/** The largest document is a write that answers orders and resources; nine of ten are far smaller. */
const MAX_TEXT_BYTES = 2_200;
const MAX_DASHBOARD_BYTES = 1_000;

const listOf = (module: object): readonly TypedDocument<unknown, never>[] => Object.values(module);
const roots = listOf(documents);
const all = [...roots, ...listOf(samples)];

const operationOf = ({ text }: TypedDocument<unknown, never>): OperationDefinitionNode => {
  const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return operation;
};

const rootFieldsIn = (document: TypedDocument<unknown, never>): string[] =>
  operationOf(document).selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));

const fieldsOf = (type: GraphQLObjectType | null | undefined): string[] => Object.keys(type?.getFields() ?? {});

describe('typed documents', () => {
  it('are valid, and their ids are the SHA-256 of their texts', () => {
    expect(all.length).toBeGreaterThan(140);
    for (const { id, name, text } of all) {
      expect([name, validate(schema, parse(text)).map(({ message }) => message)]).toEqual([name, []]);
      expect(id).toBe(`sha256:${hash('sha256', text)}`);
    }
    expect(Object.entries(manifestOf(roots))).toEqual(roots.map(({ id, text }) => [id, text]));
    expect(new Set(roots.map(({ name }) => name)).size).toBe(roots.length);
  });

  it.each([
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const)('are there for every root field of a %s', (kind, type) => {
    const covered = new Set(roots.filter((document) => document.kind === kind).flatMap(rootFieldsIn));
    expect(fieldsOf(type).filter((name) => !covered.has(name))).toEqual([]);
    expect(roots.filter((each) => each.kind === kind).every((each) => operationOf(each).operation === kind)).toBe(true);
  });

  it('take every argument of their field as a variable', () => {
    for (const document of roots) {
      const given = new Set(operationOf(document).variableDefinitions?.map(({ variable }) => variable.name.value));
      const type = document.kind === 'query' ? schema.getQueryType() : schema.getMutationType();
      for (const field of rootFieldsIn(document))
        for (const { name } of type?.getFields()[field]?.args ?? [])
          expect([document.name, name, given.has(name)]).toEqual([document.name, name, true]);
    }
  });

  it('ask for the id of every object that has one, and for the type of each, so that caches know it', () => {
    const info = new TypeInfo(schema);
    let objects = 0;
    for (const { name, text } of roots)
      visit(
        parse(text),
        visitWithTypeInfo(info, {
          [Kind.SELECTION_SET]: ({ selections }: SelectionSetNode) => {
            const type = info.getParentType();
            if (!type || ROOTS.includes(type)) return;
            const asked = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
            const needed = ['__typename', ...('getFields' in type && 'id' in type.getFields() ? ['id'] : [])];
            expect([name, type.name, needed.filter((field) => !asked.includes(field))]).toEqual([name, type.name, []]);
            objects += needed.length - 1;
          },
        }),
      );
    expect(objects).toBeGreaterThan(80);
  });

  it('are small', () => {
    const dashboard = JSON.stringify(samples.DashboardDocument);
    expect(Buffer.byteLength(dashboard)).toBeLessThanOrEqual(MAX_DASHBOARD_BYTES);
    expect(roots.filter(({ text }) => Buffer.byteLength(text) > MAX_TEXT_BYTES).map(({ name }) => name)).toEqual([]);
  });
});

describe('an object without id in the cache of Apollo Client', () => {
  const merges = Object.entries(apolloCacheConfig().typePolicies).flatMap(([type, { merge }]) =>
    merge === undefined ? [] : [[type, merge] as const],
  );

  it('is never merged from two different answers, so that no amount gets another currency', () => {
    const groups: string[] = [];
    for (const [type, merge] of merges) {
      if (typeof merge === 'boolean') groups.push(type);
      else {
        const older = { __typename: type, own: 1, common: 1 };
        expect(merge(older, { __typename: type, common: 2 })).toEqual({ __typename: type, common: 2 });
        expect(merge(older, { __typename: type, common: 1, new: 3 })).toEqual({ ...older, new: 3 });
      }
    }
    expect(groups).toEqual(['Search']);
  });
});
