import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Services } from '../../src/partner/services.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { allocate, PARTNER, resaleCustomer, servicesAt } from '../support/allocation.ts';
import { START, testClock } from '../support/clock.ts';
import { freshnessOf, mirrorOf, OWN, settle } from './support.ts';

let sandbox: Sandbox;
let services: Services;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
  services = await servicesAt(sandbox, { store: { kind: 'memory' } });
  await settle(mirrorOf(services.partner(PARTNER)));
});
afterAll(async () => {
  await services.close();
  await sandbox.close();
});

const balanceOf = async (customerId: string): Promise<number> => {
  const [row] = await mirrorOf(services.partner(PARTNER)).page('balances', {
    scope: { ...OWN, customerId },
    first: 1,
  });
  return Number(row?.row.amount);
};

describe('a write of the gateway', () => {
  it('is in the copy before its answer leaves', async () => {
    const customerId = resaleCustomer(sandbox);
    const before = await balanceOf(customerId);
    await allocate(services, { key: 'w1', customerId, amount: '7.00' });
    expect(Math.round((await balanceOf(customerId)) * 100)).toBe(Math.round(before * 100) + 700);
    expect(await freshnessOf(mirrorOf(services.partner(PARTNER)), 'balances')).toMatchObject({ isReady: true });
  });

  it('holds back a list that cannot be read now, until it is read', async () => {
    const mirror = mirrorOf(services.partner(PARTNER));
    const customerId = resaleCustomer(sandbox, 1);
    const before = await balanceOf(customerId);
    sandbox.setFaults([{ operation: 'ListCustomersBalancesDetail', kind: 'status', status: 500, code: 'CBC.0999' }]);
    expect((await allocate(services, { key: 'w2', customerId, amount: '3.00' })).state).toBe('SUCCEEDED');
    expect(await freshnessOf(mirror, 'balances')).toMatchObject({ isReady: false });
    sandbox.setFaults([]);
    await settle(mirror);
    expect(await freshnessOf(mirror, 'balances')).toMatchObject({ isReady: true });
    expect(Math.round((await balanceOf(customerId)) * 100)).toBe(Math.round(before * 100) + 300);
  });

  it('is in the log of changes, once, with the record that it left', async () => {
    await settle(mirrorOf(services.partner(PARTNER)));
    const mirror = mirrorOf(services.partner(PARTNER));
    const { next } = await mirror.changes({ scope: OWN, after: 0, first: 100_000 });
    const customerId = resaleCustomer(sandbox, 2);
    await allocate(services, { key: 'w3', customerId, amount: '5.00' });
    await settle(mirror);
    const { changes, isGap } = await mirror.changes({ scope: OWN, after: next, first: 100 });
    expect(isGap).toBe(false);
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, at) => next + 1 + at));
    const mine = changes.filter((each) => each.customerId === customerId);
    expect(mine.map(({ noun, change }) => `${noun} ${change}`).sort()).toEqual([
      'adjustments CREATED',
      'balances CHANGED',
    ]);
    expect(Date.parse(String(mine[0]?.at))).toBeGreaterThanOrEqual(START);
  });
});
