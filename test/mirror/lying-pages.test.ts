import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mirror } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { nounOf } from '../../src/mirror/nouns/index.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { AS_IT_IS, type LyingVendor, openLyingVendor, type Twist } from './lying-vendor.ts';
import { OWN, settle } from './support.ts';

let vendor: LyingVendor;
let mirror: Mirror;
beforeAll(async () => {
  vendor = await openLyingVendor(['customers', 'bills', 'payPerUse']);
  mirror = vendor.mirror;
});
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.state.twist = AS_IT_IS;
});

describe("a month's sums, which have no ids to ask for", () => {
  const { operation } = nounOf('bills');
  const empty: Twist = (answer, { operation: asked, rows }) =>
    asked === operation ? { ...answer, [rows]: [], [vendor.totalOf(operation)]: 0 } : answer;

  it('stay where one reading finds none of them, and go where the reading ten minutes later finds none either', async () => {
    await settle(mirror);
    const before = await vendor.idsOf('bills');
    const last = await mirror.lastChange();
    const removed = async () => {
      const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: ['bills'], first: 100_000 });
      return changes.filter(({ change }) => change === 'REMOVED').length;
    };
    vendor.state.now += DAY_MS;
    vendor.state.twist = empty;
    await settle(mirror);
    expect([await vendor.idsOf('bills'), await removed()]).toEqual([before, 0]);
    vendor.state.twist = AS_IT_IS;
    vendor.state.now += 10 * 60_000;
    await settle(mirror);
    // The day has brought new sums.
    const kept = new Set(await vendor.idsOf('bills'));
    expect([before.filter((id) => !kept.has(id)), await removed()]).toEqual([[], 0]);

    vendor.state.now += DAY_MS;
    vendor.state.twist = empty;
    await settle(mirror);
    vendor.state.now += 9 * 60_000;
    await settle(mirror);
    expect(await removed()).toBe(0);
    vendor.state.now += 60_000;
    await settle(mirror);
    // Closed months are not read again.
    const gone = kept.size - (await vendor.idsOf('bills')).length;
    expect(gone).toBeGreaterThan(0);
    expect(await removed()).toBe(gone);
    vendor.state.twist = AS_IT_IS;
  });
});

describe('a customer with more resources than a page has', () => {
  const RESOURCES = 'ListCustomerOnDemandResources';
  /** The vendor's list of one customer, which a test changes between two pages. */
  let list: WireRow[] = [];
  let customerId = '';

  const serve = (between: (page: number) => void): void => {
    let page = 0;
    vendor.state.twist = (answer, { operation, input, rows }) => {
      if (operation !== RESOURCES || input.customer_id !== customerId) return answer;
      const [from, most] = [Number(input.offset), Number(input.limit)];
      const found = list.slice(from, from + most);
      const count = list.length;
      between(page);
      page += 1;
      return { ...answer, [rows]: found, [vendor.totalOf(RESOURCES)]: count };
    };
  };

  const stored = async (): Promise<string[]> =>
    (await mirror.page('payPerUse', { scope: OWN, where: [{ customers: [customerId] }], first: 1_000 })).map(
      ({ id }) => id,
    );

  const round = async (): Promise<void> => {
    vendor.state.now += 11 * 60_000;
    await settle(mirror);
  };

  beforeEach(async () => {
    const [first] = await vendor.idsOf('customers');
    customerId = first ?? '';
    list = Array.from({ length: 250 }, (_, at) => ({
      customer_id: customerId,
      resource_id: `r${String(at).padStart(4, '0')}`,
      resource_name: `name ${at}`,
    }));
    serve(() => undefined);
    await round();
    expect(await stored()).toHaveLength(250);
  });

  it('loses no row where others go between two pages', async () => {
    const last = await mirror.lastChange();
    serve((page) => {
      if (page === 0) list.splice(3, 7);
    });
    await round();
    // What the first page had is gone with the next round, and nothing else.
    await round();
    expect((await stored()).sort()).toEqual(list.map(({ resource_id: id }) => id));
    const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: ['payPerUse'], first: 1_000 });
    expect(changes.filter(({ customerId: of }) => of === customerId).map(({ id, change }) => [id, change])).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((at) => [`r000${at}`, 'REMOVED']),
    );
  });

  it('has each row once where others come between two pages', async () => {
    serve((page) => {
      if (page < 3) list.unshift({ customer_id: customerId, resource_id: `n${page}`, resource_name: 'new' });
    });
    await round();
    await round();
    expect((await stored()).sort()).toEqual(list.map(({ resource_id: id }) => id).sort());
  });

  it('keeps all rows where pages are empty that the vendor counts', async () => {
    const served = vendor.state.twist;
    let empty = 0;
    vendor.state.twist = (answer, asked) => {
      const found = served(answer, asked);
      if (asked.input.customer_id !== customerId || Number(asked.input.offset) === 0 || empty === 2) return found;
      empty += 1;
      return { ...found, [asked.rows]: [] };
    };
    await round();
    expect([empty, (await stored()).length]).toEqual([2, 250]);
  });

  it('stops with an error where the pages never end', async () => {
    const page = list.slice(0, 100);
    vendor.state.twist = (answer, { operation, input, rows }) =>
      operation === RESOURCES && input.customer_id === customerId
        ? { ...answer, [rows]: page, [vendor.totalOf(RESOURCES)]: Number(input.offset) + 1_000 }
        : answer;
    vendor.state.calls = 0;
    vendor.state.now += 11 * 60_000;
    await vendor.someSteps();
    expect(await vendor.errorOf('payPerUse')).toBe('UPSTREAM_BAD_ANSWER');
    expect(vendor.state.calls).toBeLessThan(1_000);
    vendor.state.twist = AS_IT_IS;
  });
});
