import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CustomerDirectory, createDirectory } from '../../src/graph/customers/customer.directory.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

describe('the customer directory after writes of its own gateway', () => {
  let gateway: TestGateway;
  let directory: CustomerDirectory;
  let now = 0;

  beforeEach(async () => {
    now = 0;
    gateway = await startTestGateway({
      customers: 250,
      upstream: { retries: { attempts: 1 }, breaker: { minimumCalls: 10_000, size: 10_000 } },
    });
    directory = createDirectory(gateway.services.partner('demo-cn'), { now: () => now });
    await directory.snapshot();
    gateway.forgetCalls();
  });
  afterEach(() => gateway.close());

  const calls = () => gateway.calls().ListSubCustomers ?? 0;
  const idAt = (position: number) => gateway.sandbox.partner('demo-cn').customerAt(position).customer_id;
  const relabel = (id: string, label: string) => {
    gateway.sandbox.upsertCustomer({ partner: 'demo-cn', customer_id: id, label });
    directory.changed([id]);
  };
  const labels = async (...ids: string[]) => {
    const { byId } = await directory.snapshot();
    return ids.map((id) => byId.get(id)?.label);
  };
  const asked = async (count: number): Promise<void> => {
    while (calls() < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('reads the changed rows again and no others, in their places', async () => {
    const [one, two] = [idAt(3), idAt(200)];
    const before = (await directory.snapshot()).customers.map(({ id }) => id);
    relabel(one, 'first');
    relabel(two, 'second');
    expect([directory.fresh(), directory.cost()]).toEqual([null, 2]);
    expect(await labels(one, two)).toEqual(['first', 'second']);
    expect(calls()).toBe(2);
    expect(directory.cost()).toBe(0);
    expect((await directory.snapshot()).customers.map(({ id }) => id)).toEqual(before);
    expect(calls()).toBe(2);
  });

  it('sweeps instead where that is less', async () => {
    const ids = Array.from({ length: 20 }, (_, position) => idAt(position));
    for (const id of ids) relabel(id, 'many');
    expect(directory.cost()).toBe(3);
    expect(new Set(await labels(...ids))).toEqual(new Set(['many']));
    expect(calls()).toBe(3);
  });

  it('has a newcomer as soon as it is associated, and is not held up by one that is not', async () => {
    const { customer_id: id } = gateway.sandbox.upsertCustomer({ partner: 'demo-cn' });
    directory.changed([id, 'f'.repeat(32)]);
    const { customers, byId } = await directory.snapshot();
    expect([customers[0]?.id, customers.length, byId.has('f'.repeat(32))]).toEqual([id, 251, false]);
    expect(directory.cost()).toBe(0);
  });

  it('misses no change that comes while another is read', async () => {
    const [one, two] = [idAt(3), idAt(4)];
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'latency', ms: 100, times: 1 }]);
    relabel(one, 'early');
    const first = labels(one);
    await asked(1);
    relabel(one, 'late');
    relabel(two, 'other');
    expect(directory.fresh()).toBeNull();
    expect(await labels(one, two)).toEqual(['late', 'other']);
    expect(await first).toEqual(['late']);
  });

  it('misses no change that comes during a sweep, nor gives back an older row', async () => {
    const id = idAt(3);
    now = 61 * 60_000;
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'latency', ms: 100, times: 1 }]);
    const sweeping = directory.snapshot();
    await asked(1);
    relabel(id, 'meanwhile');
    await sweeping;
    expect(await labels(id)).toEqual(['meanwhile']);
  });

  it('answers with what it has while the vendor is down, and reads again later', async () => {
    const id = idAt(3);
    const [before] = await labels(id);
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'status', status: 503 }]);
    relabel(id, 'unseen');
    expect(await labels(id)).toEqual([before]);
    gateway.sandbox.setFaults([]);
    expect(await labels(id)).toEqual(['unseen']);
  });
});
