import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { allocate, operationsIn, PARTNER, resaleCustomer, servicesAt } from '../support/allocation.ts';
import { testClock, testNow } from '../support/clock.ts';
import { startTestGateway } from '../support/gateway.ts';
import { CUSTOMER, heldAnswer, lost, openTestLedger, receipt } from '../support/ledger.ts';

const WRITE = 'UpdateCustomerAccountAmount';
const SECOND = 1_000;

describe('times of the reconciler', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are settings', async () => {
    let now = testNow();
    const gateway = await startTestGateway({
      customers: 20,
      now: () => now,
      env: { LEDGER_IN_FLIGHT_SECONDS: '150', LEDGER_SETTLE_SECONDS: '300' },
    });
    try {
      const { ledger } = gateway.services;
      const slow = heldAnswer();
      const intent = { partnerId: PARTNER, kind: 'ALLOCATE_FUNDS', targetId: 'c', requestId: 'r' };
      const actor = { subject: 's', accountName: 'ada', name: 'Ada', roles: [] };
      const asked = { ...intent, key: 'slow', input: { amount: '1.00' }, actor };
      const waiting = ledger.execute(asked, async () => ({ amount: '1.00', send: slow.send }));
      await slow.sent;
      gateway.forgetCalls();
      const stateAfter = async (ms: number) => {
        now += ms;
        await ledger.reconcile();
        const { rows } = await ledger.list(PARTNER, { kinds: ['ALLOCATE_FUNDS'] }, { offset: 0, first: 1 });
        return [rows[0]?.state, gateway.calls().ListPartnerAdjustRecords ?? 0];
      };
      // While a caller may still wait, the reconciler does not even ask the vendor.
      expect(await stateAfter(149 * SECOND)).toEqual(['SENT', 0]);
      expect(await stateAfter(SECOND)).toEqual(['SENT', 1]);
      // Signed at this moment at the latest, accepted for half an hour by clocks that are wrong, plus a minute's margin
      // and the setting.
      expect(await stateAfter((1_800 + 60 + 299) * SECOND)).toEqual(['SENT', 2]);
      expect(await stateAfter(SECOND)).toEqual(['NOT_APPLIED', 3]);
      slow.answer(receipt('T1'));
      expect((await waiting).state).toBe('SUCCEEDED');
    } finally {
      await gateway.close();
    }
  });

  it('give the vendor its time from the end of the wait, however long that was', async () => {
    const ledger = await openTestLedger({ kind: 'SQLite', schema: '', times: { settleMs: 60 * SECOND } });
    try {
      const send = async () => {
        ledger.forward(100 * SECOND);
        return lost();
      };
      await ledger.write({ key: 'long', send });
      const stateAfter = async (ms: number) => {
        ledger.forward(ms);
        await ledger.ledger.reconcile();
        return (await ledger.byKey('long')).state;
      };
      const almost = (1_800 + 60 + 59) * SECOND;
      expect([await stateAfter(0), await stateAfter(almost), await stateAfter(SECOND)]).toEqual([
        'UNKNOWN',
        'UNKNOWN',
        'NOT_APPLIED',
      ]);
    } finally {
      await ledger.close();
    }
  });

  it.each(['LEDGER_RECONCILE_SECONDS', 'LEDGER_IN_FLIGHT_SECONDS', 'LEDGER_SETTLE_SECONDS'])(
    '%s cannot be so short that a write is given up while it is made',
    (name) => {
      expect(() => loadConfig({ [name]: '0' })).toThrow(name);
    },
  );

  it('set how often the reconciler runs', async () => {
    jest.useFakeTimers({
      doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask', 'performance', 'Date'],
    });
    const ledger = await openTestLedger({ kind: 'SQLite', schema: '', times: { everyMs: 7 * SECOND } });
    try {
      await ledger.write({ key: 'lost', send: lost });
      ledger.records.push({ id: 'T1', amount: '5.00', at: ledger.now(), customerId: CUSTOMER });
      jest.advanceTimersByTime(7 * SECOND - 1);
      await turn();
      expect(ledger.questions()).toBe(0);
      jest.advanceTimersByTime(1);
      while ((await ledger.byKey('lost')).state === 'UNKNOWN') await turn();
      expect([(await ledger.byKey('lost')).state, ledger.questions()]).toEqual(['SUCCEEDED', 1]);
    } finally {
      await ledger.close();
    }
  });

  it('do not keep it from looking at the start', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'partnergraph-start-'));
    const store = { kind: 'file', path: join(directory, 'x.sqlite') } as const;
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 20, quotas: false });
    try {
      const first = await servicesAt(sandbox, { store });
      sandbox.setFaults([{ operation: WRITE, kind: 'reset-after', times: 1 }]);
      const told = await allocate(first, { key: 'k', customerId: resaleCustomer(sandbox), amount: '1.00' });
      expect(told.state).toBe('UNKNOWN');
      await first.close();
      const second = await servicesAt(sandbox, { store });
      while ((await operationsIn(second))[0]?.state === 'UNKNOWN') await turn();
      expect((await operationsIn(second)).map(({ state }) => state)).toEqual(['SUCCEEDED']);
      await second.close();
    } finally {
      await sandbox.close();
      rmSync(directory, { recursive: true });
    }
  });
});
