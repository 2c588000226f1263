import { describe, expect, it } from '@jest/globals';
import { type ExecutionResult, execute as executeReference, getIntrospectionQuery, parse } from 'graphql';
import { compile } from '../../src/execution/compile.ts';
import { both } from './both.ts';
import { abstractSchema, faultySchema } from './faulty.ts';
import { plainSchema } from './plain.ts';

const cases: readonly (readonly [string, string, Record<string, unknown>?])[] = [
  ['aliases', '{ a: text b: text c: box { d: text } }'],
  ['an alias that names a prototype', '{ __proto__: text constructor: text toString: box { __proto__: text } }'],
  ['__typename at every level', '{ __typename kind: __typename box { __typename boxes { __typename } } }'],
  ['overlapping fields', '{ box { text } box { box { text } } ... { box { box { id } } } }'],
  [
    'keys in the order of their first mention',
    '{ box { id } text ...F } fragment F on Query { box { text } none text }',
  ],
  [
    'nested fragments',
    '{ ...A } fragment A on Query { box { ...B } ...C } fragment B on Box { text box { ...D } } ' +
      'fragment C on Query { text } fragment D on Box { id }',
  ],
  [
    'one fragment that is skipped at one place and included at another',
    '{ ...F @include(if: false) ...F } fragment F on Query { text }',
  ],
  ['literal @skip and @include', '{ a: text @skip(if: true) b: text @include(if: true) box @skip(if: false) { id } }'],
  ['no field left', '{ box { id @skip(if: true) } ... @include(if: false) { text } }'],
  [
    'one field behind two directives',
    'query($a: Boolean!, $b: Boolean = true) { box { id @include(if: $a) } box { id @skip(if: $b) text } }',
    { a: true },
  ],
  [
    'one fragment behind different directives',
    'query($a: Boolean!) { x: box { ...F @include(if: $a) } y: box { ...F @skip(if: $a) id } } fragment F on Box { text }',
    { a: false },
  ],
  ['null for @skip', 'query($a: Boolean = true) { text box { id @skip(if: $a) } }', { a: null }],
  ['null for @skip at the root', 'query($a: Boolean = true) { text @skip(if: $a) }', { a: null }],
  [
    'null for @include in a list',
    'query($a: Boolean = true) { text boxes { id box { text } ... @include(if: $a) { text } } }',
    { a: null },
  ],
  [
    'null for @skip in a fragment',
    'query($a: Boolean = false) { text box { ...F } } fragment F on Box { id box { id text @skip(if: $a) } }',
    { a: null },
  ],
  [
    'null for a directive behind one that skips',
    'query($a: Boolean = true) { text box { id ... @skip(if: true) { text @skip(if: $a) } } }',
    { a: null },
  ],
  ['a missing variable of a directive', 'query($a: Boolean) { text box { id @skip(if: $a) } }'],
  ['an error in a nullable field', '{ text broken box { broken text } }'],
  ['an error in a non-null field', '{ text box { id boxes { strictBroken } } }'],
  ['an error that empties the answer', '{ text strictBroken }'],
  ['an error value', '{ box { wrong text } boxes { wrong } }'],
  ['a list with nulls', '{ holes }'],
  ['a list that allows no null', '{ text strictHoles }'],
  ['promises in a list', '{ later }'],
  ['a property that is a function', '{ box { called(times: 3) } }'],
  ['a getter that throws', '{ box { throws text } boxes { throws } }'],
  ['a value that cannot be serialized', '{ box { number } }'],
  ['an object that is a text', '{ odd { text length } }'],
  ['defaults', '{ echo }'],
  ['literals', '{ echo(text: "a\\"b", size: BIG, filter: { text: null, sizes: [SMALL] }, even: "4") }'],
  ['a single value for a list', '{ echo(filter: { sizes: SMALL }) }'],
  ['variables', 'query($t: String, $f: Filter) { echo(text: $t, filter: $f) }', { t: 'x', f: { sizes: ['BIG'] } }],
  ['missing variables', 'query($t: String = "default", $f: Filter) { echo(text: $t, filter: $f) }'],
  [
    'variables that are null',
    'query($t: String = "d", $s: Size = BIG) { echo(text: $t, size: $s) }',
    { t: null, s: null },
  ],
  [
    'a missing variable inside an object',
    'query($t: String, $s: Size!) { echo(filter: { text: $t, sizes: [$s] }) }',
    { s: 'BIG' },
  ],
  ['null for a non-null argument', 'query($n: Int = 1) { twice(n: $n) text }', { n: null }],
  ['a scalar that refuses a variable', 'query($e: Even) { echo(even: $e) }', { e: 3 }],
  ['an enum that refuses a variable', 'query($s: Size) { echo(size: $s) text }', { s: 'HUGE' }],
  ['a required variable that is missing', 'query($s: Size!) { echo(size: $s) }'],
  ['fields that the input does not have', 'query($f: Filter) { echo(filter: $f) }', { f: { no: 1, text: 2 } }],
  ['mutations in their order', 'mutation { a: count b: count c: count }'],
  ['a mutation that fails in a non-null field', 'mutation { a: count b: strictCount c: count }'],
  ['introspection', getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true })],
  [
    'one type',
    'query($n: String!) { __type(name: $n) { name fields { name args { defaultValue } } } }',
    { n: 'Query' },
  ],
];

