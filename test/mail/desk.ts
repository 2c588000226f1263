import { createMailer, type Mailer, openTransport, type Transport } from '../../src/mail/index.ts';
import { invitation } from '../../src/records/index.ts';
import { type Answered, at, type Desk, openDesk } from '../records/desk.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const CHINA = 'demo-cn';
export const MANAGER = 'wang.fang';
export const SHOWN = 'mailState mailedAt mailRefusal timesSent link';

export let office: PostOffice;
export let desk: Desk;
export let companies = 0;
export const errors: unknown[] = [];

/** The values of a report whose company may be invited. */
const reported = async (values: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  companies += 1;
  let report = await desk.change(MANAGER, 'createCustomerReport', {
    company: `Mail ${companies}`,
    contactName: 'Zhang San',
    contactPhone: '13800000007',
    contactEmail: `guest${companies}@customer.example`,
    associationType: 'RESALE',
    ...values,
  });
  report = await desk.change(MANAGER, 'submitCustomerReport', at(report));
  report = await desk.change('chen.xia', 'confirmCustomerReport', at(report));
  return report.id;
};

export const send = async (values: Readonly<Record<string, unknown>> = {}, report = {}): Promise<Answered> => {
  const input = { channel: 'ONLINE', customerReportId: await reported(report), contactName: 'Zhang San', ...values };
  const made = await desk.change(MANAGER, 'createInvitation', input);
  return desk.change(MANAGER, 'sendInvitation', at(made), SHOWN);
};

export const read = async ({ id }: Answered): Promise<Answered> => {
  const { invitation: found } = await desk.ask(
    'chen.xia',
    `{ invitation(id: "${id}") { id: invitationId version state ${SHOWN} history { step from to actor reason source } } }`,
  );
  return found as Answered;
};

const partner = () => desk.gateway.services.partner(CHINA);
export const step = (): Promise<void> => partner().mailer.step();

/** The mailer of another gateway on the same store. */
export const openAnother = (transport: Transport): Mailer => {
  const { store, audit, clock } = desk.gateway.services;
  const { records, recordLink, config } = partner();
  return createMailer({
    partnerId: CHINA,
    partnerName: config.name,
    language: 'ZH',
    store,
    clock,
    records,
    audit,
    transport,
    linkOf: (record) => recordLink(invitation, record),
    onError: (error) => errors.push(error),
  });
};

export const transportTo = (
  port: number,
  security: 'none' | 'starttls' = 'none',
  login: { user: string; password: string } | null = null,
  ca: string | null = null,
) => openTransport({ kind: 'smtp', host: '127.0.0.1', port, security, ca, login, from: 'partners@lotus.example' });

export const openMailDesk = async (): Promise<void> => {
  office = await openPostOffice();
  desk = await openDesk({
    customers: 20,
    env: {
      MIRROR: 'off',
      MAIL_HOST: '127.0.0.1',
      MAIL_PORT: String(office.port),
      MAIL_SECURITY: 'none',
      MAIL_FROM: 'partners@lotus.example',
    },
  });
};

export const closeMailDesk = async (): Promise<void> => {
  await desk.close();
  await office.close();
};

/** Clears the mails received, the refusals and the reported faults. */
export const forgetMails = (): void => {
  office.received.length = 0;
  office.refuse(null);
  errors.length = 0;
};
