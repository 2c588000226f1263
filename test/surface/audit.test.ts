import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { gatewayWith } from '../server/support.ts';

/** GET needs a header that no page can send unasked; Apollo's own clients send this one. */
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
});
