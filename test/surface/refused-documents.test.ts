import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGateway } from '../server/whole.ts';

describe('documents that are refused', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  it.each(['POST', 'GET'])('a subscription, which is not served, by %s', async (method) => {
    const query = 'subscription { viewer { name } }';
    const url = `${gateway.url}/graphql`;
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
    const response =
      method === 'GET'
        ? await fetch(`${url}?query=${encodeURIComponent(query)}`, { headers })
        : await fetch(url, { method, headers, body: JSON.stringify({ query }) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(await (await fetch(`${gateway.metricsUrl}/metrics`)).text()).not.toContain('code="INTERNAL"');
  });

  it.each([
    ['a scalar', '{ bills { spend(month: "2026-13") { amount { amount } } } }', 'month'],
    ['a moment in a filter', '{ organization { audit(filter: { from: "yesterday" }) { totalCount } } }', 'filter.from'],
    ['an enum', '{ orders(first: 1, filter: { status: NONE }) { totalCount } }', 'filter.status'],
    ['a number', '{ customers(first: "x") { totalCount } }', 'first'],
  ])('a wrong literal says where it stands: %s', async (_, query, argument) => {
    const { errors } = await gateway.run('chen.xia', query);
    const [error] = errors as readonly {
      locations?: readonly { line: number; column: number }[];
      extensions: object;
    }[];
    expect(error?.extensions).toMatchObject({ argument });
    const column = query.search(/"|NONE/) + 1;
    expect(error?.locations).toEqual([{ line: 1, column }]);
  });

  it.each([
    ['ListSubCustomers', true],
    ['customers', true],
    ['allocateFunds', true],
    ['Customer.balance', true],
    ['Query.customers', true],
    ['Customer.id', true],
    ['nonsense', null],
    ['', null],
    ['Customer.nonsense', null],
    ['Customer.balance.debt', null],
    ['toString', null],
    ['__Type.name', null],
  ])('the viewer is told whether it may use %s: %s', async (name, allowed) => {
    const { data, errors } = await gateway.run('chen.xia', `{ viewer { can(operation: "${name}") } }`);
    if (allowed === null)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'operation' });
    else expect(data).toEqual({ viewer: { can: allowed } });
  });
});
