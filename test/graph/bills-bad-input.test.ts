import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { monthsBefore } from '../../src/time/index.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { billsIn, LAST_MONTH, LIST, THIS_MONTH } from './support/bills.ts';

describe('bad input about bills', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const refused = async (fields: string, as = 'chen.xia') => {
    const { errors } = await gateway.run(as, `{ ${fields} }`);
    expect(gateway.calls()).toEqual({});
    return errors?.[0]?.extensions;
  };
  const future = monthsBefore(THIS_MONTH, -1);

  it.each([
    ['a month in the future', `monthly(month: "${future}") { totalCount }`, 'month'],
    ['a future month to sum', `spend(month: "${future}") { month }`, 'month'],
    ['a future month of consumers', `consumingCustomers(month: "${future}") { totalCount }`, 'month'],
    ['too many rows', `monthly(month: "${LAST_MONTH}", first: 101) { totalCount }`, 'first'],
    ['months in the wrong order', `trend(from: "${THIS_MONTH}", until: "${LAST_MONTH}") { month }`, 'from'],
    [
      'more than twelve months',
      `trend(from: "${monthsBefore(THIS_MONTH, 12)}", until: "${THIS_MONTH}") { month }`,
      'until',
    ],
  ])('%s', async (_, fields, argument) => {
    expect(await refused(`bills { ${fields} }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
      limit: expect.any(String),
    });
  });

  it('an invalid day', async () => {
    const id = gateway.sandbox.partner('demo-cn').customerAt(0).customer_id;
    const text = `query ($from: BillingDate) { customer(id: "${id}") { consumption(month: "2026-02", filter: { from: $from }) { totalCount } } }`;
    const { errors } = await gateway.run('chen.xia', text, { from: '2026-02-30' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(gateway.calls()).toEqual({});
  });

  it.each(['2026-13', '2026-1', '', 'last month'])('a month like %j', async (month) => {
    const { errors } = await gateway.run('chen.xia', LIST, { month, first: 1 });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(gateway.calls()).toEqual({});
  });

  it('a cursor of another month or viewer', async () => {
    const { page: one } = await billsIn(gateway).page('chen.xia', { first: 2 });
    const after = one?.pageInfo.endCursor;
    expect(codesOf(await billsIn(gateway).page('chen.xia', { after, month: THIS_MONTH }))).toEqual(['INVALID_CURSOR']);
    expect(codesOf(await billsIn(gateway).page('wang.fang', { after }))).toEqual(['INVALID_CURSOR']);
  });

  it('a cursor of another ranking, though it has as many places', async () => {
    const ranking = async (mode: string, after = '') => {
      const { data, errors } = await gateway.run<
        { bills: { ranking: { entries: { totalCount: number; pageInfo: { endCursor: string } } } } },
        never
      >(
        'chen.xia',
        `{ bills { ranking(month: "${LAST_MONTH}", by: MANAGER, chargingMode: ${mode}) { entries(first: 1${after}) { totalCount pageInfo { endCursor } } } } }`,
      );
      return { entries: data?.bills?.ranking?.entries, codes: codesOf({ errors }) };
    };
    const { entries } = await ranking('YEARLY_MONTHLY');
    const { entries: other } = await ranking('PAY_PER_USE');
    expect(other?.totalCount).toBe(entries?.totalCount);
    const after = `, after: "${entries?.pageInfo.endCursor}"`;
    expect((await ranking('YEARLY_MONTHLY', after)).codes).toEqual([]);
    expect((await ranking('PAY_PER_USE', after)).codes).toEqual(['INVALID_CURSOR']);
  });

  it.each([
    ['a month too long ago', `consumption(month: "${monthsBefore(THIS_MONTH, 19)}") { totalCount }`, 'month'],
    [
      'a range without its end',
      `consumption(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-01" }) { totalCount }`,
      'filter.until',
    ],
    [
      'days of another month',
      `consumption(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-01", until: "${THIS_MONTH}-01" }) { totalCount }`,
      'filter.until',
    ],
    [
      'days in the wrong order',
      `consumption(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-09", until: "${LAST_MONTH}-02" }) { totalCount }`,
      'filter.from',
    ],
    [
      'a member in a sum of the whole enterprise',
      `ownBills { summary(month: "${LAST_MONTH}", filter: { memberId: "m" }) { amounts { payable { amount } } } }`,
      'filter.memberId',
    ],
    [
      'bills of one member without the member',
      `ownBills { transactions(month: "${LAST_MONTH}", filter: { owner: MEMBERS }) { totalCount } }`,
      'filter.memberId',
    ],
    [
      'days in a sum of the month',
      `ownBills { resourceRecords(month: "${LAST_MONTH}", statistics: MONTH, filter: { from: "${LAST_MONTH}-01", until: "${LAST_MONTH}-02" }) { totalCount } }`,
      'statistics',
    ],
    [
      'days in details that are by month by default',
      `ownBills { resourceDetails(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-01", until: "${LAST_MONTH}-02" }) { totalCount } }`,
      'statistics',
    ],
    [
      'three dimensions',
      `ownBills { costs(period: { months: { from: "${LAST_MONTH}", until: "${LAST_MONTH}" } }, by: [SERVICE_TYPE, REGION, RESOURCE]) { totalCount } }`,
      'by',
    ],
    [
      'one dimension twice',
      `ownBills { costs(period: { months: { from: "${LAST_MONTH}", until: "${LAST_MONTH}" } }, by: [REGION, REGION]) { totalCount } }`,
      'by',
    ],
    [
      'costs too long ago',
      `ownBills { costs(period: { months: { from: "${monthsBefore(THIS_MONTH, 20)}", until: "${LAST_MONTH}" } }) { totalCount } }`,
      'period.months.from',
    ],
    [
      'a condition without values',
      `ownBills { costs(period: { months: { from: "${LAST_MONTH}", until: "${LAST_MONTH}" } }, conditions: [{ dimension: REGION, values: [] }]) { totalCount } }`,
      'conditions.0.values',
    ],
  ])('%s', async (_, fields, argument) => {
    const id = gateway.sandbox.partner('demo-cn').customerAt(0).customer_id;
    await gateway.run(
      'chen.xia',
      `{ customer(id: "${id}") { id: customerId } customers(sort: { by: NAME }) { totalCount } }`,
    );
    gateway.forgetCalls();
    expect(await refused(`customer(id: "${id}") { ${fields} }`)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
