import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAt, startOfDay } from '../../../src/time/index.ts';
import { type Answered, at, type Desk, openDesk, withKindSettings } from '../../records/desk.ts';
import { codesOf } from '../../support/gateway.ts';

const DAY_MS = 86_400_000;

describe('funds and incentives from the vendor', () => {
  let desk: Desk;
  let number = 0;
  beforeAll(async () => {
    desk = await openDesk({
      customers: 20,
      adjust: withKindSettings((partnerId) => ({
        mdfApplication: { fundsInCents: 1_000_000 },
        incentiveStatement: { disputeHolds: partnerId === 'demo-cn' ? 1 : 0 },
      })),
    });
  });
  afterAll(() => desk.close());

  const money = (amount: string) => ({ amount, currency: 'CNY' });
  const step = (mutation: string, record: Answered, more: object = {}, shown = ''): Promise<Answered> =>
    desk.change('zhou.ning', mutation, { ...at(record), ...more }, shown);
  const dayIn = (days: number): string => dayAt(desk.now() + days * DAY_MS);
  const apply = (startsOn: string, budget: string): Promise<Answered> => {
    number += 1;
    return desk.change('zhou.ning', 'createMdfApplication', {
      title: `Activity ${number}`,
      plan: 'a day of talks',
      aim: 'new customers',
      agreement: 'A-1',
      startsOn,
      endsOn: startsOn,
      budget: money(budget),
    });
  };
  const approved = async (startsOn: string, budget: string, granted = budget): Promise<Answered> =>
    step('approveMdfApplication', await step('submitMdfApplication', await apply(startsOn, budget)), {
      grantedAmount: money(granted),
    });
  const redeem = (mdfApplicationId: string, amount: string, more: object = {}): Promise<Answered> =>
    desk.change(
      'zhou.ning',
      'createMdfRedemption',
      {
        mdfApplicationId,
        amount: money(amount),
        summary: 'forty people came',
        photos: ['photo 1'],
        receipts: ['receipt 1'],
        signInList: 'list 1',
        withoutExcludedCosts: true,
        ...more,
      },
      'submitBy',
    );
  const stateOf = async (one: string, id: string): Promise<string> =>
    ((await desk.ask('zhou.ning', `{ ${one}(id: "${id}") { state } }`))[one] as Answered).state;

  it('are applied for 10 working days before an activity', async () => {
    // Two weeks have ten working days, whichever day they begin with.
    const late = await apply(dayIn(11), '1');
    const refusal = await desk.refused('zhou.ning', 'submitMdfApplication', at(late));
    expect(refusal).toEqual({ code: 'WRONG_STATE', rule: 'days-before', limit: '10 working days before startsOn' });
    const sent = await step('submitMdfApplication', await apply(dayIn(14), '1'));
    await step('cancelMdfApplication', sent);
  });

  it('are not exceeded by one hundredth, nor by two applications at once', async () => {
    const first = await approved('2030-03-01', '6000', '4000');
    const above = await apply('2030-04-01', '6000.01');
    expect(await desk.refused('zhou.ning', 'submitMdfApplication', at(above))).toEqual({
      code: 'WRONG_STATE',
      rule: 'funds',
      limit: '6000.00 left',
    });
    const both = [await apply('2030-04-01', '6000'), await apply('2030-05-01', '6000')];
    const sent = await Promise.all(both.map((each) => desk.try('zhou.ning', 'submitMdfApplication', at(each))));
    expect(sent.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
    await step('submitMdfApplication', await apply('2031-04-01', '10000'));
    expect(first.state).toBe('APPROVED');
  });

  it('reimburse no more than was granted, after the activity, and nothing for an application of 0', async () => {
    const made = await approved(dayIn(20), '500', '400');
    const early = await redeem(made.id, '400');
    expect(await desk.refused('zhou.ning', 'submitMdfRedemption', at(early))).toMatchObject({ rule: 'activity-over' });
    const nothing = await approved(dayIn(20), '500', '0');
    const ofNothing = await redeem(nothing.id, '1');
    desk.forward(21 * DAY_MS);
    expect(await desk.refused('zhou.ning', 'submitMdfRedemption', at(ofNothing))).toMatchObject({
      rule: 'mdf-application',
    });
    const high = await step('updateMdfRedemption', early, { amount: money('400.01') });
    expect(await desk.refused('zhou.ning', 'submitMdfRedemption', at(high))).toMatchObject({
      rule: 'granted-amount',
      limit: 'at most 400.00',
    });
    const untrue = await step('updateMdfRedemption', high, { amount: money('400'), withoutExcludedCosts: false });
    expect(await desk.refused('zhou.ning', 'submitMdfRedemption', at(untrue))).toMatchObject({
      rule: 'excluded-costs',
    });
    const right = await step('updateMdfRedemption', untrue, { withoutExcludedCosts: true });
    const passed = await step('approveMdfRedemption', await step('submitMdfRedemption', right), {}, 'invoiceBy');
    expect(passed.invoiceBy).toBe(new Date(desk.now() + 15 * DAY_MS).toISOString());
    const paid = await step('payMdfRedemption', await step('invoiceMdfRedemption', passed, { invoiceNumber: 'I-1' }));
    expect(paid.state).toBe('PAID');
  });

  it('lapse 90 days after the activity, 45 days after a refusal and 15 days after an approval, to the second', async () => {
    const startsOn = dayIn(20);
    const [one, two] = [await approved(startsOn, '10'), await approved(startsOn, '10')];
    const unused = await redeem(one.id, '10');
    const lapses = startOfDay(startsOn) + 91 * DAY_MS;
    expect(unused.submitBy).toBe(new Date(lapses).toISOString());
    desk.forward(21 * DAY_MS);
    const sent = await step('submitMdfRedemption', await redeem(two.id, '10'));
    const refused = await step('refuseMdfRedemption', sent, { reason: 'no stamp' }, 'submitBy');
    expect(refused.submitBy).toBe(new Date(desk.now() + 45 * DAY_MS).toISOString());
    const again = await step('submitMdfRedemption', refused);
    const passed = await step('approveMdfRedemption', again);
    desk.forward(15 * DAY_MS - 1_000);
    expect(await stateOf('mdfRedemption', passed.id)).toBe('APPROVED');
    desk.forward(1_000);
    expect(await stateOf('mdfRedemption', passed.id)).toBe('LAPSED');
    desk.forward(lapses - desk.now() - 1_000);
    expect(await stateOf('mdfRedemption', unused.id)).toBe('DRAFT');
    desk.forward(1_000);
    expect(await stateOf('mdfRedemption', unused.id)).toBe('LAPSED');
  });

  it('cannot be granted above the budget, nor for an activity that ends before it begins', async () => {
    const sent = await step('submitMdfApplication', await apply('2032-01-01', '10'));
    const above = { ...at(sent), grantedAmount: money('10.01') };
    expect(await desk.refused('zhou.ning', 'approveMdfApplication', above)).toMatchObject({
      argument: 'input.grantedAmount',
    });
    const backwards = { title: 'x', startsOn: '2032-01-02', endsOn: '2032-01-01', budget: money('1') };
    expect(await desk.refused('zhou.ning', 'createMdfApplication', backwards)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.endsOn',
    });
  });

  describe('the statement of an incentive', () => {
    const estimate = (incentive: string, as = 'zhou.ning', currency = 'CNY'): Promise<Answered> =>
      desk.change(as, 'createIncentiveStatement', {
        month: '2026-09',
        incentive,
        model: 'RESALE',
        amount: { amount: '1200.50', currency },
      });
    const issue = async (incentive: string, more: object = {}): Promise<Answered> =>
      step('issueIncentiveStatement', await estimate(incentive), more, 'lastDay amount { amount }');
    const seen = async (id: string, as = 'zhou.ning') =>
      (
        await desk.ask(
          as,
          `{ incentiveStatement(id: "${id}") { version state stateSince lastDay history { step source } } }`,
        )
      ).incentiveStatement as Answered & { stateSince: string; lastDay: string; history: readonly object[] };
    const toTheSecondAfter = (day: string): void => desk.forward(startOfDay(day) + DAY_MS - desk.now());

    it('is confirmed automatically at the end of its last day, by default in seven days', async () => {
      const given = dayIn(3);
      const one = await issue('By a day', { lastDay: given });
      const other = await issue('Without a day');
      expect([one.lastDay, other.lastDay]).toEqual([given, dayIn(7)]);
      const past = { ...at(await estimate('Late')), lastDay: dayIn(-1) };
      expect(await desk.refused('zhou.ning', 'issueIncentiveStatement', past)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'input.lastDay',
      });
      toTheSecondAfter(given);
      desk.forward(-1_000);
      expect((await seen(one.id)).state).toBe('TO_CONFIRM');
      desk.forward(1_000);
      const end = new Date(desk.now()).toISOString();
      const after = await seen(one.id);
      expect(after).toMatchObject({ state: 'PAYING', stateSince: end });
      expect(after.history.at(-1)).toEqual({ step: 'lastDayItself', source: 'COMPUTED' });
      expect(
        await desk.refused('zhou.ning', 'disputeIncentiveStatement', { ...at(after), id: one.id, reason: 'x' }),
      ).toMatchObject({ code: 'WRONG_STATE', rule: 'state' });
      expect((await seen(other.id)).state).toBe('TO_CONFIRM');
      expect((await step('confirmIncentiveStatement', other)).state).toBe('PAYING');
    });

    it('waits for the answer to a dispute, which may correct the amount, unless the settings say otherwise', async () => {
      const last = dayIn(2);
      const disputed = await step('disputeIncentiveStatement', await issue('Disputed', { lastDay: last }), {
        reason: 'an order is missing',
      });
      const made = await estimate('Disputed abroad', 'amara.okafor', 'USD');
      const issued = await desk.change('amara.okafor', 'issueIncentiveStatement', { ...at(made), lastDay: last });
      await desk.change('amara.okafor', 'disputeIncentiveStatement', { ...at(issued), reason: 'an order is missing' });
      toTheSecondAfter(last);
      expect((await seen(disputed.id)).state).toBe('DISPUTED');
      expect((await seen(made.id, 'amara.okafor')).state).toBe('PAYING');
      const answered = await step(
        'answerIncentiveDispute',
        disputed,
        { reason: 'the order was added', amount: money('1300'), lastDay: dayIn(1) },
        'amount { amount }',
      );
      expect(answered).toMatchObject({ state: 'TO_CONFIRM', amount: { amount: '1300.00' } });
    });

    it('needs an invoice of the exact amount before it is paid, unless in coupons', async () => {
      const confirmed = await step('confirmIncentiveStatement', await issue('Invoiced', { amount: money('99.99') }));
      const paid = { payout: 'BANK_TRANSFER', paidOn: dayIn(0) };
      expect(await desk.refused('zhou.ning', 'payIncentiveStatement', { ...at(confirmed), ...paid })).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'invoice',
      });
      const invoice = (amount: string, payout = 'BALANCE') => ({
        ...at(confirmed),
        payout,
        invoiceNumber: 'I-9',
        invoiceAmount: money(amount),
      });
      expect(await desk.refused('zhou.ning', 'invoiceIncentiveStatement', invoice('99.98'))).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'input.invoiceAmount',
        limit: '99.99',
      });
      expect(await desk.refused('zhou.ning', 'invoiceIncentiveStatement', invoice('99.99', 'COUPON'))).toMatchObject({
        rule: 'invoice',
        limit: 'none for coupons',
      });
      const invoiced = await desk.change('zhou.ning', 'invoiceIncentiveStatement', invoice('99.99'));
      expect((await step('payIncentiveStatement', invoiced, paid)).state).toBe('PAID');
      const coupons = await step('confirmIncentiveStatement', await issue('In coupons'));
      expect((await step('payIncentiveStatement', coupons, { ...paid, payout: 'COUPON' })).state).toBe('PAID');
    });

    it('is also read from the exported list, with a last day where the list has none, and only once', async () => {
      const csv = [
        '激励账单ID,对账期次,激励名称,关联类型,激励金额,状态',
        'B-1,2026-08,Growth,代售,1200.50,待确认',
        'B-2,2026-08,Special,--,0,发放成功',
      ].join('\n');
      const { data, errors } = await desk.gateway.run(
        'zhou.ning',
        `mutation ($csv: String!) {
          importIncentiveStatements(input: { idempotencyKey: "statements", file: { csv: $csv } }) { created } }`,
        { csv },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ importIncentiveStatements: { created: 2 } });
      const { incentiveStatements } = await desk.ask(
        'zhou.ning',
        '{ incentiveStatements(filter: { search: "growth" }) { nodes { state lastDay source amount { amount } } } }',
      );
      expect(incentiveStatements).toEqual({
        nodes: [{ state: 'TO_CONFIRM', lastDay: dayIn(7), source: 'IMPORTED', amount: { amount: '1200.50' } }],
      });
      const again = { month: '2026-08', incentive: 'GROWTH', model: 'RESALE', amount: money('1') };
      expect(await desk.refused('zhou.ning', 'createIncentiveStatement', again)).toMatchObject({ code: 'DUPLICATE' });
      expect(await desk.refused('wang.fang', 'createIncentiveStatement', again)).toEqual({ code: 'FORBIDDEN' });
    });
  });
});
