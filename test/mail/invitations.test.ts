import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../src/time/index.ts';
import { at } from '../records/desk.ts';
import { testDelivery } from './delivery.ts';
import {
  closeMailDesk,
  companies,
  desk,
  forgetMails,
  MANAGER,
  office,
  openMailDesk,
  read,
  SHOWN,
  send,
  step,
} from './desk.ts';

beforeAll(openMailDesk);
afterAll(closeMailDesk);
beforeEach(forgetMails);

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

  it('adds no line to the mail by any of its names', async () => {
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

testDelivery();
