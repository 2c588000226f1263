import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import { loadConfig } from '../../src/config/index.ts';
import { documentLimitsRule } from '../../src/server/limits/document.ts';
import { gatewayWith } from '../server/support.ts';
import { SAMPLES } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

/** `kind { ofType { … } }` of introspection: the only place in the test's graph that nests without end. */
const nested = (levels: number): string => (levels === 1 ? 'name' : `ofType { ${nested(levels - 1)} }`);
/** Five levels above the first type. */
const typeOf = (inner: string) => `{ __schema { types { fields { args { type { ${inner} } } } } } }`;

interface Case {
  readonly measure: string;
  readonly env: Record<string, string>;
  readonly limit: number;
  /** A document with exactly this number of them. */
  readonly document: (count: number) => string;
}

const depth = { measure: 'depth', env: { MAX_DEPTH: '8' }, limit: 8 };
const aliases = { measure: 'aliases', env: { MAX_ALIASES: '6' }, limit: 6 };
const directives = { measure: 'directives', env: { MAX_DIRECTIVES: '6' }, limit: 6 };
const rootFields = { measure: 'rootFields', env: { MAX_ROOT_FIELDS: '6' }, limit: 6 };
const tokens = { measure: 'tokens', env: { MAX_TOKENS: '20' }, limit: 20 };

const CASES: readonly (readonly [string, Case])[] = [
  ['depth', { ...depth, document: (n) => typeOf(nested(n - 5)) }],
  [
    'depth through fragments',
    {
      ...depth,
      document: (n) => `${typeOf('...Outer')} fragment Outer on __Type { ofType { ...Inner } }
        fragment Inner on __Type { ... on __Type { ${nested(n - 6)} } }`,
    },
  ],
  [
    'depth of the second operation',
    { ...depth, document: (n) => `query A { hello } query B ${typeOf(nested(n - 5))}` },
  ],
  ['aliases', { ...aliases, document: (n) => `{ ${times(n, (i) => `a${i}: hello`)} }` }],
  ['aliases named as their field', { ...aliases, document: (n) => `{ hello ${times(n, () => 'hello: hello')} }` }],
  [
    'aliases through a fragment spread twice',
    {
      ...aliases,
      document: (n) => `{ ${times(n - 4, (i) => `b${i}: hello`)} ...Two ... on Query { ...Two } }
        fragment Two on Query { x: hello y: me }`,
    },
  ],
  ['directives on a field', { ...directives, document: (n) => `{ ${times(n, () => 'hello @include(if: true)')} }` }],
  [
    'directives on fragments, spreads and what is in them',
    {
      ...directives,
      document: (n) => `{ ${times(n - 4, () => 'hello @skip(if: false)')} ...A @include(if: true)
        ... on Query @include(if: true) { ...A } } fragment A on Query { hello @skip(if: false) }`,
    },
  ],
  ['root fields', { ...rootFields, document: (n) => `{ ${times(n, () => 'hello')} }` }],
  [
    'root fields through fragments and aliases',
    {
      ...rootFields,
      document: (n) => `{ ${times(n - 4, (i) => `a${i}: hello`)} ...Two ... on Query { ...Two } }
        fragment Two on Query { hello me }`,
    },
  ],
  ['root fields of a mutation', { ...rootFields, document: (n) => `mutation { ${times(n, (i) => `t${i}: touch`)} }` }],
  ['tokens', { ...tokens, document: (n) => `{ ${times(n - 2, () => 'hello')} }` }],
  [
    'tokens through a fragment',
    { ...tokens, document: (n) => `{ ...A } fragment A on Query { ${times(n - 10, () => 'me')} }` },
  ],
];

describe('a document', () => {
  it.each(CASES)('may hold as many %s as configured and not one more', async (_, { measure, env, limit, document }) => {
    await using gateway = await gatewayWith({ env });
    const asked = async (count: number) => {
      const response = await gateway.post({
        query: document(count),
        operationName: document(count).includes('query A') ? 'A' : undefined,
      });
      return { status: response.status, body: await response.json() };
    };
    const good = await asked(limit);
    expect(good).toMatchObject({ status: 200, body: { data: {} } });
    expect(good.body).not.toHaveProperty('errors');
    const refused = await asked(limit + 1);
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'DOCUMENT_LIMIT_EXCEEDED', retryable: false, measure, limit } }] },
    });
    expect(refused.body).not.toHaveProperty('data');
  });

  it('reports its limit in the language of the caller', async () => {
    await using gateway = await gatewayWith({ env: { MAX_TOKENS: '4' } });
    const { errors } = await gateway.run('{ hello me hello }', { 'accept-language': 'zh' });
    expect(errors?.map(({ message, extensions }) => [message.slice(0, 4), extensions.measure])).toEqual([
      ['查询文档', 'tokens'],
    ]);
  });

  it('that is too deep for the parser is refused for its depth', async () => {
    await using gateway = await gatewayWith({ env: { MAX_TOKENS: '200000' } });
    const { status, errors } = await gateway.run(`${'{a'.repeat(30_000)}${'}'.repeat(30_000)}`);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'DOCUMENT_LIMIT_EXCEEDED', measure: 'depth' } }]);
  });

  it('whose fragments expand exponentially is refused without expanding them', async () => {
    await using gateway = await gatewayWith();
    const fragments = times(60, (i) => `fragment F${i} on Query { ...F${i + 1} ... on Query { ...F${i + 1} } }`);
    const { status, errors } = await gateway.run(`{ ...F0 } ${fragments} fragment F60 on Query { a: hello }`);
    expect([status, errors?.length]).toEqual([400, 1]);
  });

  it('that spreads a fragment in itself is refused and nothing else happens', async () => {
    await using gateway = await gatewayWith();
    const { status, errors } = await gateway.run(
      '{ ...A } fragment A on Query { hello ...B } fragment B on Query { ...A }',
    );
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it.each(SAMPLES)('of the sample %s is within half of the defaults', (_, text) => {
    const { limits } = loadConfig({});
    const half = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit / 2])) as typeof limits;
    const document = parse(text, { maxTokens: half.tokens });
    expect(validate(gatewaySchema(), document, [documentLimitsRule({ ...half, depth: limits.depth })])).toEqual([]);
  });

  it('that tools send to read the schema is within the defaults', async () => {
    await using gateway = await gatewayWith();
    const { status, errors } = await gateway.run(
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    );
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });
});

describe('a request body', () => {
  it('may be as large as configured and not one byte larger', async () => {
    await using gateway = await gatewayWith({ env: { BODY_LIMIT_BYTES: '1024' } });
    const bodyOf = (bytes: number) => JSON.stringify({ query: '{ hello }' }).padEnd(bytes);
    expect((await gateway.post(bodyOf(1024))).status).toBe(200);
    expect((await gateway.post(bodyOf(1025))).status).toBe(413);
  });
});
