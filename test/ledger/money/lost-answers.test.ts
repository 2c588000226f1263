import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyChain } from '../../../src/ledger/audit/index.ts';
import {
  accountsOf,
  after,
  effectsAt,
  inLanes,
  isFull,
  MONEY_KINDS,
  movesOf,
  report,
  send,
  startMoneyGateway,
  totalOf,
} from '../../support/money.ts';
import { describeOnStores } from '../../support/postgres.ts';
import { SIGNED_SETTLED_AFTER_MS } from '../../support/settled.ts';

/** Two of three answers are lost, so the full size loses ten thousand. */
const WRITES = isFull ? { SQLite: 15_500, PostgreSQL: 1_000 } : { SQLite: 250, PostgreSQL: 150 };
const LANES = 20;
const OPEN = ['ACCEPTED', 'SENT', 'UNKNOWN', 'AMBIGUOUS', 'PENDING_APPROVAL'];

/** Fault of a call that writes; the shares apply to the calls that no earlier fault has stopped. */
const faultsOn = (operation: string) =>
  [
    { operation, kind: 'reset-after', probability: 0.6 },
    { operation, kind: 'truncate', probability: 0.15 },
    { operation, kind: 'reset-before', probability: 0.3 },
    { operation, kind: 'hang', probability: 0.1 },
    { operation, kind: 'status', status: 500, probability: 0.1 },
    { operation, kind: 'status', status: 503, probability: 0.1 },
    // Each fault makes the client wait before the next call.
    { operation, kind: 'throttle', probability: 0.1, times: 10 },
  ] as const;

describeOnStores('writes while answers are lost', (kind) => {
  let gateway: Awaited<ReturnType<typeof startMoneyGateway>>;
  beforeAll(async () => {
    gateway = await startMoneyGateway(kind, { schema: 'test_lost' });
  });
  afterAll(() => gateway.close());

  it(
    'are neither lost nor doubled, and all are settled',
    async () => {
      const { sandbox, services } = gateway;
      const { ledger } = services;
      const count = WRITES[kind];
      const moves = movesOf(gateway, 'storm', count);
      const [before, sum] = [await accountsOf(gateway, moves), totalOf(gateway)];
      sandbox.setFaults(Object.values(MONEY_KINDS).flatMap(({ operation }) => faultsOn(operation)));
      const started = performance.now();
      const told = await inLanes(LANES, moves, (move, at) => {
        // The reconciler runs while other writes are under way.
        if (at % 500 === 99) void ledger.reconcile();
        return send(gateway, move);
      });
      const sent = performance.now();
      sandbox.setFaults([]);
      await ledger.reconcile();
      gateway.ahead(SIGNED_SETTLED_AFTER_MS);
      await ledger.reconcile();
      const settled = performance.now();

      const operations = await inLanes(LANES, told, async ({ id }, at) => {
        const { partner } = MONEY_KINDS[moves[at]?.kind ?? 'ALLOCATE_FUNDS'];
        const operation = await ledger.byId(partner, id);
        if (!operation) throw new Error('an operation is gone');
        return operation;
      });
      const unsettled = operations.filter(({ state }) => OPEN.includes(state));
      expect(unsettled.map(({ state, kind: of, error }) => [state, of, error])).toEqual([]);
      expect(new Set(operations.map(({ state }) => state))).toEqual(new Set(['SUCCEEDED', 'REFUSED', 'NOT_APPLIED']));
      const happened = moves.filter((_, at) => operations[at]?.state === 'SUCCEEDED');
      const effects = effectsAt(gateway);
      const transactions = operations.flatMap(({ upstreamId }) => upstreamId ?? []);
      expect(new Set(transactions).size).toBe(transactions.length);
      // Per account: a doubled write gives too much, a lost write too little.
      expect(await accountsOf(gateway, moves)).toEqual(after(before, happened));
      expect([effects, totalOf(gateway)]).toEqual([happened.length, sum]);
      const chain = await verifyChain(services.store.db, 'demo-cn');
      expect(chain.fault).toBeNull();
      const lost = operations.filter(({ state, settledBy }) => state === 'SUCCEEDED' && settledBy === 'RECORDS');
      expect(lost.length).toBeGreaterThan(isFull && kind === 'SQLite' ? 10_000 : count / 2);
      report(`lost answers on ${kind}`, {
        writes: count,
        effects,
        'answers lost': lost.length,
        doubled: Math.max(effects - happened.length, 0),
        lost: Math.max(happened.length - effects, 0),
        unsettled: unsettled.length,
        'audit records': chain.records,
        'seconds to send': ((sent - started) / 1000).toFixed(1),
        'seconds to settle': ((settled - sent) / 1000).toFixed(1),
      });
    },
    isFull ? 600_000 : 90_000,
  );
});
