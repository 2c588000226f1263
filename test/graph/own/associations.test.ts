import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import { boundAgainIn } from '../../../src/graph/incentives/performance/bound-again.ts';
import { toViewer } from '../../../src/identity/index.ts';
import { shiftMonths } from '../../../src/records/months.ts';
import { createContext } from '../../../src/request/create-context.ts';
import { dayAt, monthAt, monthsBefore, startOfDay } from '../../../src/time/index.ts';
import { type Answered, customersOf, type Desk, openDesk } from '../../records/desk.ts';
import { claimsWith } from '../../support/claims.ts';
import { viewerOf } from '../../support/gateway.ts';

const [china] = DEMO_PARTNERS;
if (!china) throw new Error('a demo partner');

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

const DAY_MS = 86_400_000;

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

  const at = ({ id, version }: Answered) => ({ id, expectedVersion: version });
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

  it('a business opportunity changes its stage by a report of progress only', async () => {
    const entered = { customerId, title: 'Move', expectedRevenue: { amount: '1', currency: 'CNY' } };
    const made = await desk.change('wang.fang', 'createBusinessOpportunity', {
      ...entered,
      expectedClosing: '2027-01-01',
    });
    const report = { ...at(made), stage: 'TESTING', winProbability: 40 };
    expect(await desk.refused('wang.fang', 'reportBusinessProgress', { ...report, winProbability: 101 })).toMatchObject(
      { argument: 'input.winProbability', limit: '0 to 100' },
    );
    const shown = 'stage winProbability';
    expect(await desk.change('wang.fang', 'reportBusinessProgress', report, shown)).toMatchObject({
      state: 'ACTIVE',
      stage: 'TESTING',
      winProbability: 40,
    });
  });

  it('a marketing task is overdue from the end of its day, and open again with a later one', async () => {
    const dayIn = (days: number): string => dayAt(desk.now() + days * DAY_MS);
    const create = (dueOn: string): Promise<Answered> =>
      desk.change('wang.fang', 'createMarketingTask', { title: 'Print the posters', dueOn });
    const task = await create(dayIn(1));
    const later = await create(dayIn(3));
    const states = async (): Promise<unknown> => {
      const { marketingTasks } = (await desk.ask(
        'wang.fang',
        '{ marketingTasks(first: 10) { nodes { title state } } }',
      )) as {
        marketingTasks: { nodes: readonly { state: string }[] };
      };
      return marketingTasks.nodes.map(({ state }) => state).sort();
    };
    desk.forward(startOfDay(dayIn(2)) - desk.now() - 1);
    expect(await states()).toEqual(['PENDING', 'PENDING']);
    desk.forward(1);
    expect(await states()).toEqual(['OVERDUE', 'PENDING']);
    const overdue = { ...task, version: task.version + 1 };
    expect(await desk.refused('wang.fang', 'reopenMarketingTask', at(overdue))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'due-on',
    });
    const moved = await desk.change('wang.fang', 'updateMarketingTask', { ...at(overdue), dueOn: dayIn(1) });
    expect((await desk.change('wang.fang', 'reopenMarketingTask', at(moved))).state).toBe('PENDING');
    expect((await desk.change('wang.fang', 'finishMarketingTask', { ...at(later), result: 'printed' })).state).toBe(
      'DONE',
    );
  });

  it('a program is joined at once only where it needs no review', async () => {
    const enter = (program: string, conditionsMet: boolean): Promise<Answered> =>
      desk.change('chen.xia', 'createProgramEntry', { program, conditionsMet, company: `${program} ${conditionsMet}` });
    expect((await step('joinProgram', await enter('CO_SELL', false))).state).toBe('JOINED');
    expect((await step('joinProgram', await enter('PARTNER_NETWORK', true))).state).toBe('JOINED');
    for (const entry of [
      await enter('PARTNER_NETWORK', false),
      await enter('RESELLER', true),
      await enter('PROCUREMENT', true),
    ])
      expect(await desk.refused('chen.xia', 'joinProgram', at(entry))).toMatchObject({ rule: 'needs-review' });
    const again = { program: 'CO_SELL', conditionsMet: true, company: ' co_sell FALSE' };
    expect(await desk.refused('chen.xia', 'createProgramEntry', again)).toMatchObject({ code: 'DUPLICATE' });
  });

  it('a reseller does not leave a program itself: its manager enters that it has left, and why', async () => {
    const company = 'Reseller that leaves';
    const entry = await desk.change('zhou.ning', 'createProgramEntry', {
      program: 'RESELLER',
      conditionsMet: true,
      company,
      papers: ['paper 1'],
    });
    const joined = await step('approveProgramEntry', await step('submitProgramEntry', entry));
    const leaving = { ...at(joined), reason: 'asked by letter' };
    const ofReseller = { kind: 'reseller', partnerId: china.id, resellerId: china.resellerId } as const;
    const reseller = toViewer(
      claimsWith({ ...ofReseller, accountName: 'reseller', roles: ['ACCOUNT_DIRECTOR'] }),
      desk.gateway.services.roles,
    );
    for (const as of [reseller, 'wang.fang'])
      expect(await desk.refused(as, 'leaveProgram', leaving)).toEqual({ code: 'FORBIDDEN' });
    expect(await desk.refused('zhou.ning', 'leaveProgram', { ...leaving, reason: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.reason',
    });
    const left = await desk.change('zhou.ning', 'leaveProgram', leaving, 'history { step actor reason }');
    expect(left).toMatchObject({ state: 'LEFT' });
    expect((left.history as readonly object[]).at(-1)).toEqual({
      step: 'leave',
      actor: 'zhou.ning',
      reason: 'asked by letter',
    });
  });

  it('an acceptance of agreements keeps both versions, cannot be of the future, and is not changed', async () => {
    const versions = { agreementVersion: '2026-01', privacyVersion: '2026-02' };
    const acceptedAt = new Date(desk.now()).toISOString();
    const made = await desk.change(
      'wang.fang',
      'createAgreementAcceptance',
      { ...versions, customerId, acceptedAt, contactName: 'Zhang San' },
      'agreementVersion privacyVersion contactName',
    );
    expect(made).toMatchObject({ ...versions, state: 'ACCEPTED', contactName: 'Z**' });
    const future = { ...versions, acceptedAt: new Date(desk.now() + 1_000).toISOString() };
    expect(await desk.refused('wang.fang', 'createAgreementAcceptance', future)).toMatchObject({
      argument: 'input.acceptedAt',
    });
    const change = { ...at(made), agreementVersion: '2026-03' };
    expect(await desk.refused('wang.fang', 'updateAgreementAcceptance', change)).toMatchObject({ rule: 'state' });
  });

  it('the partner has one profile, with a time zone that there is', async () => {
    const profile = { vendorPartnerId: 'a'.repeat(32), messageLanguage: 'ZH', timeZone: 'Asia/Shanghai' };
    const nowhere = { ...profile, timeZone: 'Asia/Nowhere' };
    expect(await desk.refused('chen.xia', 'createPartnerProfile', nowhere)).toMatchObject({
      argument: 'input.timeZone',
    });
    const shown = { consoleBrand: 'Cloud of Li', consoleMenus: ['PARTNER'] };
    const entered = { ...profile, ...shown };
    const made = await desk.change('chen.xia', 'createPartnerProfile', entered, Object.keys(shown).join(' '));
    expect(made).toMatchObject(shown);
    expect(await desk.refused('chen.xia', 'createPartnerProfile', profile)).toMatchObject({ code: 'DUPLICATE' });
    await step('replacePartnerProfile', made);
    await desk.change('chen.xia', 'createPartnerProfile', profile);
  });
});
