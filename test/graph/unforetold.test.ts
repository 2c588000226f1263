import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { monthAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

const MONTH = monthsBefore(monthAt(testNow()), 1);
const SPEND = `{ bills { spend(month: "${MONTH}") { amount { amount } } } }`;
const YEAR = `{ bills { trend(from: "${monthsBefore(MONTH, 11)}", until: "${MONTH}") { month } } }`;

const sum = (calls: Record<string, number>): number => Object.values(calls).reduce((a, b) => a + b, 0);

/**
 * Only the first pages of some lists report their length; the ceiling is then compared with the reported length, not
 * with a guess.
 */
describe('a list of unknown length', () => {
  const running: TestGateway[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((gateway) => gateway.close()));
  });
  const start = async (ceiling: number, customers: number) => {
    const gateway = await startTestGateway({ customers, env: { MAX_UPSTREAM_CALLS: String(ceiling) } });
    running.push(gateway);
    gateway.forgetCalls();
    return gateway;
  };
  const predicted = ({ services }: TestGateway, text: string): number =>
    predictCalls({
      schema: gatewaySchema(),
      document: parse(text),
      variables: {},
      context: createContext({ services, viewer: viewerOf('chen.xia', services), language: 'en' }),
    });

  it('is refused after its first page when the rest needs too many calls, and without a call from then on', async () => {
    const gateway = await start(12, 400);
    // Three first pages, and four pages each of consuming customers and of the customer directory, are certain; the
    // rest may reach the ceiling.
    expect(predicted(gateway, SPEND)).toBe(12);
    const { errors } = await gateway.run('chen.xia', SPEND);
    expect(gateway.calls()).toEqual({ ListSubcustomerMonthlyBills: 3 });
    expect(codesOf({ errors })).toEqual(['COST_LIMIT_EXCEEDED']);
    const told = predicted(gateway, SPEND);
    expect(told).toBeGreaterThan(12);
    // The request was refused because of the sums alone.
    expect(errors?.[0]?.extensions).toMatchObject({ predicted: told - 4 - 4, limit: 12 });
  });

  it('is fetched whole where exactly the needed number of calls is allowed', async () => {
    const generous = await start(5_000, 400);
    await generous.run('chen.xia', SPEND);
    const needed = sum(generous.calls());
    // By now the customer directory is loaded, which took four calls.
    expect(predicted(generous, SPEND)).toBe(needed - 4);
    const exact = await start(needed, 400);
    const { data, errors } = await exact.run('chen.xia', SPEND);
    expect(errors).toBeUndefined();
    expect(data).toEqual((await generous.run('chen.xia', SPEND)).data);
    expect(sum(exact.calls())).toBe(needed);
  });

  it('counts with the others of the same operation: a year is refused after the first pages of its months', async () => {
    const generous = await start(5_000, 120);
    await generous.run('chen.xia', YEAR);
    const { ListSubcustomerMonthlyBills: needed = 0 } = generous.calls();
    expect(needed).toBeGreaterThan(36);
    const tight = await start(needed - 1, 120);
    expect(codesOf(await tight.run('chen.xia', YEAR))).toEqual(['COST_LIMIT_EXCEEDED']);
    expect(sum(tight.calls())).toBe(36);
  });

  it("is also a reseller's list of customers", async () => {
    const gateway = await start(5_000, 1_500);
    const [resellerId = ''] = gateway.sandbox.partner('demo-cn').resellerIds;
    const search = `{ reseller(id: "${resellerId}") { customers(first: 5, sort: { by: LEVEL }) { totalCount } } }`;
    const { errors } = await gateway.run('chen.xia', search);
    expect(errors).toBeUndefined();
    const { ListSubCustomers: pages = 0 } = gateway.calls();
    expect(pages).toBe(2);
    const tight = await start(2, 1_500);
    expect(codesOf(await tight.run('chen.xia', search))).toEqual(['COST_LIMIT_EXCEEDED']);
    expect(tight.calls()).toEqual({ ListIndirectPartners: 1, ListSubCustomers: 1 });
  });
});
