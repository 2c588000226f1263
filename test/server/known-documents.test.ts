import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { gatewayWith, graphOf, type LogLine } from './support.ts';

/** Number of calls of `step`, which fails for 0 and -1. */
let asked = 0;
const resolvers = {
  step: ({ first }: Record<string, unknown>) => {
    asked += 1;
    if (first === 0) throw new GatewayError('UPSTREAM_TIMEOUT', { details: { operation: 'ListThings' } });
    if (first === -1) throw new Error('a fault of the gateway');
    return `step ${String(first)}`;
  },
};

const STEP = 'query Step($first: Int) { step(first: $first) } query Other { hello }';
const TOUCH = 'mutation Touch { touch }';
const TYPES = '{ __type(name: "Query") { name fields { name description } } me }';

type Body = Readonly<Record<string, unknown>>;

let gateway: Awaited<ReturnType<typeof gatewayWith>>;
beforeAll(async () => {
  gateway = await gatewayWith({ resolvers });
});
afterAll(() => gateway.close());
beforeEach(() => {
  asked = 0;
});

const linesOf = (log: readonly LogLine[]) =>
  log.map(({ ms: _, requestId: __, document: ___, time: ____, errorId: _____, cause, ...line }) => ({
    ...line,
    // A known document skips Apollo, so the stacks of the same error differ.
    cause: cause && { ...cause, stack: '' },
  }));

/** Sends a document; returns what the client receives and what the log says, without what differs between two equal requests. */
const ask = async (body: Body, headers: Readonly<Record<string, string>> = {}) => {
  const before = gateway.log.length;
  const response = await gateway.post(body, headers);
  const { date: _, 'x-request-id': requestId, ...others } = Object.fromEntries(response.headers);
  const text = (await response.text()).replace(/"errorId":"[^"]*"/g, '"errorId":""');
  const documents = gateway.log.slice(before).flatMap(({ document }) => document ?? []);
  return {
    seen: { status: response.status, headers: others, text },
    lines: linesOf(gateway.log.slice(before)),
    requestId,
    documents,
  };
};

let unseen = 0;
/** Adds a comment to the document, so that the gateway does not know its text. */
const inOtherWords = (query: string): string => `${query} # ${unseen++}`;

describe('a document that was answered before', () => {
  it.each<[string, string, Body, Readonly<Record<string, string>>]>([
    ['a query', STEP, { operationName: 'Step', variables: { first: 2 } }, {}],
    ['the other operation of a document', STEP, { operationName: 'Other', variables: null }, {}],
    ['a query of a member, in Chinese', TYPES, {}, { authorization: 'Bearer good.ana.x', 'accept-language': 'zh' }],
    ['a mutation', TOUCH, { extensions: {} }, {}],
    ['the cost', STEP, { operationName: 'Other', extensions: { cost: true } }, {}],
    ['another media type', TOUCH, {}, { accept: 'application/graphql-response+json' }],
    ['a media type that is not served', TOUCH, {}, { accept: 'text/plain' }],
    ['an error of the vendor', STEP, { operationName: 'Step', variables: { first: 0 } }, { 'accept-language': 'zh' }],
    ['a fault of the gateway', STEP, { operationName: 'Step', variables: { first: -1 } }, {}],
    ['a wrong variable', STEP, { operationName: 'Step', variables: { first: 'x' } }, { accept: 'application/json' }],
    ['a wrong variable, in the present media type', STEP, { operationName: 'Step', variables: { first: 'x' } }, {}],
    ['variables that are no object', STEP, { operationName: 'Step', variables: [1] }, {}],
    ['extensions that are no object', TOUCH, { extensions: 'x' }, {}],
    ['a name that the document lacks', STEP, { operationName: 'Third' }, {}],
    ['no name, where there are two', STEP, {}, {}],
    ['an empty name', TOUCH, { operationName: '' }, {}],
    ['a name that is no text', TOUCH, { operationName: 7 }, {}],
  ])('is answered as it was for %s', async (_, query, body, headers) => {
    await ask({ query: STEP, operationName: 'Step', variables: { first: 1 } });
    await ask({ query: TOUCH });
    await ask({ query: TYPES });
    const first = await ask({ ...body, query: inOtherWords(query) }, headers);
    asked = 0;
    const again = await ask({ ...body, query }, headers);
    expect([again.seen, again.lines]).toEqual([first.seen, first.lines]);
    expect(again.requestId).not.toBe(first.requestId);
    // For an error the gateway lets Apollo answer; the resolver must not run a second time.
    expect(asked).toBeLessThanOrEqual(1);
  });

  it('keeps its hash in the log, and is neither parsed nor hashed again', async () => {
    const first = await ask({ query: TOUCH });
    const again = await ask({ query: TOUCH });
    expect(again.documents).toEqual(first.documents);
    expect(again.documents).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('is validated again for callers who see another part of the schema', async () => {
    const whole = graphOf(resolvers);
    const part = graphOf({});
    await using views = await gatewayWith({
      resolvers,
      viewFor: ({ subject }) =>
        subject === 'ana' ? { key: 'whole', schema: () => whole } : { key: 'part', schema: () => part },
    });
    const query = '{ step(first: 1) }';
    for (const _ of [1, 2]) {
      const ana = await views.run(query, { authorization: 'Bearer good.ana.x' });
      const ben = await views.run(query, { authorization: 'Bearer good.ben.x' });
      expect(ana).toMatchObject({ status: 200, data: { step: 'step 1' } });
      expect(ben).toMatchObject({ status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    }
  });

  it('is a mutation that no GET runs', async () => {
    await ask({ query: TOUCH });
    const url = `${gateway.url}/graphql?${new URLSearchParams({ query: TOUCH })}`;
    const { status } = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(status).toBe(405);
  });
});
