import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import {
  CLAIM_MS,
  createMailer,
  MAIL_RETRIES_MS,
  type Mailer,
  openTransport,
  type Transport,
} from '../../src/mail/index.ts';
import { invitation } from '../../src/records/index.ts';
import { type Answered, type Desk, openDesk } from '../records/desk.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const DAY_MS = 86_400_000;
const CHINA = 'demo-cn';
const MANAGER = 'wang.fang';
const SHOWN = 'mailState mailedAt mailRefusal timesSent link';

let office: PostOffice;
let desk: Desk;
let companies = 0;
const errors: unknown[] = [];

const at = ({ id, version }: Answered) => ({ id, expectedVersion: version });

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

const send = async (values: Readonly<Record<string, unknown>> = {}, report = {}): Promise<Answered> => {
  const input = { channel: 'ONLINE', customerReportId: await reported(report), contactName: 'Zhang San', ...values };
  const made = await desk.change(MANAGER, 'createInvitation', input);
  return desk.change(MANAGER, 'sendInvitation', at(made), SHOWN);
};

const read = async ({ id }: Answered): Promise<Answered> => {
  const { invitation: found } = await desk.ask(
    'chen.xia',
    `{ invitation(id: "${id}") { id: invitationId version state ${SHOWN} history { step from to actor reason source } } }`,
  );
  return found as Answered;
};

const partner = () => desk.gateway.services.partner(CHINA);
const step = (): Promise<void> => partner().mailer.step();

