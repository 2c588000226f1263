import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { StoreLocation } from '../../../src/config/index.ts';
import { verifyChain } from '../../../src/ledger/audit/index.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { clockAt, systemClock } from '../../../src/time/index.ts';
import { intentOf, operationsIn, PARTNER, preparedBy, resaleCustomer, servicesAt } from '../../support/allocation.ts';
import { report } from '../../support/money.ts';
import { describeOnStores, emptySchema } from '../../support/postgres.ts';
import { started } from '../../support/process.ts';
import { SIGNED_SETTLED_AFTER_MS } from '../../support/settled.ts';

const WRITE = 'UpdateCustomerAccountAmount';

/** Exits without a message at the given step of a write. */
const DYING = `
  import { atSandbox, loadConfig } from './src/config/index.ts';
  import { createLedger } from './src/ledger/operations/index.ts';
  import { createServices } from './src/partner/create-services.ts';
  import { systemClock } from './src/time/index.ts';
  const [url, location, text, step] = process.argv.slice(1);
  const config = { ...atSandbox(loadConfig({ SANDBOX_QUOTAS: 'off' }), url), store: JSON.parse(location) };
  const services = await createServices(config, { operations: [], clock: systemClock });
  const intent = JSON.parse(text);
  const dieAt = (at) => { if (at === step) process.kill(process.pid, 'SIGKILL'); };
  const store = { ...services.store, transaction: async (work) => {
    const done = await services.store.transaction(work);
    dieAt('stored');
    return done;
  } };
  const { upstream, api } = services.partner(intent.partnerId);
  const ledger = createLedger({ store, clock: systemClock, audit: services.audit, upstreamOf: () => upstream, onChanged: async () => {} });
  const { customerId, amount } = intent.input;
  await ledger.execute(intent, async () => {
    dieAt('checked');
    const send = api({ member: 'm' }).prepareWrite('${WRITE}', { customerId, amount });
    return { amount, send: async () => {
      dieAt('marked');
      const receipt = await send();
      dieAt('answered');
      return receipt;
    } };
  });
  dieAt('settled');
  setInterval(() => {}, 1000);
`;

const STEPS = [
  // The write was not stored: a repetition does it.
  ['before anything is stored', 'checked', [], 'SUCCEEDED'],
  ['after it is stored', 'stored', ['NOT_APPLIED'], 'NOT_APPLIED'],
  ['before it leaves', 'marked', ['NOT_APPLIED'], 'NOT_APPLIED'],
  ['while the vendor works on it', 'sent', ['SUCCEEDED'], 'SUCCEEDED'],
  ['before the answer is stored', 'answered', ['SUCCEEDED'], 'SUCCEEDED'],
  ['after the answer is stored', 'settled', ['SUCCEEDED'], 'SUCCEEDED'],
] as const;

describeOnStores('a gateway that is killed', (kind) => {
  const directory = mkdtempSync(join(tmpdir(), 'partnergraph-killed-'));
  let sandbox: Sandbox;
  let aheadMs = 0;
  const now = () => systemClock.now() + aheadMs;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: clockAt(now), port: 0, customers: 30, quotas: false });
  });
  afterEach(() => {
    aheadMs = 0;
    sandbox.setFaults([]);
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(directory, { recursive: true });
  });

  const locationFor = (step: string): Promise<StoreLocation> | StoreLocation =>
    kind === 'PostgreSQL'
      ? emptySchema(`test_killed_${step}`)
      : { kind: 'file', path: join(directory, step, 'x.sqlite') };
  const effects = () => sandbox.effects()[WRITE] ?? 0;
  const arrived = async (calls: number) => {
    while ((sandbox.calls()[WRITE] ?? 0) === calls) await delay(5);
  };

  it.each(STEPS)('%s finds the outcomes of its writes when it runs again', async (_, step, found, outcome) => {
    // Each store knows only its own writes; no other store moves the same amount to its customers.
    const at = STEPS.findIndex(([, name]) => name === step);
    const [before, purse] = [effects(), sandbox.partner(PARTNER).purse()];
    const allocation = { key: `killed-${step}`, customerId: resaleCustomer(sandbox, at), amount: '7.00' };
    const intent = intentOf(allocation);
    const store = await locationFor(step);
    // Slow enough that the process can be killed during the call.
    if (step === 'sent') sandbox.setFaults([{ operation: WRITE, kind: 'latency', ms: 400, times: 1 }]);
    const calls = sandbox.calls()[WRITE] ?? 0;
    const dying = started(DYING, sandbox.url, JSON.stringify(store), JSON.stringify(intent), step);
    if (step === 'sent') {
      await arrived(calls);
      dying.child.kill('SIGKILL');
    }
    await expect(dying).rejects.toMatchObject({ signal: 'SIGKILL' });
    while (step === 'sent' && effects() === before) await delay(5);

    aheadMs = SIGNED_SETTLED_AFTER_MS;
    const services = await servicesAt(sandbox, { now, store });
    try {
      await services.ledger.reconcile();
      expect((await operationsIn(services)).map(({ key, state }) => [key, state])).toEqual(
        found.map((state) => [intent.key, state]),
      );
      const sentAgain = () => Promise.reject(new Error('it was sent again'));
      const again = await services.ledger.execute(
        intent,
        found.length > 0 ? sentAgain : preparedBy(services, allocation),
      );
      expect(again.state).toBe(outcome);
      const happened = outcome === 'SUCCEEDED' ? 1 : 0;
      expect(effects() - before).toBe(happened);
      expect(sandbox.partner(PARTNER).purse()).toBe(purse - 700n * BigInt(happened));
      expect(await verifyChain(services.store.db, PARTNER)).toMatchObject({ fault: null });
      report(`killed on ${kind} (${step})`, { effects: effects() - before, outcome, doubled: 0, lost: 0 });
    } finally {
      await services.close();
    }
  });
});
