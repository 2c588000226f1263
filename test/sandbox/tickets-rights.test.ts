import { describe, expect, it } from '@jest/globals';
import { rejection } from '../upstream/support/fixture.ts';
import { asCustomer, createTicket, rowsIn } from './ticket-client.ts';
import { prepareTickets, refusalWith } from './ticket-sides.ts';

const tickets = prepareTickets();
const { logOf, move, pass } = tickets;

describe('contacts', () => {
  it('are verified by a code, and then good for a ticket', async () => {
    const contact = { contact_value: 'new@example.com', contact_way: 1 };
    const needs = async () => (await tickets.upstream.call('CheckNeedVerify', contact)).need_verify_code;
    expect(await needs()).toBe(1);
    await tickets.upstream.call('SendVerifyCodes', { ...contact, area_code: '86' });
    expect(await rejection(tickets.upstream.call('SendVerifyCodes', { ...contact, area_code: '86' }))).toMatchObject(
      refusalWith('0024'),
    );
    const [sent] = tickets.sandbox.partner('demo-cn').codes();
    const check = (verify_code: string) => tickets.upstream.call('CheckVerifyCodes', { ...contact, verify_code });
    const wrong = sent?.code === '000000' ? '000001' : '000000';
    expect(await rejection(check(wrong))).toMatchObject(refusalWith('0010'));
    await check(sent?.code ?? '');
    expect(await needs()).toBe(0);
    const [verified] = rowsIn(await tickets.upstream.call('ListHasVerifiedContacts', {}), 'contact_list');
    expect(verified).toMatchObject(contact);
    const remind_mail = contact.contact_value;
    const other = { remind_mail, 'x-email-verifiedid': 'of another contact' };
    expect(await rejection(createTicket(tickets.upstream, other))).toMatchObject(refusalWith('0010'));
    const named = { remind_mail, 'x-email-verifiedid': verified?.verified_id };
    const id = await createTicket(tickets.upstream, named);
    await tickets.upstream.call('UpdateCaseContactInfo', { case_id: id, remind_time: '0' });
    const { incident_detail_info: detail } = await tickets.upstream.call('ShowCaseDetail', { case_id: id });
    expect(detail).toMatchObject({ ext_info: { remind_mail: contact.contact_value, remind_time: '0' } });
  });
});

describe('access that the vendor asks for', () => {
  const rows = async (incident_id: string) =>
    rowsIn(await tickets.upstream.call('ListAuthorizations', { incident_id }), 'incident_auth_list');

  it('is refused, granted, taken back, or given up', async () => {
    const id = await createTicket(tickets.upstream);
    move(id, 'accept');
    const asked = async () => {
      move(id, 'ask-access', 'to see the logs');
      return (await rows(id))[0]?.id;
    };
    const change = (authorization_id: unknown, action_id: string) =>
      tickets.upstream.call('UpdateAuthorizations', { authorization_id, action_id, reject_reason: 'no' });
    const refused = await asked();
    await change(refused, 'reject');
    expect(await rejection(change(refused, 'reject'))).toMatchObject(refusalWith('0018'));
    const granted = await asked();
    await tickets.upstream.call('ConfirmAuthorizations', { authorization_id: granted, agency_id: 'a1' });
    await change(granted, 'cancel');
    await asked();
    move(id, 'withdraw-access');
    expect((await rows(id)).map(({ status }) => status)).toEqual([4, 5, 2]);
    expect((await logOf(id)).filter((type) => Number(type) > 70 && Number(type) < 84)).toEqual([83, 73, 74]);
    const shown = await tickets.upstream.call('ShowAuthorizationDetail', { authorization_id: refused });
    expect(shown).toMatchObject({ reject_reason: 'no', auth_describe: 'to see the logs', incident_id: id });
  });
});