describe('planned execution answers as graphql-js does', () => {
  // Jest would take a missing third argument for a `done` callback.
  it.each(cases.map(([name, text, variables = {}]) => [name, text, variables] as const))(
    '%s',
    async (_, text, variables) => {
      const { planned, again, reference, interpreted } = await both({
        schema: plainSchema,
        text,
        variables,
        context: () => ({ count: 0 }),
      });
      expect(interpreted).toBeUndefined();
      expect(planned).toEqual(reference);
      expect(again).toEqual(reference);
    },
  );

  it.each(['A', 'B', 'none', undefined])('with several operations, of which %s is asked', async (operationName) => {
    const text = 'query A { text } query B { box { id } }';
    const { planned, reference } = await both({
      schema: plainSchema,
      text,
      ...(operationName ? { operationName } : {}),
    });
    expect(planned).toEqual(reference);
  });

  it('for one request after the other of the same compiled document', async () => {
    const text = 'query($a: Boolean!, $t: String) { echo(text: $t) box @include(if: $a) { id } }';
    const { execute } = compile({ schema: plainSchema, document: parse(text) });
    for (const variables of [{ a: true, t: 'x' }, { a: false, t: 'y' }, { a: true }]) {
      const { reference } = await both({ schema: plainSchema, text, variables });
      const { data } = await execute({ context: {}, variables });
      expect(JSON.stringify(data)).toBe(reference.data);
    }
  });

  it('without errors from below a place that is already null', async () => {
    const document = parse('{ late { strictNow slow } slowest }');
    const { execute } = compile({ schema: plainSchema, document });
    const planned = await execute({ context: {}, variables: {} });
    const reference = await executeReference({ schema: plainSchema, document });
    const paths = ({ errors }: ExecutionResult) => errors?.map(({ path }) => path?.join('.'));
    expect(paths(reference)).toEqual(['late.strictNow']);
    expect(paths(planned)).toEqual(['late.strictNow']);
  });
});

describe('a document never runs as code', () => {
  it.each(['__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d', '${', '`+', '"+'])(
    'with %s in a text',
    async (start) => {
      const text = `query($t: String) { a: echo(text: ${JSON.stringify(`${start}globalThis.pwned=1`)}) b: echo(text: $t) }`;
      const { planned, reference } = await both({
        schema: plainSchema,
        text,
        variables: { t: `${start}globalThis.pwned=1` },
      });
      expect(planned).toEqual(reference);
      expect(Object.hasOwn(globalThis, 'pwned')).toBe(false);
    },
  );
});

describe('what plans do not cover', () => {
  it.each([
    ['abstract type', '{ named { __typename name ... on Cat { catness } } }'],
    ['isTypeOf', '{ cat { name } }'],
  ])('is left to graphql-js: %s in %s', async (reason, text) => {
    const { planned, reference, interpreted } = await both({ schema: abstractSchema, text });
    expect(interpreted).toBe(reason);
    expect(planned).toEqual(reference);
  });

  it('is nothing in a schema without such types', async () => {
    const { interpreted } = await both({
      schema: faultySchema,
      text: '{ node { child { id } } }',
      context: () => ({ seed: 1 }),
    });
    expect(interpreted).toBeUndefined();
  });
});

describe('failures are handled', () => {
  it('of a promise in a non-null list whose next item fails at once', async () => {
    const unheard: unknown[] = [];
    const listen = (error: unknown) => unheard.push(error);
    process.on('unhandledRejection', listen);
    const { execute } = compile({ schema: plainSchema, document: parse('{ text rejectsThenThrows }') });
    const { data, errors } = await execute({ context: {}, variables: {} });
    await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect({ ...data }).toEqual({ text: 'text', rejectsThenThrows: null });
    expect(errors?.map(({ path }) => path)).toEqual([['rejectsThenThrows', 1]]);
    expect(unheard).toEqual([]);
  });
});
