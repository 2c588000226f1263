import { describe, expect, it } from '@jest/globals';
import { evidenceOf, WRITE_KINDS } from '../../src/ledger/operations/index.ts';
import { CUSTOMER, lost, openTestLedger, type TestLedger } from '../support/ledger.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A ledger whose vendor answers by `isAsWanted` whether a customer's budget is the requested one. */
const withBudgets = async (isAsWanted: () => boolean, test: (ledger: TestLedger) => Promise<void>) => {
  const ledger = await openTestLedger({ kind: 'SQLite', schema: '' });
  const proof = WRITE_KINDS.SET_BUDGET.proof as { isReached: unknown };
  const { isReached } = proof;
  Object.assign(proof, { isReached: async () => isAsWanted() });
  try {
    await test(ledger);
  } finally {
    Object.assign(proof, { isReached });
    await ledger.close();
  }
};

describe('an answer that was given before the time of a write was over and comes after it', () => {
  it('does not deny a write that leaves a record', async () => {
    const ledger = await openTestLedger({ kind: 'SQLite', schema: '' });
    const told = async () => {
      const operation = await ledger.byKey('late');
      return [operation.state, operation.upstreamId, evidenceOf(operation)];
    };
    try {
      await ledger.write({ key: 'late', send: lost });
      ledger.whileAnswering(() => {
        ledger.records.push({ id: 'T1', amount: '5.00', at: ledger.now() + 10 * MINUTE, customerId: CUSTOMER });
        ledger.forward(40 * MINUTE);
      });
      await ledger.ledger.reconcile();
      expect(await told()).toEqual(['UNKNOWN', null, null]);
      await ledger.ledger.reconcile();
      expect(await told()).toEqual(['SUCCEEDED', 'T1', 'RECORD']);
    } finally {
      await ledger.close();
    }
  });

  it('does not deny a write that sets a state', async () => {
    let test: TestLedger | undefined;
    const isAsWanted = () => {
      test?.forward(26 * HOUR);
      return false;
    };
    await withBudgets(isAsWanted, async (ledger) => {
      test = ledger;
      await ledger.write({ key: 'late', kind: 'SET_BUDGET', send: lost });
      await ledger.ledger.reconcile();
      expect((await ledger.byKey('late')).state).toBe('UNKNOWN');
      await ledger.ledger.reconcile();
      expect((await ledger.byKey('late')).state).toBe('NOT_APPLIED');
    });
  });
});

describe('a state that was read proves no arrival of a write whose answer was lost', () => {
  it.each([
    ['may bring the same state: it is not reported for a second write', '5.00', true, MINUTE, 'AMBIGUOUS'],
    ['may undo a second write: that is not denied', '6.00', false, MINUTE, 'AMBIGUOUS'],
    ['brings nothing once the vendor no longer accepts it', '5.00', true, 26 * HOUR, 'SUCCEEDED'],
    ['undoes nothing once the vendor no longer accepts it', '6.00', false, 26 * HOUR, 'NOT_APPLIED'],
  ] as const)('its request %s', async (_, amount, wins, afterMs, state) => {
    let isAsWanted = true;
    await withBudgets(
      () => isAsWanted,
      async (ledger) => {
        await ledger.write({ key: 'first', kind: 'SET_BUDGET', send: lost });
        await ledger.ledger.reconcile();
        expect((await ledger.byKey('first')).state).toBe('SUCCEEDED');
        ledger.forward(afterMs);
        await ledger.write({ key: 'second', kind: 'SET_BUDGET', amount, send: lost });
        isAsWanted = wins;
        ledger.forward(26 * HOUR);
        await ledger.ledger.reconcile();
        expect((await ledger.byKey('second')).state).toBe(state);
      },
    );
  });
});
