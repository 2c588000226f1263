import { beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf } from '../../support/gateway.ts';
import type { WriteDesk } from '../support/write-desk.ts';
import { CHINA, type Made, MOBILE, register, TEXTS } from './inputs.ts';

export const testAcceptedTexts = (desk: () => WriteDesk): void => {
  describe('keeps the texts that the customer has accepted', () => {
    interface Acceptance {
      readonly state: string;
      readonly customerId: string | null;
    }
    /** Acceptances stored since the last call, the oldest first. */
    let seen = 0;
    const kept = async (): Promise<readonly Acceptance[]> => {
      const { data } = await desk().run<{ agreementAcceptances: { nodes: Acceptance[] } }, never>(
        CHINA.as,
        `{ agreementAcceptances(first: 100, sort: { by: CREATED_AT }) { nodes {
          state customerId resellerId agreementVersion privacyVersion owner source contactPhone } } }`,
      );
      const all = data?.agreementAcceptances.nodes ?? [];
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    };
    const lose = (kind: 'reset-after' | 'reset-before') =>
      desk().sandbox.setFaults([{ operation: 'CreateSubCustomer', kind, times: 1 }]);
    beforeEach(kept);

    it('with the registration, once for its key, without anything about a person', async () => {
      const document = register('texts', { accountName: 'reader_shop' });
      const { customerId } = await desk().done<Made>(CHINA.as, document);
      await desk().done<Made>(CHINA.as, document);
      const person = { contactPhone: null, owner: CHINA.as, source: 'COMPUTED', resellerId: null };
      expect(await kept()).toEqual([{ ...TEXTS, ...person, state: 'ACCEPTED', customerId }]);
    });

    it('and none for a dry run, nor where the vendor refuses the registration', async () => {
      await desk().ask(CHINA.as, register('texts dry', { dryRun: true }));
      const wrong = { mobile: MOBILE, verificationCode: 'x00000' };
      const { operation } = await desk().done(CHINA.as, register('texts refused', wrong));
      expect([operation.outcome, await kept()]).toEqual(['REFUSED', []]);
    });

    it('also where the answer is lost: for the customer who was made, and void where none was', async () => {
      lose('reset-after');
      const made = await desk().done<Made>(CHINA.as, register('texts lost', { accountName: 'lost_reader' }));
      expect([made.operation.outcome, (await kept()).map(({ state }) => state)]).toEqual(['UNKNOWN', ['ACCEPTED']]);
      const [, settled] = await desk().settle(CHINA.as, made.operation.id);
      seen -= 1;
      expect(await kept()).toMatchObject([{ state: 'ACCEPTED', customerId: settled.createdIds[0] }]);
      lose('reset-before');
      const gone = await desk().done<Made>(CHINA.as, register('texts gone', { accountName: 'gone_reader' }));
      expect(await kept()).toMatchObject([{ state: 'ACCEPTED', customerId: null }]);
      expect((await desk().settle(CHINA.as, gone.operation.id))[1].outcome).toBe('NOT_APPLIED');
      seen -= 1;
      expect(await kept()).toMatchObject([{ state: 'VOID', customerId: null }]);
    });

    it('under the reseller whose customer it becomes', async () => {
      const [resellerId] = desk().sandbox.partner(CHINA.partner).resellerIds;
      await desk().done<Made>(CHINA.as, register('texts below', { resellerId }));
      expect(await kept()).toMatchObject([{ resellerId }]);
    });

    it('and registers under no other version than the profile of the partner names', async () => {
      const done = await desk().done<Made>(CHINA.as, register('texts before', { accountName: 'early_reader' }));
      const current = { agreementVersion: '2026-03', privacyVersion: '2026-02' };
      const profile = `mutation { createPartnerProfile(input: { idempotencyKey: "profile", vendorPartnerId: "x", messageLanguage: ZH,
        timeZone: "Asia/Shanghai", agreementVersion: "2026-03", privacyVersion: "2026-02" }) { partnerProfile { version } } }`;
      expect(codesOf(await desk().run(CHINA.as, profile))).toEqual([]);
      desk().forgetCalls();
      const { codes, hints } = await desk().ask(CHINA.as, register('texts old'));
      expect([codes, hints]).toMatchObject([
        ['WRONG_STATE'],
        { rule: 'text-is-current', argument: 'input.agreementVersion', limit: '2026-03' },
      ]);
      expect(desk().calls()).toEqual({});
      expect((await desk().done(CHINA.as, register('texts new', current))).operation.outcome).toBe('SUCCEEDED');
      // What was registered before stays registered.
      const again = await desk().done<Made>(CHINA.as, register('texts before', { accountName: 'early_reader' }));
      expect(again.customerId).toBe(done.customerId);
    });
  });
};
