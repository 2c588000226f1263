import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

/** The last second of November in UTC+8. */
const LAST_SECOND = Date.parse('2026-11-30T15:59:59Z');
const AN_HOUR = 3_600_000;

describe('an operation that is running when a month ends', () => {
  let gateway: TestGateway;
  /** When set, an hour passes with the first call to the vendor. */
  let passing = false;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 20,
      now: () => LAST_SECOND + (passing && Object.keys(gateway.calls()).length > 0 ? AN_HOUR : 0),
    });
  });
  afterAll(() => gateway.close());

  it('asks about the month in which it began, in every field', async () => {
    passing = true;
    const { data, errors } = await gateway.run<Record<string, unknown>, never>(
      'chen.xia',
      `{ orders(first: 1) { nodes { customer {
           now: spend(month: "2026-11") { month dataUntil complete }
           later: spend(month: "2026-12") { month }
         } } } }`,
    );
    passing = false;
    expect(gateway.calls().ListCustomerOrders).toBeGreaterThan(0);
    const refused = (errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.limit]);
    expect(refused).toEqual([['orders.nodes.0.customer.later', 'BAD_USER_INPUT', 'not after 2026-11']]);
    expect(data).toEqual({
      orders: {
        nodes: [{ customer: { now: { month: '2026-11', dataUntil: '2026-11-28', complete: false }, later: null } }],
      },
    });
  });
});
