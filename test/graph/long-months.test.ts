import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { atSandbox } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { type LyingVendor, startLyingVendor } from '../support/lying-vendor.ts';
import { gatewaySchema } from '../support/schema.ts';
import { LAST_MONTH } from './support/bills.ts';

const ADMINISTRATOR = 'chen.xia';
const LONG: ReadonlySet<string> = new Set(['ListSubcustomerMonthlyBills', 'ListSubCustomerBillDetail']);
const ROWS = 250;
const CEILING = 200;

/** Both operations report their number of rows under one of these names. */
const longer = (body: Record<string, unknown>): Record<string, unknown> => ({
  ...body,
  ...('count' in body ? { count: ROWS } : { total_count: ROWS }),
});

const sum = (calls: Record<string, number>): number => Object.values(calls).reduce((a, b) => a + b, 0);

/** A vendor that reports, for every customer, three pages of sums and of entries in a month. */
describe('a customer whose month fills more than one page', () => {
  let vendor: LyingVendor;
  let gateway: TestGateway;
  let resale: string | undefined;
  let referral: string | undefined;
  beforeAll(async () => {
    vendor = await startLyingVendor([loadContract('CHINA'), loadContract('INTERNATIONAL')]);
    gateway = await startTestGateway({
      customers: 60,
      env: { MAX_UPSTREAM_CALLS: String(CEILING) },
      adjust: (config) => {
        vendor.aim(config.partners[0]?.endpoints.bss ?? '');
        return atSandbox(config, vendor.url);
      },
    });
    vendor.tell((body, { id }) => (LONG.has(id) ? longer(body) : body));
    const customers = gateway.sandbox.partner('demo-cn').customers();
    [resale, referral] = ['2', '1'].map(
      (type) => customers.find(({ association_type: found }) => found === type)?.customer_id,
    );
  });
  afterAll(async () => {
    await gateway.close();
    await vendor.close();
  });

  it.each([
    // Three pages of each way, and the first time one more, which reports the length of the list of all customers'
    // sums.
    ['spend of a resale customer', () => resale, `spend(month: "${LAST_MONTH}") { amount { amount } }`, 9 + 3],
    ['sums of a resale customer', () => resale, `monthlyBills(month: "${LAST_MONTH}") { totalCount }`, 9],
    ['performance of a resale customer', () => resale, `performance(month: "${LAST_MONTH}") { complete }`, 9],
    ['spend of a referral customer', () => referral, `spend(month: "${LAST_MONTH}") { amount { amount } }`, 9 + 3],
  ])('is predicted: %s', async (_what, customer, field, pages) => {
    const text = `{ customer(id: "${customer()}") { ${field} } }`;
    const { services } = gateway;
    await services.partner('demo-cn').cache.drop('demo-cn/bills');
    const predicted = predictCalls({
      schema: gatewaySchema(),
      document: parse(text),
      variables: {},
      context: createContext({ services, viewer: viewerOf(ADMINISTRATOR, services), language: 'en' }),
    });
    gateway.forgetCalls();
    const { errors } = await gateway.run(ADMINISTRATOR, text);
    expect(errors).toBeUndefined();
    const calls = gateway.calls();
    expect([...LONG].reduce((count, id) => count + (calls[id] ?? 0), 0)).toBe(pages);
    expect(predicted).toBeGreaterThanOrEqual(sum(calls));
    expect(predicted).toBeLessThanOrEqual(CEILING);
  });
});
