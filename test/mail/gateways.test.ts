import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CLAIM_MS } from '../../src/mail/index.ts';
import { type Answered, at, type Desk, openDesk } from '../records/desk.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const CHINA = 'demo-cn';
const MANAGER = 'wang.fang';

describeOnPostgres('two gateways on one database', () => {
  let office: PostOffice;
  let desk: Desk;
  let other: TestGateway;
  let companies = 0;
  beforeAll(async () => {
    office = await openPostOffice();
    const { url } = await emptySchema('mail');
    const env = {
      DATABASE_URL: url,
      MIRROR: 'off',
      MAIL_HOST: '127.0.0.1',
      MAIL_PORT: String(office.port),
      MAIL_SECURITY: 'none',
      MAIL_FROM: 'partners@lotus.example',
    };
    desk = await openDesk({ customers: 10, env });
    other = await startTestGateway({ customers: 10, env, now: desk.now });
  });
  afterAll(async () => {
    await desk.close();
    await other.close();
    await office.close();
  });

  const mailers = () => [desk.gateway, other].map(({ services }) => services.partner(CHINA).mailer);
  const step = () => Promise.all(mailers().map((mailer) => mailer.step()));

  const send = async (): Promise<Answered> => {
    companies += 1;
    const report = await desk.change(MANAGER, 'createCustomerReport', {
      company: `Mail ${companies}`,
      contactName: 'Zhang San',
      contactPhone: '13800000007',
      contactEmail: `guest${companies}@customer.example`,
      associationType: 'RESALE',
    });
    const pending = await desk.change(MANAGER, 'submitCustomerReport', at(report));
    const { id } = await desk.change('chen.xia', 'confirmCustomerReport', at(pending));
    const made = await desk.change(MANAGER, 'createInvitation', { channel: 'ONLINE', customerReportId: id });
    return desk.change(MANAGER, 'sendInvitation', at(made));
  };
  const arrived = () => office.received.map(({ mail }) => mail.messageId).sort();
  const idsOf = (sent: readonly Answered[]) => sent.map(({ id }) => `<invitation-${id}-1@lotus.example>`).sort();

  it('send each mail once, whichever of them comes first', async () => {
    const sent = [await send(), await send(), await send(), await send()];
    await step();
    await step();
    expect(arrived()).toEqual(idsOf(sent));
  });

  it('leave a mail that one has taken to it for five minutes, and then to the other', async () => {
    office.received.length = 0;
    const { db } = desk.gateway.services.store;
    const taken = await send();
    // The row as a gateway leaves it that ends after it has claimed the mail.
    const due = new Date(desk.now() + CLAIM_MS).toISOString();
    const claim = { partner_id: CHINA, record_id: taken.id, issue: 1, attempts: 1, due_at: due };
    await db.insertInto('mail_attempt').values(claim).execute();
    desk.forward(CLAIM_MS - 1);
    await step();
    expect(arrived()).toEqual([]);
    desk.forward(1);
    await step();
    await step();
    expect(arrived()).toEqual(idsOf([taken]));
  });
});