/** The mailer of another gateway on the same store. */
const openAnother = (transport: Transport): Mailer => {
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

const transportTo = (
  port: number,
  security: 'none' | 'starttls' = 'none',
  login: { user: string; password: string } | null = null,
  ca: string | null = null,
) => openTransport({ kind: 'smtp', host: '127.0.0.1', port, security, ca, login, from: 'partners@lotus.example' });

beforeAll(async () => {
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
});
afterAll(async () => {
  await desk.close();
  await office.close();
});
beforeEach(() => {
  office.received.length = 0;
  office.refuse(null);
  errors.length = 0;
});

describe('an online invitation', () => {
  it('arrives once at the reported address, in Chinese, with the link that opens it', async () => {
    const sent = await send();
    expect(sent).toMatchObject({ state: 'SENT', mailState: 'QUEUED', mailedAt: null, mailRefusal: null });
    await step();
    await step();
    expect(office.received).toHaveLength(1);
    const [{ mail, raw, to } = office.received[0] as never] = office.received;
    expect(to).toEqual([`guest${companies}@customer.example`]);
    expect(mail.from).toMatchObject({ name: 'Lotus Cloud Solutions', address: 'partners@lotus.example' });
    expect(mail.to?.[0]).toMatchObject({ name: 'Zhang San', address: `guest${companies}@customer.example` });
    expect(mail.subject).toBe('Lotus Cloud Solutions邀请您使用华为云');
    expect(mail.text).toContain('Zhang San，您好：');
    expect(mail.text).toContain(String(sent.link));
    expect(mail.html).toContain('<html lang="zh-CN">');
    expect(/href="([^"]+)"/.exec(mail.html ?? '')?.[1]).toBe(sent.link);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).not.toMatch(/138\*|13800000007/);
    expect(mail.messageId).toBe(`<invitation-${sent.id}-1@lotus.example>`);
    expect(new Date(mail.date ?? '').getTime()).toBe(Math.floor(desk.now() / 1000) * 1000);
    const noted = await read(sent);
    expect(noted).toMatchObject({ mailState: 'SENT', mailedAt: new Date(desk.now()).toISOString() });
    expect((noted.history as object[]).at(-1)).toMatchObject({ step: 'mail', actor: 'gateway', source: 'COMPUTED' });
    const token = String(sent.link).split('/').at(-1) ?? '';
    expect((await desk.gateway.services.openByLink(token))?.record.id).toBe(sent.id);
  });

  it('is in English where that is chosen, at the address of the invitation before the reported one', async () => {
    const sent = await send({ mailLanguage: 'EN', contactEmail: 'other@customer.example' });
    await step();
    const { mail, to } = office.received[0] as (typeof office.received)[number];
    expect(to).toEqual(['other@customer.example']);
    expect(mail.subject).toBe('Lotus Cloud Solutions invites you to Huawei Cloud');
    const until = new Date(desk.now() + 7 * DAY_MS).toISOString().slice(0, 16).replace('T', ' ');
    expect(mail.text?.trimEnd()).toBe(
      [
        'Hello Zhang San,',
        'Lotus Cloud Solutions would like you to become its customer on Huawei Cloud.',
        'Please register with the mobile number that you gave to the partner.',
        String(sent.link),
        `The link works until ${until} UTC.`,
        'If you do not know this partner, no answer is needed: without you nothing happens.',
      ].join('\n\n'),
    );
  });

  it('is not mailed without an address, and neither is a link for everyone', async () => {
    const silent = await send({}, { contactEmail: null });
    const link = await desk.change(MANAGER, 'createInvitation', {
      channel: 'GENERAL_LINK',
      contactEmail: 'a@b.example',
    });
    const open = await desk.change(MANAGER, 'sendInvitation', at(link), SHOWN);
    await step();
    expect([silent.mailState, open.mailState, office.received.length]).toEqual([null, null, 0]);
  });

  it('that was refused says by which number, and is sent again to another address', async () => {
    const sent = await send();
    office.refuse(550, '5.1.1 guest@customer.example: no such person');
    await step();
    const refused = await read(sent);
    expect(refused).toMatchObject({ state: 'SENT', mailState: 'REFUSED', mailRefusal: '550 5.1.1', mailedAt: null });
    office.refuse(null);
    desk.forward(DAY_MS);
    await step();
    expect(office.received).toHaveLength(0);
    const again = { ...at(refused), contactEmail: 'right@customer.example' };
    const anew = await desk.change(MANAGER, 'resendInvitation', again, SHOWN);
    expect(anew).toMatchObject({ mailState: 'QUEUED', mailRefusal: null, timesSent: 2 });
    expect(anew.link).not.toBe(sent.link);
    await step();
    expect(office.received.map(({ to, mail }) => [to, mail.messageId])).toEqual([
      [['right@customer.example'], `<invitation-${sent.id}-2@lotus.example>`],
    ]);
    expect(await desk.refused(MANAGER, 'resendInvitation', at(await read(sent)))).toEqual({
      code: 'WRONG_STATE',
      rule: 'invitation-open',
      limit: 'EXPIRED, or with a mail that is REFUSED or FAILED',
    });
  });

  it('is sent again with others by one operation, once it has expired', async () => {
    const sent = [await send(), await send(), await send()];
    await step();
    desk.forward(7 * DAY_MS);
    office.received.length = 0;
    const expired = await Promise.all(sent.map(read));
    expect(expired.map(({ state }) => state)).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED']);
    const fields = expired.map(
      ({ id, version }, index) => `again${index}: resendInvitation(input: { idempotencyKey: "again ${id}",
        invitationId: "${id}", expectedVersion: ${version} }) { invitation { mailState timesSent } }`,
    );
    const answer = await desk.ask(MANAGER, `mutation { ${fields.join('\n')} }`);
    const again = { invitation: { mailState: 'QUEUED', timesSent: 2 } };
    expect(answer).toEqual({ again0: again, again1: again, again2: again });
    await step();
    const ids = office.received.map(({ mail }) => mail.messageId).sort();
    expect(ids).toEqual(sent.map(({ id }) => `<invitation-${id}-2@lotus.example>`).sort());
  });

  it('that was taken back before it was sent is not sent', async () => {
    const sent = await send();
    const revoked = await desk.change(MANAGER, 'revokeInvitation', at(sent), SHOWN);
    await step();
    expect([revoked.mailState, office.received.length]).toEqual(['CANCELLED', 0]);
  });

  it('brings no line of its own into the mail, whatever its names are', async () => {
    const name = 'Li\r\nBcc: thief@evil.example\r\n\r\n<b>"&\u2028x';
    for (const contactEmail of ['x,thief@evil.example', 'x@y.example>', '"x"@y.example', 'x@y.example;z']) {
      const answer = await desk.try(MANAGER, 'createInvitation', { channel: 'GENERAL_LINK', contactEmail });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const odd = await send({ mailLanguage: 'EN', contactName: name });
    await step();
    expect(office.received).toHaveLength(1);
    const { mail, to, raw } = office.received[0] as (typeof office.received)[number];
    expect(to).toEqual([`guest${companies}@customer.example`]);
    expect([mail.bcc, mail.cc, mail.to?.length]).toEqual([undefined, undefined, 1]);
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(
      ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
    );
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc/im);
    expect(mail.to?.[0]?.name).toBe('Li Bcc: thief@evil.example <b>"& x');
    expect(mail.html).toContain('<p>Hello Li Bcc: thief@evil.example &lt;b&gt;&quot;&amp; x,</p>');
    expect(await read(odd)).toMatchObject({ mailState: 'SENT' });
  });
});

