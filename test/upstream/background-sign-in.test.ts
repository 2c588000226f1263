import { expect, it } from '@jest/globals';
import { manualClock } from './support/clock.ts';
import { client, rejection } from './support/fixture.ts';
import { customer, isToken, vendorOf } from './support/iam.ts';
import { reply } from './support/vendor.ts';

const DENIED = { error: { code: 403, message: 'no agency' } };
/** Part of the vendor's usual ten requests a second that calls in the background may make. */
const SHARE = 0.3;

/** Lets answers come over the wire, for a while. */
const untilTrue = async (isSo: () => boolean): Promise<boolean> => {
  for (let turn = 0; turn < 20_000 && !isSo(); turn += 1) await new Promise(setImmediate);
  return isSo();
};

it('sign-ins for calls in the background have their share of the requests, and no caller waits for one', async () => {
  const clock = manualClock();
  await using vendor = await vendorOf({ now: clock.now, iam: (_request, response) => reply(response, 403, DENIED) });
  await using upstream = client(vendor.url, { clock, backgroundShare: SHARE });
  const accounts = Array.from({ length: 40 }, (_, at) => `account-${at}`);
  const codes: string[] = [];
  for (const account of accounts)
    void upstream
      .call('Own', {}, { ...customer(account), background: true })
      .catch((error: { readonly code: string }) => codes.push(error.code));
  // The clock does not move: the caller is answered while a sign-in as the same customer waits in the background.
  const answered: unknown[] = [];
  void rejection(upstream.call('Own', {}, customer('account-39'))).then((error) => answered.push(error));
  expect(await untilTrue(() => answered.length > 0)).toBe(true);
  expect(answered[0]).toMatchObject({ code: 'AGENCY_MISSING' });
  expect(vendor.seen.filter(isToken)).toHaveLength(2);
  for (let second = 1; second <= 10; second += 1) {
    for (let step = 0; step < 20; step += 1) {
      await clock.advance(50);
      await untilTrue(() => codes.length >= vendor.seen.filter(isToken).length - 1);
    }
    expect(vendor.seen.filter(isToken).length).toBeLessThanOrEqual(2 + second * 10 * SHARE);
  }
  expect(codes.length).toBeGreaterThan(20);
  expect(new Set(codes)).toEqual(new Set(['AGENCY_MISSING']));
});
