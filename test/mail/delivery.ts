import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { CLAIM_MS, MAIL_RETRIES_MS, openTransport, type Transport } from '../../src/mail/index.ts';
import { at } from '../records/desk.ts';
import { companies, desk, errors, MANAGER, office, openAnother, read, send, step, transportTo } from './desk.ts';
import { openPostOffice } from './post-office.ts';

/** Mail servers that are away, refuse or ask for a password; gateways that mail at the same time; a folder instead of a server. */
export const testDelivery = (): void => {
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

    it('that asks to try later is asked again, and after two days the mail has failed', async () => {
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
        expect([address, outcome?.kind]).toEqual([address, 'REFUSED']);
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

    it('that end after a mail was accepted, before that was stored, leave it to another gateway, under the same message id', async () => {
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
};
