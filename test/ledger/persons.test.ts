import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { personKey } from '../../src/identity/index.ts';
import type { WriteRules } from '../../src/ledger/operations/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { CUSTOMER, openTestLedger, receipt, type TestLedger } from '../support/ledger.ts';
import { describeOnStores } from '../support/postgres.ts';

const RULES: WriteRules = {
  limits: { CLERK: { perDay: '250.00' }, JUNIOR: { perDay: '200.00' }, BEGINNER: { perOperation: '20.00' } },
  approval: { above: '100.00', expiresAfterSeconds: 3_600 },
};

const STAFF = 'https://staff.example.com';
const PROGRAMS = 'https://programs.example.com';
const LINKED = {
  ada: [
    { issuer: STAFF, subject: '1' },
    { issuer: PROGRAMS, subject: 'sync' },
  ],
};

it.each([
  ['one subject of one issuer', { issuer: STAFF, id: '7' }, { issuer: STAFF, id: '7' }, true],
  ['one subject of two issuers', { issuer: STAFF, id: '7' }, { issuer: PROGRAMS, id: '7' }, false],
  ['two identities that are linked', { issuer: STAFF, id: '1' }, { issuer: PROGRAMS, id: 'sync' }, true],
  ['two that are not', { issuer: STAFF, id: '1' }, { issuer: STAFF, id: '2' }, false],
])('persons: %s', (_, a, b, isSame) => {
  expect(personKey(a, LINKED) === personKey(b, LINKED)).toBe(isSame);
});

describeOnStores('one person with two names', (kind) => {
  let ledger: TestLedger;
  beforeEach(async () => {
    ledger = await openTestLedger({ kind, schema: 'test_persons', rules: RULES });
  });
  afterEach(() => ledger.close());

  const as = (accountName: string, subject = accountName) => ({ ...actorNamed(accountName, ['CLERK']), subject });
  const ask = (key: string, amount: string, accountName: string, person: string) =>
    ledger.ledger.execute(
      {
        partnerId: PARTNER,
        key,
        kind: 'ALLOCATE_FUNDS',
        targetId: CUSTOMER,
        input: { amount },
        actor: as(accountName),
        person,
        requestId: key,
      },
      async () => ({ amount, send: async () => receipt(`T-${key}`) }),
    );
  const prepare = (amount: string) => async () => ({ amount, send: async () => receipt('T') });

  it('does not agree to an own write with another token', async () => {
    const waiting = await ask('k', '150.00', 'ada', 'P1');
    const agree = (accountName: string, person: string) =>
      ledger.ledger.approve(waiting, { actor: as(accountName), person, requestId: 'r' }, prepare('150.00'));
    await expect(agree('service:sync', 'P1')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await agree('bea', 'P2')).state).toBe('SUCCEEDED');
  });

  it('has one daily limit', async () => {
    await ask('one', '90.00', 'ada', 'P1');
    await ask('two', '90.00', 'service:sync', 'P1');
    await expect(ask('three', '90.00', 'ada.second', 'P1')).rejects.toMatchObject({
      code: 'AMOUNT_LIMIT_EXCEEDED',
      extensions: { rule: 'per-day', limit: '70' },
    });
    expect((await ask('four', '90.00', 'bea', 'P2')).state).toBe('SUCCEEDED');
  });

  it('is asked again when it is sent: roles may have changed', async () => {
    const waiting = await ask('k', '150.00', 'ada', 'P1');
    await ask('other', '90.00', 'ada', 'P1');
    const by = { actor: actorNamed('bea', ['CHIEF']), person: 'P2', requestId: 'r' };
    const agree = (rolesOfAsker: readonly string[]) =>
      ledger.ledger.approve(waiting, { ...by, rolesOfAsker }, prepare('150.00'));
    const refusal = (rule: string, limit: string) => ({ code: 'AMOUNT_LIMIT_EXCEEDED', extensions: { rule, limit } });
    await expect(agree(['BEGINNER'])).rejects.toMatchObject(refusal('per-operation', '20.00'));
    await expect(agree(['JUNIOR'])).rejects.toMatchObject(refusal('per-day', '110'));
    expect((await agree(['CLERK'])).state).toBe('SUCCEEDED');
  });
});
