import { describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import type { LedgerEntry } from '../../src/ledger/operations/index.ts';
import { RESOURCE_WRITES } from '../../src/ledger/operations/kinds/resources.ts';
import type { Upstream } from '../../src/upstream/index.ts';

const CLOSED = 3;
const IN_USE = 2;
const AUTO_RENEW = 3;
const TO_PAY_PER_USE = 1;
const GRACE = 0;

const resource = (status: number, policy = GRACE) => ({ resource_id: 'a', status, expire_policy: policy });

type Kind = 'UNSUBSCRIBE_RESOURCES' | 'SET_AUTO_RENEWAL' | 'SWITCH_AT_EXPIRY';

/** The row for resource `a` in the list of a customer's resources; null: no row. */
const said = async (kind: Kind, input: object, listed: readonly object[]): Promise<boolean | null> => {
  const { proof } = RESOURCE_WRITES[kind];
  if (proof.by !== 'target') throw new Error(`${kind} is proven by ${proof.by}`);
  const call: Upstream['call'] = async () => ({ data: listed });
  const operation = { targetId: 'a', input: { customerId: 'c', resellerId: null, ...input } };
  return proof.isReached(
    { contract: loadContract('CHINA'), call } as Upstream,
    operation as unknown as LedgerEntry,
    null,
  );
};

describe('a write to a resource whose answer is lost', () => {
  it.each<[Kind, object]>([
    ['UNSUBSCRIBE_RESOURCES', {}],
    ['SET_AUTO_RENEWAL', { enabled: true }],
    ['SET_AUTO_RENEWAL', { enabled: false }],
    ['SWITCH_AT_EXPIRY', {}],
    ['SWITCH_AT_EXPIRY', { cancel: true }],
  ])('%s %j is neither proven nor denied by a list that does not have it', async (kind, input) => {
    expect(await said(kind, input, [])).toBeNull();
    expect(await said(kind, input, [{ ...resource(CLOSED), resource_id: 'another' }])).toBeNull();
  });

  it.each<[Kind, object, object, boolean]>([
    ['UNSUBSCRIBE_RESOURCES', {}, resource(CLOSED), true],
    ['UNSUBSCRIBE_RESOURCES', {}, resource(IN_USE), false],
    ['SET_AUTO_RENEWAL', { enabled: true }, resource(IN_USE, AUTO_RENEW), true],
    ['SET_AUTO_RENEWAL', { enabled: true }, resource(IN_USE), false],
    ['SET_AUTO_RENEWAL', { enabled: false }, resource(IN_USE), true],
    ['SWITCH_AT_EXPIRY', {}, resource(IN_USE, TO_PAY_PER_USE), true],
    ['SWITCH_AT_EXPIRY', { cancel: true }, resource(IN_USE, TO_PAY_PER_USE), false],
  ])('%s %j is proved by the row %j: %s', async (kind, input, row, proven) => {
    expect(await said(kind, input, [row])).toBe(proven);
  });
});
