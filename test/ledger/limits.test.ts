import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WriteRules } from '../../src/ledger/operations/index.ts';
import { limitsOf } from '../../src/ledger/operations/rules.ts';
import { startOfDayAt } from '../../src/time/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { lost, openTestLedger, receipt, type TestLedger } from '../support/ledger.ts';
import { describeOnPostgres, describeOnStores } from '../support/postgres.ts';

const RULES: WriteRules = {
  limits: {
    CLERK: { perOperation: '100.00', perDay: '250.00' },
    CHIEF: { perOperation: '500.00', perDay: '900.00' },
    TREASURER: { perOperation: '500.00' },
  },
  approval: null,
};

const HOUR = 3_600_000;

describe('limits by role', () => {
  it.each([
    ['the only role', ['CLERK'], { perOperation: '100.00', perDay: '250.00' }],
    ['of several the widest', ['CLERK', 'CHIEF'], { perOperation: '500.00', perDay: '900.00' }],
    ['a role without a daily limit is the widest', ['CLERK', 'TREASURER'], { perOperation: '500.00', perDay: null }],
    ['a role that is not named lifts no other’s', ['CLERK', 'AUDITOR'], { perOperation: '100.00', perDay: '250.00' }],
    ['roles of which none is named have none', ['AUDITOR'], { perOperation: null, perDay: null }],
    ['a name that every object has is no role', ['constructor'], { perOperation: null, perDay: null }],
  ])('%s', (_, roles, limits) => {
    expect(limitsOf(RULES, roles)).toEqual(limits);
  });

  it('counts days in UTC+8', () => {
    const midnight = Date.parse('2026-11-20T16:00:00.000Z');
    expect([startOfDayAt(midnight - 1), startOfDayAt(midnight)]).toEqual([midnight - 24 * HOUR, midnight]);
  });
});

describeOnStores('amount limits', (kind) => {
  let ledger: TestLedger;
  let sent = 0;
  beforeEach(async () => {
    sent = 0;
    ledger = await openTestLedger({ kind, schema: 'test_limits', rules: RULES });
  });
  afterEach(() => ledger.close());

  const applied = async () => {
    sent += 1;
    return receipt(`T${sent}`);
  };
  const move = (amount: string, { key = amount, roles = ['CLERK'], name = 'ada', send = applied } = {}) =>
    ledger.write({ key, amount, by: actorNamed(name, roles), send });
  const refused = async (moving: Promise<unknown>) => {
    const error = await moving.catch((thrown: unknown) => thrown);
    return (error as { extensions?: object }).extensions;
  };
  const limit = (rule: string, left: string) => ({ code: 'AMOUNT_LIMIT_EXCEEDED', rule, limit: left });

  it('accept an operation of exactly the limit, and none of a hundredth more', async () => {
    expect((await move('100.00')).state).toBe('SUCCEEDED');
    expect(await refused(move('100.01'))).toMatchObject(limit('per-operation', '100.00'));
    expect((await move('100.01', { key: 'chief', roles: ['CLERK', 'CHIEF'] })).state).toBe('SUCCEEDED');
    // The refused write is not stored, and its key may be used again.
    expect((await move('99.99', { key: '100.01', name: 'bea' })).state).toBe('SUCCEEDED');
    expect(sent).toBe(3);
  });

  it('add up for a member and a day', async () => {
    await move('100.00', { key: 'one' });
    await move('100.00', { key: 'two' });
    expect(await refused(move('50.01'))).toMatchObject(limit('per-day', '50'));
    expect((await move('100.00', { key: 'other', name: 'bea' })).state).toBe('SUCCEEDED');
    expect((await move('50.00')).state).toBe('SUCCEEDED');
    expect(await refused(move('0.01'))).toMatchObject(limit('per-day', '0'));
    // It is 16:00 in China; the next day begins in eight hours.
    ledger.forward(8 * HOUR - 1);
    expect(await refused(move('0.01'))).toMatchObject(limit('per-day', '0'));
    ledger.forward(1);
    expect((await move('0.01')).state).toBe('SUCCEEDED');
  });

  it('count writes that may have happened, and none that have not', async () => {
    await move('100.00', { key: 'lost', send: lost });
    await move('100.00', { key: 'again' });
    expect(await refused(move('50.01'))).toMatchObject(limit('per-day', '50'));
    ledger.forward(40 * 60_000);
    await ledger.ledger.reconcile();
    expect((await ledger.byKey('lost')).state).toBe('NOT_APPLIED');
    expect((await move('50.01')).state).toBe('SUCCEEDED');
  });

  it('hold for many writes at once', async () => {
    const asked = Array.from({ length: 12 }, (_, at) => refused(move('50.00', { key: `many-${at}` })));
    const codes = (await Promise.all(asked)).map((extensions) => (extensions as { code?: string } | undefined)?.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(5);
    expect(codes.filter((code) => code === 'AMOUNT_LIMIT_EXCEEDED')).toHaveLength(7);
    expect(sent).toBe(5);
  });

  it('predict the amount left, and store nothing', async () => {
    await move('100.00');
    const clerk = actorNamed('ada', ['CLERK']);
    expect(await ledger.ledger.outlook(PARTNER, clerk, '90.00')).toEqual({ needsApproval: false, leftToday: '60' });
    expect(await refused(ledger.ledger.outlook(PARTNER, clerk, '100.01'))).toMatchObject(
      limit('per-operation', '100.00'),
    );
    expect(await ledger.ledger.outlook(PARTNER, clerk, null)).toEqual({ needsApproval: false, leftToday: null });
    expect((await move('100.00', { key: 'rest' })).state).toBe('SUCCEEDED');
  });
});

describeOnPostgres('amount limits of two gateways', () => {
  it('are enforced together, as those of one gateway', async () => {
    const ledger = await openTestLedger({ kind: 'PostgreSQL', schema: 'test_limits_two', rules: RULES });
    try {
      const { ledger: other } = await ledger.second();
      let sent = 0;
      const send = async () => {
        sent += 1;
        return receipt(`T${sent}`);
      };
      const moves = Array.from({ length: 20 }, (_, at) =>
        ledger
          .write(
            { key: `both-${at}`, amount: '50.00', by: actorNamed('ada', ['CLERK']), send },
            at % 2 === 0 ? ledger.ledger : other,
          )
          .then(
            () => 'SENT',
            (error: { code?: string }) => error.code,
          ),
      );
      const told = await Promise.all(moves);
      expect(told.filter((each) => each === 'SENT')).toHaveLength(5);
      expect([sent, new Set(told)]).toEqual([5, new Set(['SENT', 'AMOUNT_LIMIT_EXCEEDED'])]);
    } finally {
      await ledger.close();
    }
  });
});
