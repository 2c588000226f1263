import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { createServices } from '../../src/request/services.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { inProcess } from '../support/process.ts';

const PARTNER = 'demo-cn';
const ACTOR = { subject: 's', accountName: 'chen.xia', name: 'Chen Xia', roles: ['ADMINISTRATOR'] };

/** Dies without a word at the given step of a write. */
const DYING = `
  import { atSandbox, loadConfig } from './src/config/index.ts';
  import { createServices } from './src/request/services.ts';
  const [url, directory, intent, step] = process.argv.slice(1);
  const config = atSandbox(loadConfig({ SANDBOX_QUOTAS: 'off', PARTNERGRAPH_DATA: directory }), url);
  const services = await createServices(config, { operations: [] });
  const die = () => process.kill(process.pid, 'SIGKILL');
  const { targetId, input, ...rest } = JSON.parse(intent);
  const send = services.partner(rest.partnerId).api({ member: 'm' })
    .prepareWrite('UpdateCustomerAccountAmount', { customerId: targetId, amount: input.amount });
  await services.ledger.execute({ ...rest, targetId, input }, async () => ({
    amount: input.amount,
    send: async () => {
      if (step === 'before') die();
      await send();
      die();
      return new Promise(() => undefined);
    },
  }));
`;

describe('a gateway that was killed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'partnergraph-killed-'));
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, customers: 30, quotas: false });
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(directory, { recursive: true });
  });

  it.each([
    ['before the write left', 'before', 'NOT_APPLIED', 0n],
    ['before the answer was stored', 'after', 'SUCCEEDED', 700n],
  ])('%s comes back and finds out', async (_, step, outcome, moved) => {
    const before = sandbox.partner(PARTNER).purse();
    const customer = sandbox
      .partner(PARTNER)
      .customers()
      .find(({ association_type: type }) => type === '2');
    const input = { customerId: customer?.customer_id ?? '', amount: '7.00' };
    const intent = {
      partnerId: PARTNER,
      key: `killed-${step}`,
      kind: 'ALLOCATE_FUNDS',
      targetId: input.customerId,
      input,
      actor: ACTOR,
      requestId: 'r',
    };
    const home = join(directory, step);
    await expect(inProcess(DYING, sandbox.url, home, JSON.stringify(intent), step)).rejects.toMatchObject({
      signal: 'SIGKILL',
    });

    const config = atSandbox(loadConfig({ SANDBOX_QUOTAS: 'off', PARTNERGRAPH_DATA: home }), sandbox.url);
    const services = await createServices(config, { operations: [], ledger: { inFlightMs: 0, settleMs: 0 } });
    try {
      await services.ledger.reconcile();
      const { rows } = await services.ledger.list(PARTNER, { kinds: ['ALLOCATE_FUNDS'] }, { offset: 0, first: 10 });
      expect(rows.map(({ key, state }) => [key, state])).toEqual([[intent.key, outcome]]);
      const again = await services.ledger.execute(intent, () => Promise.reject(new Error('it was sent again')));
      expect(again.state).toBe(outcome);
      expect(sandbox.partner(PARTNER).purse()).toBe(before - moved);
    } finally {
      await services.close();
    }
  });
});
