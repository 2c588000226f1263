import { expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import { toViewer } from '../../../src/identity/index.ts';
import { DAY_MS, dayAt, startOfDay } from '../../../src/time/index.ts';
import { type Answered, at, type Desk } from '../../records/desk.ts';
import { claimsWith } from '../../support/claims.ts';

const [china] = DEMO_PARTNERS;
if (!china) throw new Error('a demo partner');

/** Opportunities, tasks, programs, acceptances of agreements, and the profile of the partner. */
export const testPartnerRecords = (desk: () => Desk, customerId: () => string): void => {
  const step = (mutation: string, record: Answered): Promise<Answered> =>
    desk().change('chen.xia', mutation, at(record));

  it('a business opportunity changes its stage by a report of progress only', async () => {
    const entered = { customerId: customerId(), title: 'Move', expectedRevenue: { amount: '1', currency: 'CNY' } };
    const made = await desk().change('wang.fang', 'createBusinessOpportunity', {
      ...entered,
      expectedClosing: '2027-01-01',
    });
    const report = { ...at(made), stage: 'TESTING', winProbability: 40 };
    expect(
      await desk().refused('wang.fang', 'reportBusinessProgress', { ...report, winProbability: 101 }),
    ).toMatchObject({ argument: 'input.winProbability', limit: '0 to 100' });
    const shown = 'stage winProbability';
    expect(await desk().change('wang.fang', 'reportBusinessProgress', report, shown)).toMatchObject({
      state: 'ACTIVE',
      stage: 'TESTING',
      winProbability: 40,
    });
  });

  it('a marketing task is overdue from the end of its day, and open again with a later one', async () => {
    const dayIn = (days: number): string => dayAt(desk().now() + days * DAY_MS);
    const create = (dueOn: string): Promise<Answered> =>
      desk().change('wang.fang', 'createMarketingTask', { title: 'Print the posters', dueOn });
    const task = await create(dayIn(1));
    const later = await create(dayIn(3));
    const states = async (): Promise<unknown> => {
      const { marketingTasks } = (await desk().ask(
        'wang.fang',
        '{ marketingTasks(first: 10) { nodes { title state } } }',
      )) as {
        marketingTasks: { nodes: readonly { state: string }[] };
      };
      return marketingTasks.nodes.map(({ state }) => state).sort();
    };
    desk().forward(startOfDay(dayIn(2)) - desk().now() - 1);
    expect(await states()).toEqual(['PENDING', 'PENDING']);
    desk().forward(1);
    expect(await states()).toEqual(['OVERDUE', 'PENDING']);
    const overdue = { ...task, version: task.version + 1 };
    expect(await desk().refused('wang.fang', 'reopenMarketingTask', at(overdue))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'due-on',
    });
    const moved = await desk().change('wang.fang', 'updateMarketingTask', { ...at(overdue), dueOn: dayIn(1) });
    expect((await desk().change('wang.fang', 'reopenMarketingTask', at(moved))).state).toBe('PENDING');
    expect((await desk().change('wang.fang', 'finishMarketingTask', { ...at(later), result: 'printed' })).state).toBe(
      'DONE',
    );
  });

  it('a program is joined at once only where it needs no review', async () => {
    const enter = (program: string, conditionsMet: boolean): Promise<Answered> =>
      desk().change('chen.xia', 'createProgramEntry', {
        program,
        conditionsMet,
        company: `${program} ${conditionsMet}`,
      });
    expect((await step('joinProgram', await enter('CO_SELL', false))).state).toBe('JOINED');
    expect((await step('joinProgram', await enter('PARTNER_NETWORK', true))).state).toBe('JOINED');
    for (const entry of [
      await enter('PARTNER_NETWORK', false),
      await enter('RESELLER', true),
      await enter('PROCUREMENT', true),
    ])
      expect(await desk().refused('chen.xia', 'joinProgram', at(entry))).toMatchObject({ rule: 'needs-review' });
    const again = { program: 'CO_SELL', conditionsMet: true, company: ' co_sell FALSE' };
    expect(await desk().refused('chen.xia', 'createProgramEntry', again)).toMatchObject({ code: 'DUPLICATE' });
  });

  it('a reseller does not leave a program itself: its manager enters that it has left, and why', async () => {
    const company = 'Reseller that leaves';
    const entry = await desk().change('zhou.ning', 'createProgramEntry', {
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
      desk().gateway.services.roles,
    );
    for (const as of [reseller, 'wang.fang'])
      expect(await desk().refused(as, 'leaveProgram', leaving)).toEqual({ code: 'FORBIDDEN' });
    expect(await desk().refused('zhou.ning', 'leaveProgram', { ...leaving, reason: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.reason',
    });
    const left = await desk().change('zhou.ning', 'leaveProgram', leaving, 'history { step actor reason }');
    expect(left).toMatchObject({ state: 'LEFT' });
    expect((left.history as readonly object[]).at(-1)).toEqual({
      step: 'leave',
      actor: 'zhou.ning',
      reason: 'asked by letter',
    });
  });

  it('an acceptance of agreements keeps both versions, cannot be of the future, and is not changed', async () => {
    const versions = { agreementVersion: '2026-01', privacyVersion: '2026-02' };
    const acceptedAt = new Date(desk().now()).toISOString();
    const made = await desk().change(
      'wang.fang',
      'createAgreementAcceptance',
      { ...versions, customerId: customerId(), acceptedAt, contactName: 'Zhang San' },
      'agreementVersion privacyVersion contactName',
    );
    expect(made).toMatchObject({ ...versions, state: 'ACCEPTED', contactName: 'Z**' });
    const future = { ...versions, acceptedAt: new Date(desk().now() + 1_000).toISOString() };
    expect(await desk().refused('wang.fang', 'createAgreementAcceptance', future)).toMatchObject({
      argument: 'input.acceptedAt',
    });
    const change = { ...at(made), agreementVersion: '2026-03' };
    expect(await desk().refused('wang.fang', 'updateAgreementAcceptance', change)).toMatchObject({ rule: 'state' });
  });

  it('the partner has one profile, with a time zone that there is', async () => {
    const profile = { vendorPartnerId: 'a'.repeat(32), messageLanguage: 'ZH', timeZone: 'Asia/Shanghai' };
    const nowhere = { ...profile, timeZone: 'Asia/Nowhere' };
    expect(await desk().refused('chen.xia', 'createPartnerProfile', nowhere)).toMatchObject({
      argument: 'input.timeZone',
    });
    const shown = { consoleBrand: 'Cloud of Li', consoleMenus: ['PARTNER'] };
    const entered = { ...profile, ...shown };
    const made = await desk().change('chen.xia', 'createPartnerProfile', entered, Object.keys(shown).join(' '));
    expect(made).toMatchObject(shown);
    expect(await desk().refused('chen.xia', 'createPartnerProfile', profile)).toMatchObject({ code: 'DUPLICATE' });
    await step('replacePartnerProfile', made);
    await desk().change('chen.xia', 'createPartnerProfile', profile);
  });
};
