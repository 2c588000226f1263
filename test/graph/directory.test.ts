import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CustomerDirectory,
  createDirectory,
  customerDirectory,
} from '../../src/graph/customers/customer.directory.ts';
import { clockAt } from '../../src/time/index.ts';
import { testClock } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('the customer directory', () => {
  let gateway: TestGateway;
  let directory: CustomerDirectory;
  let now = 0;

  beforeEach(async () => {
    now = 0;
    gateway = await startTestGateway({
      customers: 250,
      upstream: { retries: { attempts: 1 }, breaker: { minimumCalls: 10_000, size: 10_000 } },
    });
    directory = createDirectory({ ...gateway.services.partner('demo-cn'), clock: clockAt(() => now) });
    gateway.forgetCalls();
  });
  afterEach(() => gateway.close());

  const calls = () => gateway.calls().ListSubCustomers ?? 0;
  const ids = async () => (await directory.snapshot()).customers.map(({ id }) => id);
  const truth = () =>
    gateway.sandbox
      .partner('demo-cn')
      .customers()
      .map(({ customer_id }) => customer_id);

  it('is swept once for all waiting requests, and predicted with that cost', async () => {
    expect(directory.cost()).toBe(3);
    const snapshots = await Promise.all(Array.from({ length: 20 }, () => directory.snapshot()));
    expect(new Set(snapshots).size).toBe(1);
    expect(snapshots[0]?.customers.map(({ id }) => id)).toEqual(truth());
    expect(calls()).toBe(3);
    expect(directory.cost()).toBe(0);
  });

  it('adds a new customer by one call', async () => {
    await directory.snapshot();
    gateway.sandbox.upsertCustomer({ partner: 'demo-cn' });
    gateway.forgetCalls();
    now = MINUTE;
    expect(directory.cost()).toBe(1);
    expect(await ids()).toEqual(truth());
    expect(calls()).toBe(1);
  });

  it('shows a new manager after the next sweep, and no request waits for it', async () => {
    const before = await directory.snapshot();
    const moved = before.ofManager('li.qiang')[0];
    gateway.sandbox.upsertCustomer({
      partner: 'demo-cn',
      customer_id: moved?.id,
      account_managers: [{ account_name: 'wang.fang' }],
    });
    now = 11 * MINUTE;
    expect((await directory.snapshot()).ofManager('wang.fang').some(({ id }) => id === moved?.id)).toBe(false);
    // The sweep runs in the background; a request that finds the snapshot too old joins the running sweep.
    now = 120 * MINUTE;
    expect((await directory.snapshot()).ofManager('wang.fang').some(({ id }) => id === moved?.id)).toBe(true);
  });

  it('keeps answering while the vendor is down', async () => {
    const known = await directory.snapshot();
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'status' }]);
    for (now of [2 * MINUTE, 20 * MINUTE, 600 * MINUTE]) expect(await directory.snapshot()).toBe(known);
    gateway.sandbox.setFaults([]);
    now = 700 * MINUTE;
    expect(await directory.snapshot()).not.toBe(known);
  });

  it('refuses with a code when it could never be swept, and tries again', async () => {
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'status' }]);
    await expect(directory.snapshot()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    gateway.sandbox.setFaults([]);
    expect(await ids()).toEqual(truth());
  });

  it('has every customer once when customers arrive during the sweep', async () => {
    const { api, totals } = gateway.services.partner('demo-cn');
    const arriving = createDirectory({
      clock: testClock,
      totals,
      api: (options) => {
        const real = api(options);
        return {
          ...real,
          ask: async (operation, input) => {
            const answer = await real.ask(operation, input);
            // The list is newest first: each new customer moves every later row by one place.
            gateway.sandbox.upsertCustomer({ partner: 'demo-cn' });
            return answer;
          },
        };
      },
    });
    const before = truth();
    const found = (await arriving.snapshot()).customers.map(({ id }) => id);
    expect(new Set(found).size).toBe(found.length);
    expect(before.filter((id) => !found.includes(id))).toEqual([]);
  });

  it('sorts each way once, with the vendor’s order among equals and blanks last', async () => {
    const snapshot = await directory.snapshot();
    const up = snapshot.sortBy({ by: 'LEVEL', direction: 'ASCENDING' });
    expect(snapshot.sortBy({ by: 'LEVEL', direction: 'ASCENDING' })).toBe(up);
    const levels = up.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => (a ?? 'z').localeCompare(b ?? 'z')));
    const names = snapshot.sortBy({ by: 'NAME', direction: 'DESCENDING' }).map(({ name }) => name === null);
    expect(names).toEqual([...names].sort());
  });
});

describe('the directory of 100,000 customers', () => {
  it('lists, searches, filters and sorts without a further sweep', async () => {
    const gateway = await startTestGateway({ customers: 100_000 });
    try {
      await gateway.services.partner('demo-cn').getShared(customerDirectory).snapshot();
      gateway.forgetCalls();
      const row = gateway.sandbox.partner('demo-cn').customerAt(54_321);
      const { data, errors } = await gateway.run<
        Record<
          'found' | 'managed' | 'sorted' | 'verified',
          { totalCount: number; nodes: { id: string; level: string }[] }
        >,
        never
      >(
        'chen.xia',
        `{
          found: customers(filter: { search: "${row.account_name}" }) { totalCount nodes { id: customerId level } }
          managed: customers(filter: { accountManager: "wang.fang" }) { totalCount nodes { id: customerId level } }
          sorted: customers(first: 100, sort: { by: LEVEL, direction: DESCENDING }) { totalCount nodes { id: customerId level } }
          verified: customers(filter: { verification: VERIFIED, level: V5 }) { totalCount nodes { id: customerId level } }
        }`,
      );
      expect(errors).toBeUndefined();
      expect(gateway.calls()).toEqual({});
      expect(data?.found.nodes.map(({ id }) => id)).toEqual([row.customer_id]);
      expect(data?.sorted.totalCount).toBe(100_000);
      expect(new Set(data?.sorted.nodes.map(({ level }) => level))).toEqual(new Set(['V5']));
      expect(data?.managed.totalCount).toBeGreaterThan(20_000);
      expect(new Set(data?.verified.nodes.map(({ level }) => level))).toEqual(new Set(['V5']));
    } finally {
      await gateway.close();
    }
  }, 120_000);
});
