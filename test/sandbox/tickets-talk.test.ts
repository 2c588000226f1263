import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Clock, clockAt } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { rejection } from '../upstream/support/fixture.ts';
import { allOf, asCustomer, createTicket, rowsIn, ticketClient } from './ticket-client.ts';

let now = START;
const clock: Clock = clockAt(() => now);
const MINUTE = 60_000;

let sandbox: Sandbox;
let upstream: Upstream & AsyncDisposable;
beforeAll(async () => {
  sandbox = await startSandbox({
    clock,
    customers: 60,
    quotas: false,
    // Here only commands change tickets.
    settings: { ticketAcceptMs: 1e12, ticketAnswerMs: 1e12, ticketCloseMs: 1e12 },
  });
  upstream = ticketClient(sandbox, clock);
});
afterAll(async () => {
  await upstream.close();
  await sandbox.close();
});
beforeEach(() => {
  now = START;
  sandbox.reset();
});

type Move = Extract<Parameters<Sandbox['live']>[0], { action: 'ticket' }>['move'];

const move = (incident_id: string, step: Move, text?: string) =>
  sandbox.live({ action: 'ticket', incident_id, move: step, ...(text === undefined ? {} : { text }) });

const statusOf = async (case_id: string) => (await upstream.call('ShowCaseStatus', { case_id })).status;

interface MessageRow {
  readonly message_id: string;
  readonly content: string;
  readonly type: number;
  readonly create_time: string;
}

const messagesOf = async (case_id: string): Promise<readonly MessageRow[]> => {
  const { incident_detail_info: detail } = await upstream.call('ShowCaseDetail', { case_id });
  return (detail as { readonly message_list: readonly MessageRow[] }).message_list;
};

const logOf = async (case_id: string) =>
  (await allOf(upstream, 'ListCaseOperateLogs', 'incident_operate_log_list', { case_id })).map(
    ({ operate_type: type }) => type,
  );

const act = (case_id: string, action_id: string, input: object = {}) =>
  upstream.call('UpdateCases', { case_id, action_id, ...input });

const say = (case_id: string, content: string) => upstream.call('CreateMessages', { case_id, message: { content } });

const code = (number: string) => ({ extensions: { upstream: { status: 200, code: `OSM.0101${number}` } } });