describe('agreements and rights', () => {
  it('are signed by the account that reads them', async () => {
    const customer = asCustomer(tickets.sandbox);
    const signed = async (options?: object) =>
      (await tickets.upstream.call('ShowSignedLatestPublishedAgreement', { agreement_type: '0' }, options))
        .is_signed_latest;
    const { case_agreement: agreement } = await tickets.upstream.call('ShowLatestPublishedAgreement', {
      agreement_type: '0',
    });
    expect([await signed(), await signed(customer)]).toEqual([false, false]);
    await tickets.upstream.call('SignPublishedAgreement', { id: (agreement as { id: string }).id });
    expect([await signed(), await signed(customer)]).toEqual([true, false]);
  });

  it('decide who exports', async () => {
    const ask = { language: 'en-us', timezone: 'GMT+0' };
    const { file, contentType } = await tickets.upstream.call('DownloadCases', ask);
    expect(contentType).toBe('text/csv;charset=UTF-8');
    const { total_count: total } = await tickets.upstream.call('ListCases', {});
    expect(String(file).trim().split('\r\n')).toHaveLength(Number(total) + 1);
    await tickets.upstream.call('CreatePrivileges', { operation: 'delete', privilege: 'export' });
    expect(await tickets.upstream.call('ListPrivileges', { privilege: 'export' })).toEqual({ has_privilege: 0 });
    expect(await rejection(tickets.upstream.call('DownloadCases', ask))).toMatchObject(refusalWith('0002'));
  });
});

describe('operations that no graph needs', () => {
  it('are answered all the same', async () => {
    const case_id = await createTicket(tickets.upstream);
    const extends_map = { order_id: 'CS2', amount: 3 };
    expect(await tickets.upstream.call('CreateCaseExtendsParam', { case_id, extends_map })).toEqual({});
    const { job_id } = await tickets.upstream.call('CreateDiagnoseJob', { type: 1, params: { eip: '192.0.2.1' } });
    const states = [];
    for (const seconds of [0, 5, 5]) {
      pass(seconds * 1000);
      states.push((await tickets.upstream.call('ListDiagnoseJob', { job_id })).status);
    }
    expect(states).toEqual([0, 2, 3]);
    const found = await tickets.upstream.call('ListDiagnoseItems', { job_id, item_ids: 'network' });
    expect(rowsIn(found, 'item_results')).toMatchObject([{ check_id: 'network', check_name_en: 'Network' }]);
    expect(await tickets.upstream.call('CreateDiagnoseFeedback', { type: 1, is_helpful: true })).toEqual({});
    const contacts = { name: 'n', mobile: '1', id_type: 10, id_files: ['f'] };
    const report = { type: 'spam', title: 't', content: 'c', files: ['f'], contacts };
    expect(await tickets.upstream.call('CreateFeedback', report)).toEqual({});
  });

  it('check the login of a host and keep no password', async () => {
    const id = await createTicket(tickets.upstream);
    move(id, 'accept');
    tickets.sandbox.live({ action: 'ticket', incident_id: id, move: 'ask-access', access: 'host' });
    const [access] = rowsIn(
      await tickets.upstream.call('ListAuthorizations', { incident_id: id }),
      'incident_auth_list',
    );
    const show = () => tickets.upstream.call('ShowAuthorizationDetail', { authorization_id: access?.id });
    const [host] = rowsIn<{ id: number; port: number }>(await show(), 'incident_auth_detail_list');
    const check = (port: number, password: string) =>
      tickets.upstream.call('CheckHosts', { authorization_detail_id: host?.id, port, account: 'root', password });
    expect(await check(22, 'long enough')).toEqual({});
    expect(await rejection(check(22, 'short'))).toMatchObject(refusalWith('0003'));
    expect(await rejection(check(2222, 'long enough'))).toMatchObject(refusalWith('0047'));
    const login = { auth_detail_id: host?.id, port: 22, account: 'admin', password: 'long enough' };
    const grant = (auth_detail_list: readonly object[]) =>
      tickets.upstream.call('ConfirmAuthorizations', { authorization_id: access?.id, auth_detail_list });
    expect(await rejection(grant([]))).toMatchObject(refusalWith('0001'));
    await grant([login]);
    const shown = await show();
    expect(shown).toMatchObject({ status: 1, incident_auth_detail_list: [{ account: 'admin' }] });
    expect(JSON.stringify(shown)).not.toContain('long enough');
  });
});
