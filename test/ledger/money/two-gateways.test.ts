import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { verifyChain } from '../../../src/ledger/audit/index.ts';
import type { Services } from '../../../src/partner/services.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { clockAt } from '../../../src/time/index.ts';
import { allocate, operationsIn, PARTNER, resaleCustomer, servicesAt } from '../../support/allocation.ts';
import { testNow } from '../../support/clock.ts';
import { inLanes, report } from '../../support/money.ts';
import { describeOnPostgres, emptySchema } from '../../support/postgres.ts';
import { SIGNED_SETTLED_AFTER_MS } from '../../support/settled.ts';

const WRITE = 'UpdateCustomerAccountAmount';
const KEYS = 200;
const LOST = 60;

describeOnPostgres('two gateways on one PostgreSQL', () => {
  let sandbox: Sandbox;
  let gateways: readonly Services[];
  let aheadMs = 0;
  beforeAll(async () => {
    const now = () => testNow() + aheadMs;
    sandbox = await startSandbox({ clock: clockAt(now), port: 0, customers: 60, quotas: false });
    const store = await emptySchema('test_two_gateways');
    gateways = [await servicesAt(sandbox, { store, now }), await servicesAt(sandbox, { store, now })];
  });
  afterEach(() => {
    sandbox.setFaults([]);
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await sandbox.close();
  });

  const effects = () => sandbox.effects()[WRITE] ?? 0;
  const purse = () => sandbox.partner(PARTNER).purse();
  /** Equal but for their keys, three at a time to the same customer. */
  const allocations = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      key: `${name}-${at}`,
      customerId: resaleCustomer(sandbox, Math.floor(at / 3) % 10),
      amount: '1.00',
    }));

  it('give a key that comes to both at once one effect', async () => {
    const [before, money] = [effects(), purse()];
    const wanted = allocations('both', KEYS);
    const told = await inLanes(20, wanted, (each) => Promise.all(gateways.map((gateway) => allocate(gateway, each))));
    expect(told.filter(([one, two]) => one?.id !== two?.id)).toEqual([]);
    expect([effects() - before, money - purse()]).toEqual([KEYS, BigInt(KEYS) * 100n]);
    const [gateway] = gateways;
    const states = gateway ? (await operationsIn(gateway)).map(({ state }) => state) : [];
    expect([states.length, new Set(states)]).toEqual([KEYS, new Set(['SUCCEEDED'])]);
    report('two gateways, one key to both', { keys: KEYS, effects: KEYS, doubled: 0, lost: 0 });
  });

  it('reconcile at once and settle each write once', async () => {
    const [before, money] = [effects(), purse()];
    // Half of the answers are lost after the effect, the other half of the writes never arrives.
    sandbox.setFaults([
      { operation: WRITE, kind: 'reset-after', probability: 0.5 },
      { operation: WRITE, kind: 'reset-before' },
    ]);
    const told = await inLanes(10, allocations('lost', LOST), (each, at) =>
      allocate(gateways[at % gateways.length] as Services, each),
    );
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['UNKNOWN']));
    sandbox.setFaults([]);
    aheadMs += SIGNED_SETTLED_AFTER_MS;
    await Promise.all(gateways.map(({ ledger }) => ledger.reconcile()));
    await Promise.all(gateways.map(({ ledger }) => ledger.reconcile()));

    const [gateway] = gateways;
    if (!gateway) throw new Error('no gateway');
    const ids = new Set(told.map(({ id }) => id));
    const settled = (await operationsIn(gateway)).filter(({ id }) => ids.has(id));
    const happened = settled.filter(({ state }) => state === 'SUCCEEDED');
    expect(new Set(settled.map(({ state }) => state))).toEqual(new Set(['SUCCEEDED', 'NOT_APPLIED']));
    expect([happened.length, BigInt(happened.length) * 100n]).toEqual([effects() - before, money - purse()]);
    expect(new Set(happened.map(({ upstreamId }) => upstreamId)).size).toBe(happened.length);
    // UNKNOWN and the outcome, each recorded once.
    const { rows } = await gateway.audit.list(PARTNER, { kind: 'WRITE' }, { offset: 0, first: 1000 });
    const recorded = Map.groupBy(
      rows.filter(({ detail }) => ids.has(String(detail.operation))),
      ({ detail }) => String(detail.operation),
    );
    expect(new Set([...recorded.values()].map((records) => records.length))).toEqual(new Set([2]));
    expect(await verifyChain(gateway.store.db, PARTNER)).toMatchObject({ fault: null });
    report('two reconcilers', { lost: LOST, applied: happened.length, unsettled: 0, doubled: 0 });
  });
});