describe('a ticket from its creation to its score', () => {
  it('goes from side to side', async () => {
    const id = await createTicket(upstream);
    move(id, 'accept');
    expect(await statusOf(id)).toBe(1);
    move(id, 'ask', 'Which bill?');
    expect(await statusOf(id)).toBe(17);
    await say(id, 'That of October.');
    expect(await statusOf(id)).toBe(1);
    move(id, 'solve', 'Corrected.');
    expect(await statusOf(id)).toBe(2);
    await say(id, 'Not quite.');
    expect(await statusOf(id)).toBe(1);
    move(id, 'suspend');
    expect(await statusOf(id)).toBe(5);
    move(id, 'accept');
    move(id, 'solve', 'Now it is.');
    await act(id, 'close');
    expect(await statusOf(id)).toBe(3);
    const incident_satisfaction_list = [{ satisfaction_id: 1, satisfaction_value: 4 }];
    await upstream.call('CreateScores', { case_id: id, judgement: 'well done', incident_satisfaction_list });
    const { incident_detail_info: detail } = await upstream.call(
      'ShowCaseDetail',
      { case_id: id },
      { language: 'en_US' },
    );
    expect(detail).toMatchObject({
      judgement: 'well done',
      incident_satisfaction: [{ satisfaction_id: 1, satisfaction_value: 4, satisfaction_name: 'Timeliness', value: 5 }],
    });
    expect((await messagesOf(id)).map(({ type }) => type)).toEqual([0, 1, 1, 0, 1, 0, 1, 1, 1]);
    expect((await logOf(id)).filter((type) => Number(type) < 200)).toEqual([5, 3, 16, 85, 0]);
    expect(sandbox.effects()).toMatchObject({ CreateCases: 1, CreateMessages: 2, UpdateCases: 1, CreateScores: 1 });
  });

  it('is completed, or found void, by the vendor too', async () => {
    const [first, second] = [await createTicket(upstream), await createTicket(upstream)];
    move(first, 'accept');
    move(first, 'complete');
    move(second, 'invalidate');
    expect([await statusOf(first), await statusOf(second)]).toEqual([3, 12]);
    expect(() => move(first, 'ask')).toThrow('ask: the ticket has the status 3');
    expect(() => move('TT0', 'ask')).toThrow('unknown ticket TT0');
  });

  it('is withdrawn while it waits, and deleted when it is over', async () => {
    const id = await createTicket(upstream);
    expect(await rejection(act(id, 'close'))).toMatchObject(code('0002'));
    expect(await rejection(act(id, 'delete'))).toMatchObject(code('0002'));
    await act(id, 'cancel');
    expect(await rejection(act(id, 'cancel'))).toMatchObject(code('0002'));
    expect(await rejection(say(id, 'too late'))).toMatchObject(code('0002'));
    expect(await statusOf(id)).toBe(4);
    const { total_count: before } = await upstream.call('ListCases', {});
    await act(id, 'delete');
    expect(await rejection(upstream.call('ShowCaseStatus', { case_id: id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await upstream.call('ListCases', {})).total_count).toBe(Number(before) - 1);
  });

  it('is urged ten minutes after its creation, and again after half an hour', async () => {
    const id = await createTicket(upstream);
    expect(await rejection(act(id, 'press'))).toMatchObject(code('0004'));
    now += 10 * MINUTE;
    await act(id, 'press');
    now += 29 * MINUTE;
    expect(await rejection(act(id, 'press'))).toMatchObject(code('0004'));
    now += MINUTE;
    await act(id, 'press');
    expect(await logOf(id)).toEqual([2, 2, 0]);
  });

  it.each(['UpdateCases', 'CreateMessages'])('takes %s although the answer is lost', async (operation) => {
    const id = await createTicket(upstream);
    move(id, 'accept');
    sandbox.setFaults([{ operation, kind: 'reset-after', times: 1 }]);
    await rejection(operation === 'UpdateCases' ? act(id, 'close') : say(id, 'still broken'));
    expect([sandbox.calls()[operation], sandbox.effects()[operation]]).toEqual([1, 1]);
    if (operation === 'UpdateCases') expect(await statusOf(id)).toBe(3);
    else expect((await messagesOf(id)).at(-1)?.content).toBe('still broken');
  });
});

describe('messages', () => {
  const unread = async (...case_ids: readonly string[]) => {
    const rows = rowsIn<{ incident_id: string; unread_num: number }>(
      await upstream.call('ListUnreadNewInstantMessages', { case_ids }),
      'imunread',
    );
    return case_ids.map((id) => rows.find(({ incident_id: found }) => found === id)?.unread_num);
  };

  it('of the vendor are unread until they are read', async () => {
    const [first, second] = [await createTicket(upstream), await createTicket(upstream)];
    move(first, 'accept');
    move(first, 'answer');
    move(second, 'accept');
    expect(await unread(first, second)).toEqual([2, 1]);
    await upstream.call('UpdateNewInstantMessagesRead', { case_id: first });
    expect(await unread(first, second)).toEqual([0, 1]);
  });

  it('since a cursor are those that are new', async () => {
    const id = await createTicket(upstream);
    const poll = (cursor?: unknown) =>
      upstream.call('ListNewInstantMessages', { case_ids: [id], last_message_time_id: cursor });
    const { last_message_time_id: cursor } = await poll();
    expect(rowsIn(await poll(cursor), 'immsg')).toEqual([]);
    move(id, 'accept', 'we have it');
    const next = await poll(cursor);
    expect(rowsIn(next, 'immsg')).toMatchObject([{ incident_id: id, message_list: [{ content: 'we have it' }] }]);
    expect(rowsIn(await poll(next.last_message_time_id), 'immsg')).toEqual([]);
  });

  it('go back in time page by page without a gap, however fast they came', async () => {
    const id = await createTicket(upstream);
    for (let number = 1; number <= 5; number++) await say(id, `m${number}`);
    const seen: string[] = [];
    let held = { create_time: '2026-11-19T03:00:00Z', type: 0 };
    for (;;) {
      const input = { case_id: id, create_time: held.create_time, type: held.type, limit: 2 };
      const page = rowsIn<MessageRow>(await upstream.call('ListMoreInstantMessages', input), 'message_list');
      const last = page.at(-1);
      if (!last) break;
      seen.push(...page.map(({ content }) => content));
      held = last;
    }
    expect(seen.slice(0, 5)).toEqual(['m5', 'm4', 'm3', 'm2', 'm1']);
    expect(seen).toHaveLength(6);
  });

  it('of one’s own are withdrawn within two minutes', async () => {
    const id = await createTicket(upstream);
    await say(id, 'oops');
    move(id, 'accept');
    const [first, own, theirs] = await messagesOf(id);
    const withdraw = (message?: MessageRow) =>
      upstream.call('RevokeMessage', { case_id: id, message_id: message?.message_id });
    expect(await rejection(withdraw(first))).toMatchObject(code('0002'));
    expect(await rejection(withdraw(theirs))).toMatchObject(code('0002'));
    await withdraw(own);
    expect((await messagesOf(id))[1]).toMatchObject({ content: '', message_id: own?.message_id });
    await say(id, 'again');
    now += 3 * MINUTE;
    expect(await rejection(withdraw((await messagesOf(id)).at(-1)))).toMatchObject(code('0002'));
  });
});

describe('labels and relations', () => {
  it('are put on tickets, five and three at most', async () => {
    const id = await createTicket(upstream);
    await upstream.call('CreateLabels', { name: 'vip', color: '#ff0000' });
    const found = await upstream.call('ListLabels', { name: 'vip' });
    const [label] = rowsIn<{ label_id: number }>(found, 'label_list');
    await upstream.call('CreateCaseLabels', { case_id: id, label_ids: [label?.label_id] });
    expect(rowsIn(await upstream.call('ListCaseLabels', { case_id: id }), 'case_label_list')).toEqual([
      { label_id: label?.label_id, name: 'vip', color: '#ff0000' },
    ]);
    await upstream.call('UpdateLabels', { label_id: label?.label_id, name: 'gold', color: '#00ff00' });
    const labelled = await upstream.call('ListCases', { label_id_list: [label?.label_id] });
    expect(rowsIn(labelled, 'incident_info_list')).toMatchObject([{ incident_id: id, label_list: [{ name: 'gold' }] }]);
    await upstream.call('DeleteCaseLabels', { case_id: id, label_ids: [label?.label_id] });
    expect((await upstream.call('ListCases', { label_id_list: [label?.label_id] })).total_count).toBe(0);
    await upstream.call('CreateCaseLabels', { case_id: id, label_ids: [label?.label_id] });
    await upstream.call('DeleteLabels', { label_id: label?.label_id });
    expect(rowsIn(await upstream.call('ListCaseLabels', { case_id: id }), 'case_label_list')).toEqual([]);

    const others = [];
    for (let number = 0; number < 4; number++) others.push(await createTicket(upstream));
    const relate = (...related_id_list: readonly string[]) =>
      upstream.call('CreateRelations', { case_id: id, related_id_list });
    expect(await rejection(relate(id))).toMatchObject(code('0044'));
    await relate(...others.slice(0, 3));
    expect(await rejection(relate(...others.slice(3)))).toMatchObject(code('0043'));
    await upstream.call('DeleteRelation', { case_id: id, related_id: others[0] });
    const relations = rowsIn(await upstream.call('ListRelation', { case_id: id }), 'case_relation_list');
    expect(relations.map(({ case_id: related }) => related)).toEqual(others.slice(1, 3));
  });
});

describe('contacts', () => {
  it('are verified by a code, and then good for a ticket', async () => {
    const contact = { contact_value: 'new@example.com', contact_way: 1 };
    const needs = async () => (await upstream.call('CheckNeedVerify', contact)).need_verify_code;
    expect(await needs()).toBe(1);
    await upstream.call('SendVerifyCodes', { ...contact, area_code: '86' });
    expect(await rejection(upstream.call('SendVerifyCodes', { ...contact, area_code: '86' }))).toMatchObject(
      code('0024'),
    );
    const [sent] = sandbox.partner('demo-cn').codes();
    const check = (verify_code: string) => upstream.call('CheckVerifyCodes', { ...contact, verify_code });
    const wrong = sent?.code === '000000' ? '000001' : '000000';
    expect(await rejection(check(wrong))).toMatchObject(code('0010'));
    await check(sent?.code ?? '');
    expect(await needs()).toBe(0);
    const [verified] = rowsIn(await upstream.call('ListHasVerifiedContacts', {}), 'contact_list');
    expect(verified).toMatchObject(contact);
    const remind_mail = contact.contact_value;
    const other = { remind_mail, 'x-email-verifiedid': 'of another contact' };
    expect(await rejection(createTicket(upstream, other))).toMatchObject(code('0010'));
    const named = { remind_mail, 'x-email-verifiedid': verified?.verified_id };
    const id = await createTicket(upstream, named);
    await upstream.call('UpdateCaseContactInfo', { case_id: id, remind_time: '0' });
    const { incident_detail_info: detail } = await upstream.call('ShowCaseDetail', { case_id: id });
    expect(detail).toMatchObject({ ext_info: { remind_mail: contact.contact_value, remind_time: '0' } });
  });
});

describe('access that the vendor asks for', () => {
  const rows = async (incident_id: string) =>
    rowsIn(await upstream.call('ListAuthorizations', { incident_id }), 'incident_auth_list');

  it('is refused, granted, taken back, or given up', async () => {
    const id = await createTicket(upstream);
    move(id, 'accept');
    const asked = async () => {
      move(id, 'ask-access', 'to see the logs');
      return (await rows(id))[0]?.id;
    };
    const change = (authorization_id: unknown, action_id: string) =>
      upstream.call('UpdateAuthorizations', { authorization_id, action_id, reject_reason: 'no' });
    const refused = await asked();
    await change(refused, 'reject');
    expect(await rejection(change(refused, 'reject'))).toMatchObject(code('0018'));
    const granted = await asked();
    await upstream.call('ConfirmAuthorizations', { authorization_id: granted, agency_id: 'a1' });
    await change(granted, 'cancel');
    await asked();
    move(id, 'withdraw-access');
    expect((await rows(id)).map(({ status }) => status)).toEqual([4, 5, 2]);
    expect((await logOf(id)).filter((type) => Number(type) > 70 && Number(type) < 84)).toEqual([83, 73, 74]);
    const shown = await upstream.call('ShowAuthorizationDetail', { authorization_id: refused });
    expect(shown).toMatchObject({ reject_reason: 'no', auth_describe: 'to see the logs', incident_id: id });
  });
});

describe('agreements and rights', () => {
  it('are signed by the account that reads them', async () => {
    const customer = asCustomer(sandbox);
    const signed = async (options?: object) =>
      (await upstream.call('ShowSignedLatestPublishedAgreement', { agreement_type: '0' }, options)).is_signed_latest;
    const { case_agreement: agreement } = await upstream.call('ShowLatestPublishedAgreement', { agreement_type: '0' });
    expect([await signed(), await signed(customer)]).toEqual([false, false]);
    await upstream.call('SignPublishedAgreement', { id: (agreement as { id: string }).id });
    expect([await signed(), await signed(customer)]).toEqual([true, false]);
  });

  it('decide who exports', async () => {
    const ask = { language: 'en-us', timezone: 'GMT+0' };
    const { file, contentType } = await upstream.call('DownloadCases', ask);
    expect(contentType).toBe('text/csv;charset=UTF-8');
    const { total_count: total } = await upstream.call('ListCases', {});
    expect(String(file).trim().split('\r\n')).toHaveLength(Number(total) + 1);
    await upstream.call('CreatePrivileges', { operation: 'delete', privilege: 'export' });
    expect(await upstream.call('ListPrivileges', { privilege: 'export' })).toEqual({ has_privilege: 0 });
    expect(await rejection(upstream.call('DownloadCases', ask))).toMatchObject(code('0002'));
  });
});

describe('what no graph needs', () => {
  it('is acknowledged all the same', async () => {
    const case_id = await createTicket(upstream);
    const extends_map = { order_id: 'CS2', amount: 3 };
    expect(await upstream.call('CreateCaseExtendsParam', { case_id, extends_map })).toEqual({});
    const { job_id } = await upstream.call('CreateDiagnoseJob', { type: 1, params: { eip: '192.0.2.1' } });
    const states = [];
    for (const seconds of [0, 5, 10]) {
      now = START + seconds * 1000;
      states.push((await upstream.call('ListDiagnoseJob', { job_id })).status);
    }
    expect(states).toEqual([0, 2, 3]);
    const found = await upstream.call('ListDiagnoseItems', { job_id, item_ids: 'network' });
    expect(rowsIn(found, 'item_results')).toMatchObject([{ check_id: 'network', check_name_en: 'Network' }]);
    expect(await upstream.call('CreateDiagnoseFeedback', { type: 1, is_helpful: true })).toEqual({});
    const contacts = { name: 'n', mobile: '1', id_type: 10, id_files: ['f'] };
    const report = { type: 'spam', title: 't', content: 'c', files: ['f'], contacts };
    expect(await upstream.call('CreateFeedback', report)).toEqual({});
  });

  it('looks at a host’s login and keeps no password', async () => {
    const id = await createTicket(upstream);
    move(id, 'accept');
    sandbox.live({ action: 'ticket', incident_id: id, move: 'ask-access', access: 'host' });
    const [access] = rowsIn(await upstream.call('ListAuthorizations', { incident_id: id }), 'incident_auth_list');
    const show = () => upstream.call('ShowAuthorizationDetail', { authorization_id: access?.id });
    const [host] = rowsIn<{ id: number; port: number }>(await show(), 'incident_auth_detail_list');
    const check = (port: number, password: string) =>
      upstream.call('CheckHosts', { authorization_detail_id: host?.id, port, account: 'root', password });
    expect(await check(22, 'long enough')).toEqual({});
    expect(await rejection(check(22, 'short'))).toMatchObject(code('0003'));
    expect(await rejection(check(2222, 'long enough'))).toMatchObject(code('0047'));
    const login = { auth_detail_id: host?.id, port: 22, account: 'admin', password: 'long enough' };
    const grant = (auth_detail_list: readonly object[]) =>
      upstream.call('ConfirmAuthorizations', { authorization_id: access?.id, auth_detail_list });
    expect(await rejection(grant([]))).toMatchObject(code('0001'));
    await grant([login]);
    const shown = await show();
    expect(shown).toMatchObject({ status: 1, incident_auth_detail_list: [{ account: 'admin' }] });
    expect(JSON.stringify(shown)).not.toContain('long enough');
  });
});