describe('a mail server', () => {
  it('that is away for a while loses no mail, and each arrives once it is back', async () => {
    const away = await openPostOffice();
    await away.close();
    const gone = openAnother(transportTo(away.port));
    const first = await send();
    desk.forward(1);
    const second = await send();
    await gone.step();
    await gone.step();
    expect(errors.map(String)).toEqual([`Error: the mail of invitation ${first.id} was not accepted: UNREACHABLE`]);
    expect([await read(first), await read(second)]).toMatchObject([{ mailState: 'QUEUED' }, { mailState: 'QUEUED' }]);
    await step();
    expect(office.received.map(({ mail }) => mail.messageId)).toEqual([`<invitation-${second.id}-1@lotus.example>`]);
    desk.forward((MAIL_RETRIES_MS[0] ?? 0) - 1);
    await step();
    expect(office.received).toHaveLength(1);
    desk.forward(1);
    await step();
    await step();
    expect(office.received.map(({ mail }) => mail.messageId)).toEqual([
      `<invitation-${second.id}-1@lotus.example>`,
      `<invitation-${first.id}-1@lotus.example>`,
    ]);
  });

  it('that says to come back later is asked again, and after two days the mail has failed', async () => {
    const sent = await send();
    office.refuse(451, '4.7.1 greylisted');
    const waits: number[] = [];
    for (let attempts = 0; (await read(sent)).mailState === 'QUEUED'; attempts += 1) {
      await step();
      waits.push(MAIL_RETRIES_MS[attempts] ?? 0);
      desk.forward(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([...MAIL_RETRIES_MS, 0]);
    expect(await read(sent)).toMatchObject({ state: 'SENT', mailState: 'FAILED', mailRefusal: '451 4.7.1' });
    office.refuse(null);
    await desk.change(MANAGER, 'resendInvitation', at(await read(sent)));
    await step();
    expect(office.received).toHaveLength(1);
  });

  it('without a certificate that is trusted gets no password', async () => {
    const office = await openPostOffice({ disabledCommands: [] });
    const login = { user: 'lotus', password: 'mail-secret' };
    const sent = await send();
    await openAnother(transportTo(office.port, 'starttls', login)).step();
    expect([office.connections(), office.logins, office.received]).toEqual([1, [], []]);
    expect(JSON.stringify(errors.map(String))).not.toMatch(/secret|customer\.example/);
    expect(await read(sent)).toMatchObject({ mailState: 'QUEUED' });
    desk.forward(CLAIM_MS);
    await openAnother(transportTo(office.port, 'none', login)).step();
    expect([office.logins, office.received.length]).toEqual([['lotus:mail-secret'], 1]);
    await office.close();
  });
});

describe('a malformed address', () => {
  it('is refused, and none of its parts gets the mail', async () => {
    const transport = transportTo(office.port);
    const mail = {
      id: 'x',
      from: 'Lotus\r\nBcc: thief@evil.example',
      at: desk.now(),
      subject: 's',
      text: 't',
      html: 'h',
    };
    for (const address of ['a@b.example>\r\nRCPT TO:<thief@evil.example', 'a@b.example\r\nBcc: thief@evil.example']) {
      const outcome = await transport.send({ ...mail, to: { name: 'x\r\nBcc: thief@evil.example', address } });
      expect([address, outcome.kind]).toEqual([address, 'REFUSED']);
    }
    expect(office.received).toEqual([]);
  });
});

describe('gateways', () => {
  it('that work at once send each mail once', async () => {
    const sent = await Promise.all([send(), send(), send()]);
    const others = [1, 2, 3].map(() => openAnother(transportTo(office.port)));
    await Promise.all([step(), ...others.map((each) => each.step())]);
    await Promise.all([step(), ...others.map((each) => each.step())]);
    const ids = office.received.map(({ mail }) => mail.messageId).sort();
    expect(ids).toEqual(sent.map(({ id }) => `<invitation-${id}-1@lotus.example>`).sort());
  });

  it('that end after the mail was taken, before that was noted, leave it to another, under the same number', async () => {
    const real = transportTo(office.port);
    const crashing: Transport = {
      ...real,
      send: async (mail) => {
        await real.send(mail);
        throw new Error('the gateway has ended');
      },
    };
    const sent = await send();
    await expect(openAnother(crashing).step()).rejects.toThrow('the gateway has ended');
    expect(await read(sent)).toMatchObject({ mailState: 'QUEUED' });
    desk.forward(CLAIM_MS - 1);
    await step();
    expect(office.received).toHaveLength(1);
    desk.forward(1);
    await step();
    const ids = office.received.map(({ mail }) => mail.messageId);
    expect(ids).toEqual([`<invitation-${sent.id}-1@lotus.example>`, `<invitation-${sent.id}-1@lotus.example>`]);
    expect(await read(sent)).toMatchObject({ mailState: 'SENT' });
  });
});

describe('a folder', () => {
  it('gets each mail as a file that only the gateway reads', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'partnergraph-test-'));
    const folder = join(directory, 'mail');
    const sent = await send({ mailLanguage: 'EN' });
    await openAnother(openTransport({ kind: 'folder', directory: folder, from: 'partners@lotus.example' })).step();
    expect(readdirSync(folder)).toEqual([`invitation-${sent.id}-1.eml`]);
    const path = join(folder, `invitation-${sent.id}-1.eml`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const mail = await PostalMime.parse(readFileSync(path));
    expect([mail.subject, mail.to?.[0]?.address]).toEqual([
      'Lotus Cloud Solutions invites you to Huawei Cloud',
      `guest${companies}@customer.example`,
    ]);
    expect(await read(sent)).toMatchObject({ mailState: 'FILED' });
    rmSync(directory, { recursive: true });
  });
});
