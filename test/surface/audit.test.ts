import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { gatewayWith } from '../server/support.ts';

/** GET needs a header that no page can send without a preflight; Apollo's own clients send this one. */
const asClient: typeof fetch = (input, init = {}) => {
  const headers = new Headers(init.headers);
  if ((init.method ?? 'GET') === 'GET') headers.set('apollo-require-preflight', 'yes');
  return fetch(input, { ...init, headers });
};

describe('GraphQL over HTTP', () => {
  it('passes every audit of graphql-http', async () => {
    await using gateway = await gatewayWith();
    const audits = serverAudits({ url: `${gateway.url}/graphql`, fetchFn: asClient });
    const results = await Promise.all(audits.map(({ fn }) => fn()));
    const wrong = results.flatMap((result) =>
      result.status === 'ok' ? [] : [`${result.status} ${result.id} ${result.name}: ${result.reason}`],
    );
    expect(wrong).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it.each([
    ['application/json', 200],
    ['application/json; charset=utf-8, */*;q=0.1', 200],
    ['application/graphql-response+json;q=0.5, application/json', 200],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['application/graphql-response+json', 400],
    ['application/json;q=0, application/graphql-response+json;q=0.1', 400],
    ['*/*', 400],
  ])('answers a document that never runs to a client that accepts %s with %i', async (accept, status) => {
    await using gateway = await gatewayWith();
    for (const query of ['{ hello', '{ helo }']) expect((await gateway.run(query, { accept })).status).toBe(status);
    expect((await gateway.run('{ hello }', { accept })).status).toBe(200);
    // These do not concern documents, and are the same for all.
    expect((await gateway.run('{ hello }', { accept, authorization: 'Bearer stolen.token.x' })).status).toBe(401);
    expect((await gateway.post({ variables: {} }, { accept })).status).toBe(400);
  });
});
