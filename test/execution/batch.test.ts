import { describe, expect, it } from '@jest/globals';
import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
} from 'graphql';
import { BATCH, type BatchResolve, RESOLVE_BATCH } from '../../src/execution/batch.ts';
import { compile } from '../../src/execution/compile.ts';

interface Parent {
  readonly id: number;
  readonly word?: string | null;
}

/** A list of parents, each with a field that is resolved for all of them at once. */
const schemaOf = (parents: readonly unknown[], resolveBatch: BatchResolve) => {
  const Parent = new GraphQLObjectType({
    name: 'Parent',
    fields: {
      id: { type: GraphQLInt },
      word: { type: new GraphQLNonNull(GraphQLString) },
      later: { type: new GraphQLNonNull(GraphQLString), resolve: () => Promise.reject(new Error('later')) },
      double: {
        type: GraphQLInt,
        args: { plus: { type: GraphQLInt, defaultValue: 0 } },
        resolve: (source, args, context) => resolveBatch([source], args, context).then(([answer]) => answer),
        extensions: { [BATCH]: true, [RESOLVE_BATCH]: resolveBatch },
      },
    },
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        parents: { type: new GraphQLList(Parent), resolve: () => parents },
        strict: { type: new GraphQLList(new GraphQLNonNull(Parent)), resolve: () => parents },
      },
    }),
  });
};

const PARENTS: readonly Parent[] = [1, 2, 3].map((id) => ({ id, word: `word ${id}` }));

const ask = async (schema: GraphQLSchema, text: string) => {
  const { errors, data } = await compile({ schema, document: parse(text), generateAfter: 0 }).execute({
    context: undefined,
    variables: {},
  });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: errors?.map((error) => [error.message, error.path]),
  };
};

/** Doubles ids, and notes the ids that it received. */
const doubling = () => {
  const asked: (readonly number[])[] = [];
  const resolve: BatchResolve = async (sources, { plus }) => {
    const ids = (sources as readonly Parent[]).map(({ id }) => id);
    asked.push(ids);
    return ids.map((id) => id * 2 + Number(plus));
  };
  return { asked, resolve };
};

describe('a field that is resolved for all parents of a list', () => {
  it('is resolved once for each list and place in the document, with its arguments', async () => {
    const { asked, resolve } = doubling();
    const answer = await ask(schemaOf(PARENTS, resolve), '{ parents { a: double id b: double(plus: 1) } }');
    expect(answer.data).toEqual({
      parents: [
        { a: 2, id: 1, b: 3 },
        { a: 4, id: 2, b: 5 },
        { a: 6, id: 3, b: 7 },
      ],
    });
    expect(asked).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it.each([
    ['of one', [PARENTS[0]], [[1]]],
    ['with a hole', [PARENTS[0], null, PARENTS[2]], [[1], [3]]],
    ['with a promise', [PARENTS[0], Promise.resolve(PARENTS[1])], [[1], [2]]],
  ])('is resolved for each parent in a list %s', async (_, parents, expected) => {
    const { asked, resolve } = doubling();
    await ask(schemaOf(parents, resolve), '{ parents { double } }');
    expect(asked).toEqual(expected);
  });

  it('fails for one parent where the answer for it is an error', async () => {
    const resolve: BatchResolve = async () => [2, new Error('no two'), null];
    expect(await ask(schemaOf(PARENTS, resolve), '{ parents { double } }')).toEqual({
      data: { parents: [{ double: 2 }, { double: null }, { double: null }] },
      errors: [['no two', ['parents', 1, 'double']]],
    });
  });

  it.each<readonly [string, string, BatchResolve]>([
    [
      'throws',
      'all',
      () => {
        throw new Error('all');
      },
    ],
    ['rejects', 'all', () => Promise.reject(new Error('all'))],
    ['answers for too few', 'Parent.double returned 1 values for 3 parents', async () => [1]],
  ])('fails for every parent where it %s', async (_, message, resolve) => {
    const { data, errors } = await ask(schemaOf(PARENTS, resolve), '{ parents { id double } }');
    expect(data).toEqual({ parents: PARENTS.map(({ id }) => ({ id, double: null })) });
    expect(errors).toEqual([0, 1, 2].map((index) => [message, ['parents', index, 'double']]));
  });

  it('is not resolved for a parent that is null for another reason', async () => {
    const { asked, resolve } = doubling();
    const { data, errors } = await ask(
      schemaOf([PARENTS[0], { id: 2, word: null }, PARENTS[2]], resolve),
      '{ parents { word double } }',
    );
    expect(asked).toEqual([[1, 3]]);
    expect(data).toEqual({ parents: [{ word: 'word 1', double: 2 }, null, { word: 'word 3', double: 6 }] });
    expect(errors).toEqual([['Cannot return null for non-nullable field Parent.word.', ['parents', 1, 'word']]]);
  });

  it('leaves no promise unhandled when a non-null list fails', async () => {
    const { resolve } = doubling();
    const parents = [PARENTS[0], { id: 2, word: null }];
    expect(await ask(schemaOf(parents, resolve), '{ strict { word later double } }')).toEqual({
      data: { strict: null },
      errors: [['Cannot return null for non-nullable field Parent.word.', ['strict', 1, 'word']]],
    });
    const late = await ask(schemaOf(PARENTS, resolve), '{ strict { later double } }');
    expect(late).toEqual({ data: { strict: null }, errors: [['later', ['strict', 0, 'later']]] });
  });
});
