import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boundAgainIn } from '../../../src/graph/incentives/performance/bound-again.ts';
import { shiftMonths } from '../../../src/records/months.ts';
import { createContext } from '../../../src/request/create-context.ts';
import { DAY_MS, monthAt, monthsBefore } from '../../../src/time/index.ts';
import { type Answered, at, customersOf, type Desk, openDesk } from '../../records/desk.ts';
import { viewerOf } from '../../support/gateway.ts';
import { testPartnerRecords } from './partner-records.ts';

const NOTHING = {
  specialContract: false,
  reservedInstances: false,
  orderAwaitsPartner: false,
  frozenByHand: false,
  supportPlan: false,
};

const FOUND_NOTHING = {
  openResources: false,
  arrears: false,
  balance: false,
  invoiceable: false,
  postPaid: false,
  otherPartner: false,
};

interface Funds {
  readonly frozen: string;
  readonly balance: { readonly available: { readonly amount: string }; readonly debt: { readonly amount: string } };
  readonly resources: { readonly totalCount: number };
  readonly payPerUseResources: { readonly totalCount: number };
}

describe('associations, programs and what the partner keeps of itself', () => {
  let desk: Desk;
  let customerId: string;
  beforeAll(async () => {
    desk = await openDesk();
    [customerId = ''] = await customersOf(desk, 'wang.fang');
  });
  afterAll(() => desk.close());

  const step = (mutation: string, record: Answered, more: object = {}, shown = ''): Promise<Answered> =>
    desk.change('chen.xia', mutation, { ...at(record), ...more }, shown);
  const ask = async (change: string, more: object = {}): Promise<Answered> =>
    desk.change('chen.xia', 'createAssociationChange', { customerId, change, askedBy: 'PARTNER', ...NOTHING, ...more });
  const requested = async (change: string, more: object = {}): Promise<Answered> =>
    step('requestAssociationChange', await ask(change, more));
  const refuse = (record: Answered): Promise<Answered> =>
    step('refuseAssociationChange', record, { reason: 'the end of the test' });
  const done = async (change: string, more: object = {}): Promise<Answered> => {
    const checked = await step('checkAssociationChange', await requested(change, more), FOUND_NOTHING);
    return step('completeAssociationChange', checked, {}, 'graceDaysAfter performanceFrom');
  };

  it.each([
    ['JOIN_RESELLER', { openResources: true, balance: true, invoiceable: true, postPaid: true }, {}],
    ['JOIN_RESELLER', { arrears: true, otherPartner: true }, { specialContract: true }],
    ['JOIN_RESALE', { otherPartner: true }, { reservedInstances: true }],
    ['LEAVE', { arrears: true }, { orderAwaitsPartner: true, supportPlan: true, frozenByHand: true }],
    ['TO_REFERRAL', {}, { reservedInstances: true }],
  ])('%s is refused with %j and %j, all of which the refusal names', async (change, found, asked) => {
    const made = await requested(change, asked);
    const blocked = { ...at(made), ...FOUND_NOTHING, ...found };
    const { rule, limit } = await desk.refused('chen.xia', 'checkAssociationChange', blocked);
    expect(rule).toBe('association-blocked');
    expect(String(limit).replace('without ', '').split(', ').sort()).toEqual(
      [...Object.keys(found), ...Object.keys(asked)].sort(),
    );
    await refuse(made);
  });

  it('what the vendor says of a customer is read from its resources and funds', async () => {
    const customers = desk.gateway.sandbox.partner('demo-cn').customers();
    const FINDINGS = 'associationFindings { openResources arrears balance postPaid frozenByHand }';
    const ask = async (id: string) =>
      (await desk.ask(
        'chen.xia',
        `{ customer(id: "${id}") { ${FINDINGS} frozen balance { available { amount } debt { amount } }
            resources(filter: { statuses: [IN_USE, FROZEN, EXPIRED] }, first: 1) { totalCount }
            payPerUseResources(filter: { status: ACTIVE }, first: 1) { totalCount } } }`,
      )) as unknown as { customer: Funds & { associationFindings: unknown } };
    const isAbove = (money: { readonly amount: string } | null): boolean => Number(money?.amount) > 0;
    const seen = new Set<string>();
    for (const { customer_id } of customers.filter(({ association_type }) => association_type === '2').slice(0, 12)) {
      const { customer } = await ask(customer_id);
      const { balance, frozen, resources, payPerUseResources, associationFindings } = customer;
      expect(associationFindings).toEqual({
        openResources: resources.totalCount + payPerUseResources.totalCount > 0,
        arrears: isAbove(balance.debt),
        balance: isAbove(balance.available),
        postPaid: false,
        frozenByHand: frozen !== 'ACTIVE',
      });
      seen.add(JSON.stringify(associationFindings));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('a balance does not keep a customer from resale, which may be paid out', async () => {
    const made = await requested('JOIN_RESALE');
    const checked = await step('checkAssociationChange', made, {
      ...FOUND_NOTHING,
      balance: true,
      openResources: true,
    });
    expect(checked.state).toBe('CHECKED');
    await refuse(checked);
  });

  it.each([
    ['JOIN_RESALE', 0, 1],
    ['JOIN_RESALE', 2, 2],
    ['JOIN_RESELLER', 0, 1],
    ['LEAVE', 6, 7],
    ['LEAVE', 15, 15],
  ])('%s with a grace period of %d days makes it %d', async (change, graceDaysBefore, graceDaysAfter) => {
    expect(await done(change, { graceDaysBefore })).toMatchObject({ graceDaysAfter });
  });

  it.each([
    ['JOIN_RESELLER', ['COUPON', 'DISCOUNT', 'STORED_VALUE_CARD']],
    ['LEAVE', ['PARTNER_FUNDS', 'COUPON']],
  ])('%s names what lapses before it is asked for', async (change, lapses) => {
    const entered = { customerId, change, askedBy: 'PARTNER', ...NOTHING };
    const made = await desk.change('chen.xia', 'createAssociationChange', entered, 'lapses');
    expect(made).toMatchObject({ lapses });
    await refuse(await step('requestAssociationChange', made));
  });

  const performanceIn = async (month: string) => {
    const answer = await desk.ask(
      'chen.xia',
      `{ incentives { performance(month: "${month}", by: SERVICE, filter: { customerId: "${customerId}" }) {
          total { consumption { amount } performance { amount } excluded { reason amount { amount } } } } } }`,
    );
    const { performance } = answer.incentives as {
      performance: { total: { consumption: object; performance: object } };
    };
    return performance.total;
  };

  it('a mid- or long-tail customer from another partner counts for performance after six months only', async () => {
    const now = new Date(desk.now());
    expect(await done('JOIN_RESALE')).toMatchObject({ performanceFrom: now.toISOString() });
    const bound = { boundBefore: true, segment: 'NAMED' };
    expect(await done('JOIN_RESALE', bound)).toMatchObject({ performanceFrom: now.toISOString() });
    const month = monthAt(desk.now());
    const counted = await performanceIn(month);
    expect(counted.performance).not.toEqual({ amount: '0.00' });
    const { performanceFrom } = await done('JOIN_RESALE', { ...bound, segment: 'MID_OR_LONG_TAIL' });
    expect(performanceFrom).toBe(new Date(shiftMonths(desk.now(), 6)).toISOString());
    const context = createContext({
      services: desk.gateway.services,
      viewer: viewerOf('chen.xia', desk.gateway.services),
      language: 'en',
    });
    const months = [1, 0, -5, -6, -7].map((count) => monthsBefore(month, count));
    const bringsNone = months.map(async (each) => (await boundAgainIn(context, each)).has(customerId));
    expect(await Promise.all(bringsNone)).toEqual([false, true, true, true, false]);
    expect(await performanceIn(month)).toEqual({
      consumption: counted.consumption,
      performance: { amount: '0.00' },
      excluded: [{ reason: 'BOUND_AGAIN', amount: counted.consumption }],
    });
    const unknown = { customerId, change: 'LEAVE', askedBy: 'PARTNER', ...NOTHING, boundBefore: true };
    expect(await desk.refused('chen.xia', 'createAssociationChange', unknown)).toMatchObject({
      argument: 'input.segment',
    });
  });

  it.each([
    ['2026-08-31T01:00:00Z', 6, '2027-02-28T01:00:00Z'],
    ['2026-12-31T15:59:59Z', -10, '2026-02-28T15:59:59Z'],
    // In UTC+8 it is the first day of a month already.
    ['2026-08-31T16:00:00Z', 6, '2027-02-28T16:00:00Z'],
    ['2026-11-19T02:00:00Z', -12, '2025-11-19T02:00:00Z'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(shiftMonths(Date.parse(from), months)).toBe(Date.parse(to));
  });

  it('a customer may ask to leave once in three months', async () => {
    await refuse(await requested('LEAVE', { askedBy: 'CUSTOMER' }));
    const second = await ask('LEAVE', { askedBy: 'CUSTOMER' });
    expect(await desk.refused('chen.xia', 'requestAssociationChange', at(second))).toEqual({
      code: 'WRONG_STATE',
      rule: 'leaves-allowed',
      limit: '1 in 3 months',
    });
    desk.forward(93 * DAY_MS);
    await refuse(await step('requestAssociationChange', second));
  });

  it('the first request to act for a customer needs the letter of commitment, later ones do not', async () => {
    const ask = (letterAccepted: boolean): Promise<Answered> =>
      desk.change('wang.fang', 'createActingAuthorization', { customerId, purpose: 'renewals', letterAccepted });
    const first = await ask(false);
    expect(await desk.refused('wang.fang', 'requestActingAuthorization', at(first))).toMatchObject({
      rule: 'letter-of-commitment',
    });
    const accepted = await step('updateActingAuthorization', first, { letterAccepted: true });
    const sent = await desk.change('wang.fang', 'requestActingAuthorization', at(accepted));
    await step('declineActingAuthorization', sent);
    expect((await step('requestActingAuthorization', await ask(false))).state).toBe('REQUESTED');
  });

  it('only a customer that the partner funds is asked, and its agency is seen to work or not', async () => {
    const customers = desk.gateway.sandbox.partner('demo-cn').customers();
    const customerWith = (model: string, grants: boolean): string =>
      customers.find(
        (row) => row.association_type === model && row.grants_agency === grants && row.customer_id !== customerId,
      )?.customer_id ?? '';
    const draft = (about: string): Promise<Answered> =>
      desk.change('chen.xia', 'createActingAuthorization', {
        customerId: about,
        purpose: 'renewals',
        letterAccepted: true,
      });
    const referral = await draft(customerWith('1', true));
    expect(await desk.refused('chen.xia', 'requestActingAuthorization', at(referral))).toEqual({
      code: 'WRONG_STATE',
      rule: 'association-model',
      limit: 'RESALE, RESELLER',
    });
    const granted = async (about: string): Promise<Answered> =>
      step('grantActingAuthorization', await step('requestActingAuthorization', await draft(about)));
    const working = await step(
      'confirmActingAuthorization',
      await granted(customerWith('2', true)),
      {},
      'seenWorkingAt',
    );
    expect(working.seenWorkingAt).toBe(new Date(desk.now()).toISOString());
    const idle = await granted(customerWith('2', false));
    expect(await desk.refused('chen.xia', 'confirmActingAuthorization', at(idle))).toEqual({ code: 'AGENCY_MISSING' });
    const shown = `{ actingAuthorization(id: "${idle.id}") { version seenWorkingAt } }`;
    expect(await desk.ask('chen.xia', shown)).toEqual({
      actingAuthorization: { version: idle.version, seenWorkingAt: null },
    });
  });

  testPartnerRecords(
    () => desk,
    () => customerId,
  );
});
