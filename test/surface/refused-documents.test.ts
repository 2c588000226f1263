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
  ])('the error of an invalid literal names its position: %s', async (_, query, argument) => {
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
    'nonsense',
    '',
    'customers',
    'ListSubCustomers',
    'Customer.nonsense',
    'Customer.balance.debt',
    'Query.toString',
    '__Type.name',
  ])('the error says that the schema has no field %j', async (name) => {
    const { errors } = await gateway.run(
      'chen.xia',
      `{ viewer { can(fields: ["Query.customers", "${name}"]) { field } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: name === '' ? 'fields' : 'fields.1',
    });
  });
});
