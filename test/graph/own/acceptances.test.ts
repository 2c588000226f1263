import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mirrorOf, settle } from '../../mirror/support.ts';
import { type Answered, at, type Desk, openDesk } from '../../records/desk.ts';

const DAY_MS = 86_400_000;
const CHINA = 'demo-cn';
const MANAGER = 'wang.fang';

describe('an invitation is accepted', () => {
  let desk: Desk;
  let companies = 0;
  beforeAll(async () => {
    desk = await openDesk({ customers: 20 });
  });
  afterAll(() => desk.close());

  const newPhone = (): string => `1390000${String(1_000 + companies)}`;

  const send = async (contactPhone: string, values: Readonly<Record<string, unknown>> = {}): Promise<Answered> => {
    companies += 1;
    let report = await desk.change(MANAGER, 'createCustomerReport', {
      company: `Newcomer ${companies}`,
      contactName: 'Zhang San',
      contactPhone,
      associationType: 'RESALE',
    });
    report = await desk.change(MANAGER, 'submitCustomerReport', at(report));
    report = await desk.change('chen.xia', 'confirmCustomerReport', at(report));
    const input = { channel: 'ONLINE', customerReportId: report.id, ...values };
    const made = await desk.change(MANAGER, 'createInvitation', input);
    return desk.change(MANAGER, 'sendInvitation', at(made));
  };

  /** Registers a customer at the vendor now. */
  const join = (fields: Readonly<Record<string, string>>): string =>
    desk.gateway.sandbox.upsertCustomer({ partner: CHINA, ...fields }).customer_id;

  const partner = () => desk.gateway.services.partner(CHINA);
  /** Refreshes the copies and lets the gateway evaluate the changes. */
  const look = async (): Promise<void> => {
    await settle(mirrorOf(partner()));
    await partner().acceptances.step();
  };

  const read = async ({ id }: Answered) => {
    const { invitation } = await desk.ask(
      'chen.xia',
      `{ invitation(id: "${id}") { state acceptedById customerId history { step actor source } } }`,
    );
    return invitation as Readonly<Record<string, unknown>>;
  };

  beforeEach(() => desk.forward(DAY_MS));

  it('by the customer who registers with its number, and that customer is its customer', async () => {
    const phone = newPhone();
    const sent = await send(phone);
    await look();
    expect(await read(sent)).toMatchObject({ state: 'SENT', acceptedById: null });
    desk.forward(60_000);
    join({ telephone: '13911112222' });
    const joined = join({ telephone: phone, country_code: '0086' });
    await look();
    const found = await read(sent);
    expect(found).toMatchObject({ state: 'ACCEPTED', acceptedById: joined, customerId: joined });
    expect((found.history as object[]).at(-1)).toEqual({ step: 'detect', actor: 'gateway', source: 'COMPUTED' });
  });

  it('until the second in which it expires, also where the list is read later', async () => {
    const [inTime, late] = [newPhone(), '13933334444'];
    const first = await send(inTime);
    const second = await send(late);
    desk.forward(7 * DAY_MS);
    const joined = join({ telephone: inTime });
    desk.forward(1_000);
    join({ telephone: late });
    desk.forward(DAY_MS / 2);
    await look();
    expect(await read(first)).toMatchObject({ state: 'ACCEPTED', acceptedById: joined });
    expect(await read(second)).toMatchObject({ state: 'EXPIRED', acceptedById: null });
  });

  it('with the number in either form, and by its label only where the vendor shows no number', async () => {
    const international = await send('+86 13955556666');
    const labeled = await send(newPhone(), { label: 'fair 7' });
    const other = await send(newPhone(), { label: 'fair 8' });
    desk.forward(1_000);
    const one = join({ telephone: '13955556666', country_code: '0086' });
    const two = join({ label: 'fair 7' });
    join({ label: 'fair 8', telephone: '13977778888' });
    await look();
    expect([await read(international), await read(labeled), await read(other)]).toMatchObject([
      { state: 'ACCEPTED', acceptedById: one },
      { state: 'ACCEPTED', acceptedById: two },
      { state: 'SENT', acceptedById: null },
    ]);
  });

  it('by no customer where two fit it, or where one fits two of them: that a member decides', async () => {
    const [twice, shared] = [newPhone(), '13999990000'];
    const ambiguous = await send(twice);
    const rivals = [await send(shared), await send(shared)];
    desk.forward(1_000);
    join({ telephone: twice });
    join({ telephone: twice });
    const joined = join({ telephone: shared });
    await look();
    for (const each of [ambiguous, ...rivals]) expect(await read(each)).toMatchObject({ state: 'SENT' });
    const [rival] = rivals;
    if (!rival) throw new Error('an invitation');
    await desk.change('chen.xia', 'confirmInvitationAccepted', { ...at(rival), acceptedById: joined });
    await look();
    expect(await read(rivals[1] as Answered)).toMatchObject({ state: 'SENT', acceptedById: null });
  });

  it('with one call for all new customers, and no call without one', async () => {
    // By then the invitations of earlier tests have expired.
    desk.forward(9 * DAY_MS);
    await send(newPhone());
    await settle(mirrorOf(partner()));
    desk.gateway.forgetCalls();
    await partner().acceptances.step();
    expect(desk.gateway.calls()).toEqual({});
    join({ telephone: '13911113333' });
    join({ telephone: '13911114444' });
    // The copy of customers is due again after a minute.
    desk.forward(120_000);
    await settle(mirrorOf(partner()));
    desk.gateway.forgetCalls();
    await partner().acceptances.step();
    await partner().acceptances.step();
    expect(desk.gateway.calls()).toEqual({ ListSubCustomers: 1 });
  });
});
