import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CustomerDirectory, createDirectory } from '../../src/graph/customers/customer.directory.ts';
import { clockAt } from '../../src/time/index.ts';
import type { Input } from '../../src/vendor/api.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

describe('the customer directory after writes of its own gateway', () => {
  let gateway: TestGateway;
  let directory: CustomerDirectory;
  let now = 0;
  let hold: ((input: Input) => Promise<void>) | null = null;

  beforeEach(async () => {
    now = 0;
    gateway = await startTestGateway({
      customers: 250,
      upstream: { retries: { attempts: 1 }, breaker: { minimumCalls: 10_000, size: 10_000 } },
    });
    hold = null;
    const partner = gateway.services.partner('demo-cn');
    const api: typeof partner.api = (options) => {
      const real = partner.api(options);
      const ask: typeof real.ask = async (operation, input) => {
        const answer = await real.ask(operation, input);
        await hold?.(input);
        return answer;
      };
      return { ...real, ask };
    };
    directory = createDirectory({ api, totals: partner.totals, clock: clockAt(() => now) });
    await directory.snapshot();
    gateway.forgetCalls();
  });
  afterEach(() => gateway.close());

  const calls = () => gateway.calls().ListSubCustomers ?? 0;
  const idAt = (position: number) => gateway.sandbox.partner('demo-cn').customerAt(position).customer_id;
  const relabel = (id: string, label: string) => {
    gateway.sandbox.upsertCustomer({ partner: 'demo-cn', customer_id: id, label });
    directory.markChanged([id]);
  };
  const labels = async (...ids: string[]) => {
    const { byId } = await directory.snapshot();
    return ids.map((id) => byId.get(id)?.label);
  };
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
  /** Holds back the vendor's next answer to this operation until the test releases it. */
  const holdAnswer = (isIt: (input: Input) => boolean) => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: release, resolve: letGo } = Promise.withResolvers<void>();
    hold = async (input) => {
      if (!isIt(input)) return;
      hold = null;
      arrive();
      await release;
    };
    return { arrived, letGo };
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

  it('sweeps instead where that takes fewer calls', async () => {
    const ids = Array.from({ length: 20 }, (_, position) => idAt(position));
    for (const id of ids) relabel(id, 'many');
    expect(directory.cost()).toBe(3);
    expect(new Set(await labels(...ids))).toEqual(new Set(['many']));
    expect(calls()).toBe(3);
  });

  it('has a new customer as soon as it is associated, and does not wait for one that is not', async () => {
    const { customer_id: id } = gateway.sandbox.upsertCustomer({ partner: 'demo-cn' });
    directory.markChanged([id, 'f'.repeat(32)]);
    const { customers, byId } = await directory.snapshot();
    expect([customers[0]?.id, customers.length, byId.has('f'.repeat(32))]).toEqual([id, 251, false]);
    expect(directory.cost()).toBe(0);
  });

  it('misses no change that arrives while another is read', async () => {
    const [one, two] = [idAt(3), idAt(4)];
    relabel(one, 'early');
    const { arrived, letGo } = holdAnswer(({ customerId }) => customerId === one);
    const first = labels(one);
    await arrived;
    relabel(one, 'late');
    relabel(two, 'other');
    expect(directory.fresh()).toBeNull();
    letGo();
    expect(await labels(one, two)).toEqual(['late', 'other']);
    expect(await first).toEqual(['late']);
  });

  it('keeps the newer row when a sweep ends that began before the change', async () => {
    const id = idAt(3);
    now = 11 * 60_000;
    const { arrived, letGo } = holdAnswer(({ offset, associatedOnBegin }) => offset === 0 && !associatedOnBegin);
    // The customer directory was swept without a request.
    const { byId: before } = await directory.snapshot();
    await arrived;
    relabel(id, 'meanwhile');
    expect(await labels(id)).toEqual(['meanwhile']);
    letGo();
    while ((await directory.snapshot()).byId.get(idAt(200)) === before.get(idAt(200))) await nextTurn();
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
