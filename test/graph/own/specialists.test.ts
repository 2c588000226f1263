import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAt, startOfDay } from '../../../src/time/index.ts';
import { type Answered, at, type Desk, openDesk, withKindSettings } from '../../records/desk.ts';
import { THIS_MONTH } from '../../support/clock.ts';

const DAY_MS = 86_400_000;

describe('project specialists and the months for which they are funded', () => {
  let desk: Desk;
  let number = 0;
  beforeAll(async () => {
    desk = await openDesk({
      customers: 20,
      adjust: withKindSettings(() => ({ projectSpecialist: { invitationsADay: 6 } })),
    });
  });
  afterAll(() => desk.close());

  const member = (more: object = {}): Promise<Answered> => {
    number += 1;
    return desk.change('zhou.ning', 'createProjectSpecialist', {
      fullName: 'Zhang San',
      accountName: `specialist.${number}`,
      position: 'SOLUTION_ARCHITECT',
      sameSite: true,
      personalAccount: true,
      boundElsewhere: false,
      regularEmployee: true,
      employedSince: '2024-01-01',
      cloudSince: '2025-01-01',
      certificates: ['HCIE 1'],
      ...more,
    });
  };
  const step = (mutation: string, record: Answered, more: object = {}): Promise<Answered> =>
    desk.change('zhou.ning', mutation, { ...at(record), ...more });
  const invite = (record: Answered, others = 0): Promise<Answered> =>
    step('inviteProjectSpecialist', record, { otherPartnersThisYear: others });
  const specialist = async (maintainBy: string): Promise<Answered> => {
    const invited = await invite(await member());
    const applied = await step('applyForProjectSpecialist', await step('bindProjectSpecialist', invited));
    return step('approveProjectSpecialist', applied, { maintainBy });
  };
  const refusedInvitation = (record: Answered, otherPartnersThisYear = 0) =>
    desk.refused('zhou.ning', 'inviteProjectSpecialist', { ...at(record), otherPartnersThisYear });
  const claim = (projectSpecialistId: string, month: string, more: object = {}): Promise<Answered> =>
    desk.change('zhou.ning', 'createFundedMonth', {
      projectSpecialistId,
      month,
      papers: ['social insurance 1'],
      regularStaff: true,
      truePapers: true,
      oneProgramOnly: true,
      ...more,
    });
  const stateOf = async (one: string, id: string): Promise<string> =>
    ((await desk.ask('zhou.ning', `{ ${one}(id: "${id}") { state } }`))[one] as Answered).state;

  it.each([
    ['another site', { sameSite: false }, 'personal-account'],
    ['a company', { personalAccount: false }, 'personal-account'],
    ['another partner', { boundElsewhere: true }, 'bound-elsewhere'],
  ])('are not invited with an account of %s', async (_, wrong, rule) => {
    const made = await member(wrong);
    expect(await refusedInvitation(made)).toMatchObject({ rule });
  });

  it('are of three partners in a year at most, this one among them', async () => {
    const made = await member();
    expect(await refusedInvitation(made, 3)).toEqual({
      code: 'WRONG_STATE',
      rule: 'partners-a-year',
      limit: 'at most 3, with this one',
    });
    expect((await invite(made, 2)).state).toBe('INVITED');
  });

  it('have a link for 7 days to the second', async () => {
    const invited = await invite(await member());
    desk.forward(7 * DAY_MS - 1_000);
    expect(await stateOf('projectSpecialist', invited.id)).toBe('INVITED');
    desk.forward(1_000);
    expect(await stateOf('projectSpecialist', invited.id)).toBe('EXPIRED');
  });

  it('lapse at the end of the day by which their data must be confirmed', async () => {
    const today = dayAt(desk.now());
    const active = await specialist(today);
    const end = startOfDay(today) + DAY_MS;
    desk.forward(end - desk.now() - 1_000);
    expect(await stateOf('projectSpecialist', active.id)).toBe('ACTIVE');
    const made = await claim(active.id, THIS_MONTH);
    desk.forward(1_000);
    expect(await stateOf('projectSpecialist', active.id)).toBe('LAPSED');
    expect(await desk.refused('zhou.ning', 'submitFundedMonth', at(made))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'project-specialist',
    });
  });

  it('are claimed for only when they are specialists and regular employees, with every statement confirmed', async () => {
    const bound = await step('bindProjectSpecialist', await invite(await member()));
    const early = await claim(bound.id, '2026-10');
    expect(await desk.refused('zhou.ning', 'submitFundedMonth', at(early))).toMatchObject({
      rule: 'project-specialist',
    });
    const { id } = await specialist('2030-01-01');
    const untrue = await claim(id, '2026-09', { truePapers: false });
    expect(await desk.refused('zhou.ning', 'submitFundedMonth', at(untrue))).toMatchObject({ rule: 'compliance' });
    const twice = {
      projectSpecialistId: id,
      month: '2026-09',
      regularStaff: true,
      truePapers: true,
      oneProgramOnly: true,
    };
    expect(await desk.refused('zhou.ning', 'createFundedMonth', twice)).toMatchObject({ code: 'DUPLICATE' });
    const future = await claim(id, '2035-01');
    expect(await desk.refused('zhou.ning', 'submitFundedMonth', at(future))).toMatchObject({ argument: 'input.month' });
  });

  it('a set amount lapses at the end of 14 working days, and a refused month comes back in its month only', async () => {
    const { id } = await specialist('2030-01-01');
    const amount = { amount: { amount: '5000', currency: 'CNY' } };
    const sent = await step('submitFundedMonth', await claim(id, '2026-08'));
    const set = await desk.change('zhou.ning', 'setFundedMonthAmount', { ...at(sent), ...amount }, 'confirmBy');
    const other = await step('rejectFundedMonth', await step('submitFundedMonth', await claim(id, '2026-07')), {
      reason: 'a paper is missing',
    });
    expect(await desk.refused('zhou.ning', 'submitFundedMonth', at(other))).toMatchObject({ rule: 'refused-month' });
    desk.forward(Date.parse(String(set.confirmBy)) - desk.now() - 1_000);
    expect(await stateOf('fundedMonth', set.id)).toBe('AMOUNT_SET');
    desk.forward(1_000);
    expect(await stateOf('fundedMonth', set.id)).toBe('LAPSED');
  });

  it('are paid for by the quarter, when every month of it is final, and by invoice unless in coupons', async () => {
    const { id } = await specialist('2030-01-01');
    const amount = { amount: { amount: '5000.50', currency: 'CNY' } };
    const set = async (month: string): Promise<Answered> =>
      step('setFundedMonthAmount', await step('submitFundedMonth', await claim(id, month)), amount);
    const payment = (payout: string): Promise<Answered> =>
      desk.change('zhou.ning', 'createFundingPayment', { quarter: '2026-Q1', payout, businessCertified: true });
    const first = await payment('BANK_TRANSFER');
    const ask = () => desk.refused('zhou.ning', 'requestFundingPayment', at(first));
    expect(await ask()).toMatchObject({ rule: 'months-approved' });
    await step('confirmFundedMonth', await set('2026-01'));
    const open = await set('2026-02');
    expect(await ask()).toMatchObject({ rule: 'months-final' });
    await step('confirmFundedMonth', open);
    const uncertified = await step('updateFundingPayment', first, { businessCertified: false });
    expect(await desk.refused('zhou.ning', 'requestFundingPayment', at(uncertified))).toMatchObject({
      rule: 'business-certification',
    });
    const certified = await step('updateFundingPayment', uncertified, { businessCertified: true });
    const shown = 'months amount { amount }';
    const asked = await desk.change('zhou.ning', 'requestFundingPayment', at(certified), shown);
    expect(asked).toMatchObject({ months: 2, amount: { amount: '10001.00' } });
    const late = await claim(id, '2026-03');
    expect(await desk.refused('zhou.ning', 'submitFundedMonth', at(late))).toMatchObject({ rule: 'payment-requested' });
    const approved = await step('approveFundingPayment', asked);
    expect(await desk.refused('zhou.ning', 'payFundingPayment', at(approved))).toMatchObject({ rule: 'invoice' });
    const invoice = (sum: string) => ({
      invoiceNumber: 'I-1',
      invoiceItems: 'L-1',
      invoiceAmount: { amount: sum, currency: 'CNY' },
      invoiceBasis: 'GROSS',
    });
    const wrong = { ...at(approved), ...invoice('10000.99') };
    expect(await desk.refused('zhou.ning', 'invoiceFundingPayment', wrong)).toMatchObject({
      argument: 'input.invoiceAmount',
      limit: '10001.00',
    });
    const paid = await step('payFundingPayment', await step('invoiceFundingPayment', approved, invoice('10001')));
    expect(paid.state).toBe('PAID');
    expect(
      await desk.refused('zhou.ning', 'createFundingPayment', {
        quarter: '2026-13',
        payout: 'COUPON',
        businessCertified: true,
      }),
    ).toMatchObject({ argument: 'input.quarter' });
  });

  it('are paid in coupons without an invoice', async () => {
    const { id } = await specialist('2030-01-01');
    const sent = await step('submitFundedMonth', await claim(id, '2025-12'));
    const amount = { amount: { amount: '1', currency: 'CNY' } };
    await step('confirmFundedMonth', await step('setFundedMonthAmount', sent, amount));
    const made = await desk.change('zhou.ning', 'createFundingPayment', {
      quarter: '2025-Q4',
      payout: 'COUPON',
      businessCertified: true,
    });
    const approved = await step('approveFundingPayment', await step('requestFundingPayment', made));
    const invoice = { invoiceNumber: 'I-2', invoiceItems: 'L-2', invoiceAmount: amount.amount, invoiceBasis: 'NET' };
    expect(await desk.refused('zhou.ning', 'invoiceFundingPayment', { ...at(approved), ...invoice })).toMatchObject({
      rule: 'invoice',
    });
    expect((await step('payFundingPayment', approved)).state).toBe('PAID');
  });

  it('are invited no more often than allowed on one day', async () => {
    desk.forward(DAY_MS);
    for (let sent = 0; sent < 6; sent += 1) await invite(await member());
    const one = await member();
    expect(await refusedInvitation(one)).toEqual({
      code: 'WRONG_STATE',
      rule: 'invitations-a-day',
      limit: 'at most 6',
    });
    desk.forward(DAY_MS);
    await invite(one);
  });
});
