import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answered, at, type Desk, openDesk } from '../../records/desk.ts';

const ANSWERS = {
  contactName: 'Zhang San',
  contactPhone: '13800000007',
  budget: 'granted',
  authority: 'the head of IT',
  requirement: 'a data center less',
  timetable: 'this year',
  expectedRevenue: { amount: '0.01', currency: 'CNY' },
};

describe('opportunities that are shared with the vendor', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({
      customers: 20,
      adjust: (config) => ({
        ...config,
        partners: config.partners.map((partner) => ({
          ...partner,
          records: { workingDays: { holidays: ['2026-12-01'], workedWeekends: [] }, kinds: {} },
        })),
      }),
    });
  });
  afterAll(() => desk.close());

  const entered = (need: string, more: object = {}) => ({
    title: 'Move',
    company: 'Alpha',
    need,
    publicTender: false,
    customerConsents: true,
    ...ANSWERS,
    ...more,
  });
  const create = (need: string, more: object = {}): Promise<Answered> =>
    desk.change('wang.fang', 'createOpportunity', entered(need, more));

  it('are refused before the partner itself has joined the co-sell plan', async () => {
    const made = await create('no co-sell plan');
    const join = async (company: string | null): Promise<Answered> => {
      const entry = { program: 'CO_SELL', conditionsMet: true, company };
      return desk.change('chen.xia', 'joinProgram', at(await desk.change('chen.xia', 'createProgramEntry', entry)));
    };
    const submitted = () => desk.refused('wang.fang', 'submitOpportunity', at(made));
    expect(await submitted()).toMatchObject({ code: 'WRONG_STATE', rule: 'co-sell-plan' });
    await join('Another company');
    expect(await submitted()).toMatchObject({ code: 'WRONG_STATE', rule: 'co-sell-plan' });
    await join(null);
    await desk.change('wang.fang', 'submitOpportunity', at(made));
  });

  it.each([
    ['a public tender', { publicTender: true }, 'public-tender'],
    ['no consent of the customer', { customerConsents: false }, 'customer-consent'],
  ])('are refused with %s', async (need, wrong, rule) => {
    const made = await create(need, wrong);
    expect(await desk.refused('wang.fang', 'submitOpportunity', at(made))).toMatchObject({ code: 'WRONG_STATE', rule });
  });

  it.each(Object.keys(ANSWERS))('need an answer to %s', async (name) => {
    const made = await create(`without ${name}`, { [name]: null });
    const refused = await desk.refused('wang.fang', 'submitOpportunity', at(made));
    expect(refused).toEqual({ code: 'WRONG_STATE', rule: 'incomplete', limit: name });
  });

  it('are one at a time for a company and need, in any spelling, until the first is decided against', async () => {
    const made = await create('Backup');
    const again = entered('  BACKUP', { company: 'ALPHA' });
    expect(await desk.refused('li.qiang', 'createOpportunity', again)).toMatchObject({
      code: 'DUPLICATE',
      rule: 'open-opportunity',
    });
    const sent = await desk.change('wang.fang', 'submitOpportunity', at(made));
    await desk.change('chen.xia', 'rejectOpportunity', { ...at(sent), reason: 'too small' });
    await desk.change('li.qiang', 'createOpportunity', again);
  });

  it.each([
    [
      'all managers of the office',
      { officeManagers: ['A', 'B'], developmentManager: 'C' },
      'OFFICE_MANAGERS',
      ['A', 'B'],
    ],
    ['the development manager', { developmentManager: 'C' }, 'DEVELOPMENT_MANAGER', ['C']],
    ['the configured person', {}, 'CONFIGURED_PERSON', null],
  ])('go to %s', async (need, people, routedBy, routedTo) => {
    const made = await create(need, people);
    const sent = await desk.change('wang.fang', 'submitOpportunity', at(made), 'routedBy routedTo');
    expect(sent).toMatchObject({ state: 'SUBMITTED', routedBy, routedTo });
  });

  it('are rejected automatically at the end of ten working days, holidays left out', async () => {
    const made = await create('Without a decision');
    const sent = await desk.change('wang.fang', 'submitOpportunity', at(made));
    const reviewed = await desk.change('chen.xia', 'reviewOpportunity', at(sent), 'decideBy');
    const decideBy = Date.parse(String(reviewed.decideBy));
    const days = Math.round((decideBy - desk.now()) / 86_400_000);
    expect(days).toBeGreaterThanOrEqual(14);
    const state = async () =>
      ((await desk.ask('chen.xia', `{ opportunity(id: "${made.id}") { state } }`)).opportunity as Answered).state;
    desk.forward(decideBy - desk.now() - 1_000);
    expect(await state()).toBe('IN_REVIEW');
    desk.forward(1_000);
    expect(await state()).toBe('REJECTED');
  });

  it('are not approved when the vendor has handed over the same one, nor handed over when they were approved', async () => {
    const handed = (need: string) => ({ title: 'Move', company: ' ALPHA', need, partnerStage: 'DIFFERENTIATED' });
    const reviewed = async (need: string): Promise<Answered> => {
      const sent = await desk.change('wang.fang', 'submitOpportunity', at(await create(need)));
      return desk.change('chen.xia', 'reviewOpportunity', at(sent));
    };
    const later = await reviewed('Handed first');
    await desk.change('chen.xia', 'createHandedOpportunity', handed('handed FIRST'));
    expect(await desk.refused('chen.xia', 'approveOpportunity', at(later))).toMatchObject({
      code: 'DUPLICATE',
      rule: 'open-handed-opportunity',
    });
    await desk.change('chen.xia', 'approveOpportunity', at(await reviewed('Approved first')));
    expect(await desk.refused('chen.xia', 'createHandedOpportunity', handed('approved first'))).toMatchObject({
      code: 'DUPLICATE',
      rule: 'open-opportunity',
    });
  });

  it('from the vendor are refused automatically after three working days, and go only to partners of a high enough stage', async () => {
    const handed = { title: 'Move', company: 'Beta', need: 'a move', partnerStage: 'DIFFERENTIATED' };
    for (const partnerStage of ['CHOSEN', 'CERTIFIED'])
      expect(await desk.refused('chen.xia', 'createHandedOpportunity', { ...handed, partnerStage })).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'partner-stage',
      });
    const made = await desk.change('chen.xia', 'createHandedOpportunity', handed, 'acceptBy');
    const acceptBy = Date.parse(String(made.acceptBy));
    const kept = await desk.change('chen.xia', 'createHandedOpportunity', { ...handed, need: 'a backup' });
    const accepted = await desk.change('chen.xia', 'acceptHandedOpportunity', at(kept));
    const state = async (id: string) =>
      ((await desk.ask('chen.xia', `{ handedOpportunity(id: "${id}") { state } }`)).handedOpportunity as Answered)
        .state;
    desk.forward(acceptBy - desk.now() - 1_000);
    expect(await state(made.id)).toBe('RECEIVED');
    desk.forward(1_000);
    expect(await state(made.id)).toBe('REFUSED');
    expect(await state(accepted.id)).toBe('ACCEPTED');
  });

  it('keep progress from their approval to their delivery, and no longer', async () => {
    const sent = await desk.change('wang.fang', 'submitOpportunity', at(await create('All the way')));
    const reviewed = await desk.change('chen.xia', 'reviewOpportunity', at(sent));
    const progress = { progress: 'a talk' };
    expect(
      await desk.refused('wang.fang', 'reportOpportunityProgress', { ...at(reviewed), ...progress }),
    ).toMatchObject({
      rule: 'state',
    });
    const approved = await desk.change('chen.xia', 'approveOpportunity', at(reviewed));
    const told = await desk.change(
      'wang.fang',
      'reportOpportunityProgress',
      { ...at(approved), ...progress },
      'progress',
    );
    expect(told).toMatchObject({ state: 'IN_PROGRESS', progress: 'a talk' });
    const won = await desk.change('wang.fang', 'winOpportunity', at(told));
    const delivered = await desk.change('wang.fang', 'deliverOpportunity', { ...at(won), deliveredOn: '2026-12-31' });
    expect(
      await desk.refused('wang.fang', 'reportOpportunityProgress', { ...at(delivered), ...progress }),
    ).toMatchObject({
      rule: 'state',
    });
    expect(await desk.refused('wang.fang', 'updateOpportunity', { ...at(delivered), title: 'x' })).toMatchObject({
      rule: 'state',
    });
  });
});
