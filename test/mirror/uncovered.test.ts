import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createListAsk, type Identified, type Listed } from './ask.ts';
import { live, livePrices, mirrorOf, settle } from './support.ts';

const PARTNER = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';

const UNCOVERED = `query ($filter: CustomerFilter) { customers(first: 100, filter: $filter) { totalCount asOf nodes { id: customerId } } }`;

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, now: () => now });
  await settle(mirrorOf(gateway.services.partner(PARTNER)));
});
afterAll(() => gateway.close());

const ask = createListAsk(() => gateway);

describe('customers whose balance does not cover what falls due', () => {
  const idsOf = ({ nodes }: Listed<Identified>) => nodes.map(({ id }) => id).sort();
  const uncovered = (days: number, as?: string) =>
    ask<Identified>(UNCOVERED, { filter: { uncoveredWithinDays: days } }, as);
  const partner = () => gateway.services.partner(PARTNER);

  const cents = (amount: unknown) => BigInt(Math.round(Number(amount) * 100));
  const balancesOf = (ids: readonly string[]) =>
    live(partner(), 'ListCustomersBalancesDetail', { customer_infos: ids.map((customer_id) => ({ customer_id })) });
  const sumsWithin = async (days: number): Promise<ReadonlyMap<string, bigint>> => {
    const sums = new Map<string, bigint>();
    for (const { customer_id: id, amount } of await livePrices(partner(), now, days))
      sums.set(String(id), (sums.get(String(id)) ?? 0n) + cents(amount));
    return sums;
  };

  /** Leaves one cent to every third customer, and to another third exactly what falls due in a month. */
  const takeBack = async (): Promise<void> => {
    const sums = await sumsWithin(31);
    for (const [at, { customer_id: id, amount }] of (await balancesOf([...sums.keys()])).entries()) {
      const left = at % 3 === 0 ? 1n : (sums.get(String(id)) ?? 0n);
      const back = cents(amount) - left;
      if (at % 3 === 2 || back <= 0n) continue;
      await partner().upstream.call('ReclaimToPartnerAccount', { customer_id: id, amount: Number(back) / 100 });
    }
    now += 61_000;
    await settle(mirrorOf(partner()));
  };

  /** The vendor's own numbers, in cents. */
  const expectedWithin = async (days: number): Promise<string[]> => {
    const sums = await sumsWithin(days);
    return (await balancesOf([...sums.keys()]))
      .filter(({ customer_id: id, amount }) => (sums.get(String(id)) ?? 0n) > cents(amount))
      .map(({ customer_id: id }) => String(id))
      .sort();
  };

  it('are those of the vendor, by days, without a call; an account manager has own ones', async () => {
    await takeBack();
    const [month, week] = [await expectedWithin(31), await expectedWithin(7)];
    expect(month.length).toBeGreaterThan(2);
    expect(month.length).toBeGreaterThan(week.length);
    const found = await uncovered(31);
    expect(idsOf(found)).toEqual(month);
    expect(found.totalCount).toBe(month.length);
    expect(idsOf(await uncovered(7))).toEqual(week);
    const own = new Set(idsOf(await ask(UNCOVERED, {}, MANAGER)));
    expect(idsOf(await uncovered(31, MANAGER))).toEqual(month.filter((id) => own.has(id)));
  });

  it.each([
    ['a month and a day', ADMINISTRATOR, 32, ['BAD_USER_INPUT']],
    ['no day', ADMINISTRATOR, 0, ['BAD_USER_INPUT']],
    ['a site without balances', 'amara.okafor', 7, ['UNSUPPORTED_ON_SITE']],
  ])('are refused for %s', async (_, as, days, codes) => {
    const text = `{ customers(filter: { uncoveredWithinDays: ${days} }) { totalCount } }`;
    expect(codesOf(await gateway.run(as, text))).toEqual(codes);
  });

  it('are as of the oldest list that they are made from, and not known when the prices are too old', async () => {
    const pricedAt = (await uncovered(31)).asOf ?? '';
    expect(pricedAt).toBe(new Date(START).toISOString());
    now += 4 * 3_600_000;
    await settle(mirrorOf(partner()));
    expect(((await uncovered(31)).asOf ?? '') > pricedAt).toBe(true);
    gateway.sandbox.setFaults([{ operation: 'ListRenewRateOnPeriod', kind: 'status', status: 500, code: 'CBC.0999' }]);
    now += 7 * 3_600_000;
    await settle(mirrorOf(partner()));
    gateway.sandbox.setFaults([]);
    const text = '{ customers(filter: { uncoveredWithinDays: 31 }) { totalCount } }';
    expect(codesOf(await gateway.run(ADMINISTRATOR, text))).toEqual(['NOT_READY']);
  });
});
