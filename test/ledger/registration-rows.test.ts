import { expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import type { LedgerEntry } from '../../src/ledger/operations/index.ts';
import { kindOf } from '../../src/ledger/operations/kinds/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';

const SENT = '2026-11-20T08:00:00.000Z';
const MINUTE = 60_000;

/** Time of registration in the vendor's list; the sandbox always knows it. */
it.each([
  ['after it was sent', '2026-11-20T08:03:00Z', Date.parse(SENT)],
  ['before it was sent', '2026-11-20T06:00:00Z', Date.parse('2026-11-20T06:00:00Z')],
  ['without a time', null, null],
])('takes the registered customer whom the vendor lists %s', async (_, associatedOn, at) => {
  const row = { customer_id: 'c1', xaccount_id: 'ours', associated_on: associatedOn };
  const call: Upstream['call'] = async () => ({ customer_infos: [row, { ...row, xaccount_id: 'theirs' }] });
  const operation = { targetId: 'ours', input: { accountName: 'shop', resellerId: null }, sentAt: SENT };
  const proof = kindOf('REGISTER_CUSTOMER')?.proof;
  if (proof?.by !== 'records') throw new Error('another proof');
  const span = { from: Date.parse(SENT) - MINUTE, until: Date.parse(SENT) + 10 * MINUTE };
  const found = await proof.candidates(
    { contract: loadContract('CHINA'), call } as Upstream,
    operation as unknown as LedgerEntry,
    span,
  );
  expect(found).toEqual([{ upstreamId: 'c1', at }]);
});
