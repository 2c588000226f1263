import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answered, at, customersOf, type Desk, openDesk } from '../../records/desk.ts';
import { codesOf } from '../../support/gateway.ts';
import { testInvitationLinks } from './invitation-links.ts';

const DAY_MS = 86_400_000;

describe('reports of customers and invitations', () => {
  let desk: Desk;
  let mine: string;
  beforeAll(async () => {
    desk = await openDesk();
    [mine = ''] = await customersOf(desk, 'wang.fang');
  });
  afterAll(() => desk.close());

  const report = (company: string): Promise<Answered> =>
    desk.change('wang.fang', 'createCustomerReport', {
      company,
      contactName: 'Zhang San',
      contactPhone: '13800000007',
      associationType: 'RESALE',
    });
  const reported = async (company: string): Promise<Answered> => {
    const pending = await desk.change('wang.fang', 'submitCustomerReport', at(await report(company)));
    return desk.change('chen.xia', 'confirmCustomerReport', at(pending), 'validUntil');
  };
  const invite = (customerReportId: string): Promise<Answered> =>
    desk.change('wang.fang', 'createInvitation', { channel: 'ONLINE', customerReportId });
  const stateOf = async (list: string, id: string): Promise<string> => {
    const { [list]: found } = await desk.ask('chen.xia', `{ ${list}(id: "${id}") { state } }`);
    return (found as { state: string }).state;
  };

  it('a report holds for 15 days to the second, and the company can be reported again', async () => {
    const made = await reported('Alpha');
    expect(made.validUntil).toBe(new Date(desk.now() + 15 * DAY_MS).toISOString());
    expect(
      await desk.refused('wang.fang', 'createCustomerReport', {
        company: 'ALPHA',
        contactName: 'x',
        contactPhone: '13800000007',
        associationType: 'RESALE',
      }),
    ).toMatchObject({ code: 'DUPLICATE', rule: 'company-reported' });
    desk.forward(15 * DAY_MS - 1_000);
    expect(await stateOf('customerReport', made.id)).toBe('REPORTED');
    desk.forward(1_000);
    expect(await stateOf('customerReport', made.id)).toBe('EXPIRED');
    await report('Alpha');
  });

  it('at most 100 reports are pending or reported together, also where two are handed in at once', async () => {
    const { db } = desk.gateway.services.store;
    const rows = () => db.selectFrom('record').selectAll().where('kind', '=', 'customerReport');
    const [example] = await rows().execute();
    if (!example) throw new Error('a report');
    const open = await rows().where('state', 'in', ['PENDING', 'REPORTED']).execute();
    const others = Array.from({ length: 99 - open.length }, (_, nth) => ({
      ...example,
      id: `other-${nth}`,
      state: 'REPORTED',
      unique_key: `other-${nth}`,
      due_at: null,
    }));
    await db.insertInto('record').values(others).execute();
    const both = [await report('Ninety-nine'), await report('One hundred')];
    const sent = await Promise.all(both.map((each) => desk.try('wang.fang', 'submitCustomerReport', at(each))));
    expect(sent.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
    const late = at(await report('One hundred and one'));
    const refusal = { code: 'WRONG_STATE', rule: 'reports-together', limit: 'at most 100' };
    expect(await desk.refused('wang.fang', 'submitCustomerReport', late)).toEqual(refusal);
    await db.deleteFrom('record').where('id', 'like', 'other-%').execute();
    await desk.change('wang.fang', 'submitCustomerReport', late);
  });

  it('an online invitation is for a reported customer, bound to its phone, and expires after 7 days to the second', async () => {
    const draft = await report('Beta');
    const early = await invite(draft.id);
    expect(await desk.refused('wang.fang', 'sendInvitation', at(early))).toEqual({
      code: 'WRONG_STATE',
      rule: 'customer-reported',
      limit: 'REPORTED',
    });
    const { id } = await reported('Gamma');
    const made = await invite(id);
    const sent = await desk.change('wang.fang', 'sendInvitation', at(made), 'contactPhone timesSent expiresAt');
    expect(sent).toMatchObject({
      contactPhone: '138****07',
      timesSent: 1,
      expiresAt: new Date(desk.now() + 7 * DAY_MS).toISOString(),
    });
    desk.forward(7 * DAY_MS - 1_000);
    expect(await stateOf('invitation', made.id)).toBe('SENT');
    desk.forward(1_000);
    expect(await stateOf('invitation', made.id)).toBe('EXPIRED');
    const again = await desk.change('wang.fang', 'resendInvitation', { id: made.id, expectedVersion: 3 }, 'timesSent');
    expect(again).toMatchObject({ state: 'SENT', timesSent: 2 });
    desk.forward(9 * DAY_MS);
    // The report has expired by now, too.
    expect(await desk.refused('wang.fang', 'resendInvitation', { id: made.id, expectedVersion: 5 })).toMatchObject({
      rule: 'customer-reported',
    });
  });

  it('a general link never expires, and the link of an activity ends with it', async () => {
    const link = await desk.change('wang.fang', 'createInvitation', { channel: 'GENERAL_LINK', label: 'spring' });
    await desk.change('wang.fang', 'sendInvitation', at(link));
    const endsAt = new Date(desk.now() + 2 * DAY_MS).toISOString();
    const activity = await desk.change('wang.fang', 'createInvitation', { channel: 'ACTIVITY_LINK', endsAt });
    await desk.change('wang.fang', 'sendInvitation', at(activity));
    desk.forward(3 * DAY_MS);
    expect(await stateOf('invitation', activity.id)).toBe('EXPIRED');
    desk.forward(300 * DAY_MS);
    expect(await stateOf('invitation', link.id)).toBe('SENT');
    const accepted = await desk.change(
      'wang.fang',
      'confirmInvitationAccepted',
      { id: link.id, expectedVersion: 2, acceptedById: mine },
      'customerId customer { id: customerId }',
    );
    expect(accepted).toMatchObject({ state: 'ACCEPTED', customerId: mine, customer: { id: mine } });
  });

  it('an online invitation needs a report, and a foreign customer cannot have accepted', async () => {
    expect(await desk.refused('wang.fang', 'createInvitation', { channel: 'ONLINE' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.customerReportId',
    });
    const [foreign = ''] = await customersOf(desk, 'li.qiang');
    const link = await desk.change('wang.fang', 'createInvitation', { channel: 'GENERAL_LINK' });
    const sent = await desk.change('wang.fang', 'sendInvitation', at(link));
    const wrong = { ...at(sent), acceptedById: foreign };
    expect(await desk.refused('wang.fang', 'confirmInvitationAccepted', wrong)).toEqual({ code: 'NOT_FOUND' });
  });

  it('invited customers are listed by state, with masked names and phone numbers, by those who see them', async () => {
    const { id } = await reported('Epsilon');
    const input = { channel: 'ONLINE', customerReportId: id, label: 'listed', contactName: 'Zhang San' };
    const made = await desk.change('wang.fang', 'createInvitation', input);
    const listed = async (as: string, state: string) => {
      const { invitations } = await desk.ask(
        as,
        `{ invitations(filter: { search: "listed", states: [${state}] }) {
          totalCount nodes { id: invitationId contactName contactPhone customerReportId } } }`,
      );
      return invitations;
    };
    const none = { totalCount: 0, nodes: [] };
    expect(await listed('wang.fang', 'SENT')).toEqual(none);
    await desk.change('wang.fang', 'sendInvitation', at(made));
    const nodes = [{ id: made.id, contactName: 'Z**', contactPhone: '138****07', customerReportId: id }];
    expect(await listed('wang.fang', 'SENT')).toEqual({ totalCount: 1, nodes });
    expect(await listed('chen.xia', 'SENT')).toEqual({ totalCount: 1, nodes });
    for (const [as, state] of [
      ['wang.fang', 'DRAFT'],
      ['li.qiang', 'SENT'],
      ['amara.okafor', 'SENT'],
    ] as const)
      expect(await listed(as, state)).toEqual(none);
  });

  it('loses its person after a year, also while the report still names that person', async () => {
    const draft = await desk.change('wang.fang', 'createCustomerReport', {
      company: 'Theta',
      contactName: 'Zhang San',
      contactPhone: '13800000007',
      contactEmail: 'guest@customer.example',
      associationType: 'RESALE',
    });
    const input = { channel: 'ONLINE', customerReportId: draft.id, contactName: 'Zhang San' };
    const made = await desk.change('wang.fang', 'createInvitation', input);
    const revoked = await desk.change('wang.fang', 'revokeInvitation', at(made), 'contactPhone contactEmail');
    expect(revoked).toMatchObject({ contactPhone: '138****07', contactEmail: 'g***@customer.example' });
    desk.forward(365 * DAY_MS);
    const { invitation, customerReport } = await desk.ask(
      'chen.xia',
      `{ invitation(id: "${made.id}") { contactName contactPhone contactEmail }
        customerReport(id: "${draft.id}") { contactPhone } }`,
    );
    expect([invitation, customerReport]).toEqual([
      { contactName: null, contactPhone: null, contactEmail: null },
      { contactPhone: '138****07' },
    ]);
  });

  it('another manager’s report cannot be used', async () => {
    const { id } = await reported('Delta');
    const input = { channel: 'ONLINE', customerReportId: id };
    expect(await desk.refused('li.qiang', 'createInvitation', input)).toEqual({ code: 'NOT_FOUND' });
  });
});

testInvitationLinks();
