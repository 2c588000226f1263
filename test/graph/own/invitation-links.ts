import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { clockAt, DAY_MS } from '../../../src/time/index.ts';
import type { Answered } from '../../records/desk.ts';
import { testNow } from '../../support/clock.ts';
import { openWhole } from '../../support/whole-gateway.ts';

export const testInvitationLinks = (): void => {
  describe('the link of an invitation', () => {
    let sandbox: Sandbox;
    let whole: Awaited<ReturnType<typeof openWhole>>;
    let movedMs = 0;
    let keys = 0;
    beforeAll(async () => {
      const clock = clockAt(() => testNow() + movedMs);
      sandbox = await startSandbox({ clock, port: 0, customers: 20, quotas: false });
      whole = await openWhole(sandbox, { kind: 'memory' }, { clock, env: { MIRROR: 'off' } });
    });
    afterAll(async () => {
      await whole.close();
      await sandbox.close();
    });

    const forward = async (ms: number): Promise<void> => {
      movedMs += ms;
      await whole.signInAgain();
    };

    interface Shown extends Answered {
      readonly link: string | null;
      readonly svg: string | null;
      readonly png: string | null;
      readonly expiresAt: string | null;
    }
    const SHOWN = 'id: invitationId version state expiresAt link';
    const WITH_CODES = `invitation { ${SHOWN} svg: qrCode png: qrCode(format: PNG) }`;
    const change = async <T = Shown>(
      mutation: string,
      input: string,
      shown = `invitation { ${SHOWN} }`,
    ): Promise<T> => {
      keys += 1;
      const { data, errors } = await whole.run(
        `mutation { ${mutation}(input: { idempotencyKey: "link ${keys}", ${input} }) { ${shown} } }`,
      );
      expect(errors).toBeUndefined();
      return Object.values(data?.[mutation] as Readonly<Record<string, T>>)[0] as T;
    };
    const step = (mutation: string, { id, version }: Answered, shown?: string): Promise<Shown> =>
      change(mutation, `invitationId: "${id}", expectedVersion: ${version}`, shown);
    const online = async (company: string): Promise<Shown> => {
      const shown = 'customerReport { id: customerReportId version state }';
      const fields = 'contactName: "Zhang San", contactPhone: "13800000007", associationType: RESALE';
      let report = await change<Answered>('createCustomerReport', `company: "${company}", ${fields}`, shown);
      for (const mutation of ['submitCustomerReport', 'confirmCustomerReport'])
        report = await change<Answered>(
          mutation,
          `customerReportId: "${report.id}", expectedVersion: ${report.version}`,
          shown,
        );
      return change('createInvitation', `channel: ONLINE, customerReportId: "${report.id}"`, WITH_CODES);
    };
    const open = async (link: string | null, language = 'en') => {
      const answer = await fetch(link ?? '', { headers: { 'accept-language': language } });
      return { status: answer.status, html: await answer.text(), headers: answer.headers };
    };

    it('opens a page for an invitation that is sent, until the second in which it expires, and shows no person', async () => {
      const draft = await online('Link and Co');
      expect([draft.link, draft.svg, draft.png]).toEqual([null, null, null]);
      const sent = await step('sendInvitation', draft);
      const { status, html, headers } = await open(sent.link);
      expect(status).toBe(200);
      expect(html).toContain('invites you to become its customer');
      expect(html).toContain('Register with the mobile number');
      expect(html).not.toMatch(/Zhang|138/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect((await open(sent.link, 'zh-CN')).html).toContain('成为其华为云客户');
      const leftMs = Date.parse(sent.expiresAt ?? '') - (testNow() + movedMs);
      await forward(leftMs - 1_000);
      expect((await open(sent.link)).status).toBe(200);
      await forward(1_000);
      const over = await open(sent.link);
      expect([over.status, over.html]).toEqual([
        404,
        (await open(`${new URL(sent.link ?? '').origin}/invitations/x.y`)).html,
      ]);
    });

    it('opens no page once the invitation is sent again or revoked, or with a changed token', async () => {
      const sent = await step(
        'sendInvitation',
        await change('createInvitation', 'channel: GENERAL_LINK, label: "spring"'),
      );
      const [payload = '', signature = ''] = (sent.link ?? '').split('/').at(-1)?.split('.') ?? [];
      const { origin } = new URL(sent.link ?? '');
      const other = await step('sendInvitation', await change('createInvitation', 'channel: GENERAL_LINK'));
      const forged = [
        `${payload}.`,
        `${payload}.${signature}.${signature}`,
        `${payload}.${signature.slice(0, -1)}`,
        `${Buffer.from(JSON.stringify(['invitation', 'demo-cn', other.id, '1'])).toString('base64url')}.${signature}`,
        // The same record as another partner's, and as another kind's, with a signature that is right for neither.
        `${Buffer.from(JSON.stringify(['invitation', 'demo-intl', sent.id, '1'])).toString('base64url')}.${signature}`,
        `${Buffer.from(JSON.stringify(['opportunity', 'demo-cn', sent.id, '1'])).toString('base64url')}.${signature}`,
        'x'.repeat(600),
      ];
      for (const token of forged) expect((await open(`${origin}/invitations/${token}`)).status).toBe(404);
      expect((await open(sent.link)).status).toBe(200);
      const revoked = await step('revokeInvitation', sent);
      expect(revoked.link).toBeNull();
      expect((await open(sent.link)).status).toBe(404);
      const first = await step('sendInvitation', await online('Anew and Co'));
      await forward(7 * DAY_MS);
      const anew = await step('resendInvitation', { ...first, version: first.version + 1 });
      expect(anew.link).not.toBe(first.link);
      expect([(await open(first.link)).status, (await open(anew.link)).status]).toEqual([404, 200]);
    });

    it('is what the QR code holds, as PNG and SVG', async () => {
      const draft = await change('createInvitation', 'channel: GENERAL_LINK');
      const sent = await step('sendInvitation', draft, WITH_CODES);
      const bytes = (address: string | null, type: string): Buffer => {
        expect(address?.startsWith(`data:${type};base64,`)).toBe(true);
        return Buffer.from(address?.split(',')[1] ?? '', 'base64');
      };
      const { data, width, height } = PNG.sync.read(bytes(sent.png, 'image/png'));
      expect(jsqr.default(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data).toBe(
        sent.link,
      );
      expect(bytes(sent.svg, 'image/svg+xml').toString()).toMatch(/^<svg [^>]*viewBox/);
    });
  });
};
