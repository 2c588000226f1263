import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LifeEvent, type LifeKind, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { assumeRole, CN, CUSTOMERS, call, INTL, ORDERS } from './client.ts';
import { cents } from './holders.ts';
import { createReader, type Reader, stepKind } from './life-lists.ts';

const START = Date.UTC(2026, 10, 20, 12);
let sandbox: Sandbox;
let now = START;
beforeAll(async () => {
  sandbox = await startSandbox({ customers: 60, quotas: false, clock: clockAt(() => now) });
});
beforeEach(() => {
  now = START;
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const control = (path: string, body?: unknown): Promise<Response> =>
  fetch(`${sandbox.url}/_sandbox/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });

const readerOf = ({ indirect_partner_id: reseller }: LifeEvent): Reader => createReader(sandbox, () => now, reseller);

describe('when things happen', () => {
  it('is when they are due by the clock, without a timer', async () => {
    sandbox.live({ action: 'start', per_minute: 60, seed: 5 });
    expect(sandbox.life().count).toBe(0);
    now += 10_000;
    const { events, running } = sandbox.life();
    expect([running, events.map(({ number }) => number)]).toEqual([true, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
    expect(events.map(({ at }) => Date.parse(at) - START)).toEqual(events.map(({ number }) => number * 1000));
    sandbox.live({ action: 'stop' });
    now += 60_000;
    expect(sandbox.life()).toMatchObject({ running: false, count: 10 });
  });

  it('is also before the next call', async () => {
    sandbox.live({ action: 'start', per_minute: 120, kinds: { ORDERED: 1 }, partners: [CN.id] });
    now += 2_000;
    const { json } = await call(sandbox, { path: ORDERS, query: { limit: 1 }, now });
    const { events } = sandbox.life();
    expect(events).toHaveLength(4);
    const own = events.findLast(({ indirect_partner_id }) => indirect_partner_id === null);
    expect(json.order_infos[0].order_id).toBe(own?.order_id);
  });

  it('and what, depends on the seed and the clock alone', async () => {
    const others = [5, 5, 6].map(async (seed) => {
      let time = START;
      const other = await startSandbox({ customers: 60, quotas: false, clock: clockAt(() => time) });
      other.live({ action: 'start', per_minute: 600, seed });
      time += 5_000;
      other.live({ action: 'step', events: 20 });
      const { events } = other.life();
      const { text } = await call(other, { path: ORDERS, query: { limit: 100 }, now: time });
      await other.close();
      return { events, text };
    });
    const [one, same, different] = await Promise.all(others);
    expect(one?.events).toHaveLength(70);
    expect(same).toEqual(one);
    expect(different?.events).not.toEqual(one?.events);
  });
});

describe('over HTTP', () => {
  it('it is started, stepped, read and stopped', async () => {
    const started = await control('life', { action: 'start', per_minute: 60, seed: 3, partners: [INTL.id] });
    expect(await started.json()).toEqual({ running: true, per_minute: 60, seed: 3, count: 0, events: [] });
    now += 3_000;
    const stepped = (await (await control('life', { action: 'step', events: 2 })).json()) as { events: LifeEvent[] };
    expect(stepped.events.map(({ number }) => number)).toEqual([4, 5]);
    const since = (await (await control('life?after=3')).json()) as { events: LifeEvent[]; count: number };
    expect([since.count, since.events]).toEqual([5, stepped.events]);
    expect(new Set(since.events.map(({ partner }) => partner))).toEqual(new Set([INTL.id]));
    expect(await (await control('life', { action: 'stop' })).json()).toMatchObject({ running: false });
    expect(sandbox.calls()).toEqual({});
    expect(sandbox.effects()).toEqual({});
  });

  it.each([
    [{ action: 'start' }, 'per_minute'],
    [{ action: 'step', events: 0 }, 'events'],
    [{ action: 'step', kinds: { SLEPT: 1 } }, 'SLEPT'],
    [{ action: 'step', kinds: { LEFT: 0 } }, 'kinds'],
    [{ action: 'step', partners: ['demo-xx'] }, 'demo-xx'],
    [{ action: 'rest' }, 'action'],
  ])('%j is refused by name', async (command, name) => {
    const answer = await control('life', command);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { message: string }).message).toContain(name);
    expect(sandbox.life().count).toBe(0);
  });

  it('an invalid number is refused', async () => {
    expect((await control('life?after=x')).status).toBe(400);
  });
});

/** Events of tickets have tests of their own. */
type CustomerKind = Exclude<LifeKind, `TICKET_${string}`>;

/** The contents of all lists before and after the event, by its kind. */
const CHECKS: Readonly<Record<CustomerKind, (event: LifeEvent, before: ReadonlyMap<string, number>) => Promise<void>>> =
  {
    ORDERED: async (event) => {
      const reader = readerOf(event);
      const [newest] = await reader.orders();
      expect(newest).toMatchObject({ order_id: event.order_id, status: 6, order_type: 1, create_time: event.at });
      expect(cents(newest?.amount_after_discount ?? 0)).toBe(cents(event.amount ?? 0));
      const { json } = await reader.details(event.order_id ?? '');
      const lines = json.order_line_items as { amount_after_discount: number }[];
      expect(lines.reduce((sum, line) => sum + cents(line.amount_after_discount), 0)).toBe(cents(event.amount ?? 0));
    },
    RENEWAL_ORDERED: async (event) => {
      const reader = readerOf(event);
      const [order] = await reader.orders({ order_id: event.order_id ?? '' });
      expect(order).toMatchObject({ status: 6, order_type: 2, customer_id: event.customer_id });
      const [named] = await reader.orders({ customer_id: event.customer_id, status: 6, order_type: 2 });
      expect(named).toEqual(order);
    },
    PAID: async (event, before) => {
      const reader = readerOf(event);
      const show = async () => (await reader.orders({ order_id: event.order_id ?? '' }))[0];
      expect(await show()).toMatchObject({ status: 3, payment_time: event.at });
      const balance = await reader.balance(event.customer_id);
      if (balance !== null) {
        const allocated = cents(event.allocated ?? 0);
        expect(balance).toBe((before.get(event.customer_id) ?? 0) + allocated - cents(event.amount ?? 0));
      }
      now += 2_000;
      expect(await show()).toMatchObject({ status: 5 });
      const bill = await reader.bill({
        bill_cycle: '2026-11',
        customer_id: event.customer_id,
        trade_id: event.order_id ?? '',
      });
      const billed = bill.reduce((sum, line) => sum + cents(line.payment_amount), 0);
      const order = await show();
      expect(billed).toBe(cents(order?.amount_after_discount ?? 0));
    },
    CANCELLED: async (event) => {
      expect(await readerOf(event).orders({ order_id: event.order_id ?? '' })).toMatchObject([{ status: 4 }]);
    },
    RETURNED: async (event, before) => {
      const reader = readerOf(event);
      const [order] = await reader.orders({ order_id: event.order_id ?? '' });
      expect(order).toMatchObject({ status: 5, order_type: 4 });
      const resources = await reader.resources(event.customer_id);
      expect(resources.find((row) => row.resource_id === event.resource_ids?.[0])).toMatchObject({ status: 3 });
      const balance = await reader.balance(event.customer_id);
      if (balance !== null) expect(balance).toBe((before.get(event.customer_id) ?? 0) - cents(event.amount ?? 0));
    },
    EXPIRED: async (event) => {
      const reader = readerOf(event);
      const resources = await reader.resources(event.customer_id);
      const ended = resources.filter((row) => event.resource_ids?.includes(row.resource_id));
      expect(ended.length).toBe(event.resource_ids?.length);
      for (const row of ended) expect(row).toMatchObject({ status: 5, expire_time: event.at, update_time: event.at });
      const { json } = await reader.details(event.order_id ?? '');
      expect(json.order_line_items.map((line: { expire_time: string }) => line.expire_time)).toContain(event.at);
    },
    AUTO_RENEWAL: async (event) => {
      const resources = await readerOf(event).resources(event.customer_id);
      const row = resources.find((each) => each.resource_id === event.resource_ids?.[0]);
      expect([0, 3]).toContain(row?.expire_policy);
      expect(row?.update_time).toBe(event.at);
    },
    REGISTERED: async (event) => {
      const reader = readerOf(event);
      const count = (await reader.customers()).length;
      now += 1_500;
      const customers = await reader.customers();
      expect([customers.length, customers[0]?.customer_id]).toEqual([count + 1, event.customer_id]);
      expect(await reader.customers({ account_name: customers[0]?.account_name })).toEqual([customers[0]]);
      expect(await reader.orders({ customer_id: event.customer_id })).toEqual([]);
    },
    MOVED: async (event) => {
      expect(await readerOf(event).customers({ customer_id: event.customer_id })).toMatchObject([event.fields ?? {}]);
    },
    CHANGED: async (event) => {
      expect(await readerOf(event).customers({ customer_id: event.customer_id })).toMatchObject([event.fields ?? {}]);
    },
    LEFT: async (event, before) => {
      const reader = readerOf(event);
      const ids = (await reader.customers()).map((row) => row.customer_id);
      expect(ids).not.toContain(event.customer_id);
      const known = [...before.keys()].filter((id) => id !== event.customer_id);
      expect(known.filter((id) => ids.includes(id)).sort()).toEqual(known.sort());
      expect(await reader.customers({ customer_id: event.customer_id })).toEqual([]);
      expect((await reader.orders()).filter((row) => row.customer_id === event.customer_id)).toEqual([]);
      expect((await reader.orders({ status: 5 })).filter((row) => row.customer_id === event.customer_id)).toEqual([]);
      expect((await reader.ofCustomer(event.customer_id)).json).toMatchObject({ error_code: 'CBC.99000035' });
      expect(await reader.balance(event.customer_id)).toBeNull();
      if (event.amount === undefined) return;
      const [back] = await reader.adjustments({ limit: 1, operation_type: 'SOURCE_OPERATION_BEUNBIND' });
      expect(back).toMatchObject({ customer_id: event.customer_id, operation_time: event.at });
      expect(cents(back?.amount ?? '')).toBe(before.get(event.customer_id));
    },
    ALLOCATED: async (event, before) => {
      const balance = await readerOf(event).balance(event.customer_id);
      expect(balance).toBe((before.get(event.customer_id) ?? 0) + cents(event.amount ?? 0));
    },
    RECLAIMED: async (event, before) => {
      const balance = await readerOf(event).balance(event.customer_id);
      expect(balance).toBe((before.get(event.customer_id) ?? 0) - cents(event.amount ?? 0));
    },
    COUPON_ISSUED: async (event) => {
      const [coupon] = await readerOf(event).coupons({ coupon_id: event.coupon_id ?? '' });
      expect(coupon).toMatchObject({ customer_id: event.customer_id, status: 2, create_time: event.at });
    },
  };

describe('what happened', () => {
  const balancesOf = async (reseller: string | null): Promise<Map<string, number>> => {
    const reader = createReader(sandbox, () => now, reseller);
    const balances = new Map<string, number>();
    for (const { customer_id: id } of await reader.customers()) balances.set(id, (await reader.balance(id)) ?? 0);
    return balances;
  };

  it.each(Object.keys(CHECKS) as CustomerKind[])('%s is in every list', async (kind) => {
    const before = await balancesOf(null);
    for (let turn = 0; turn < 4; turn++) {
      const [event] = stepKind(sandbox, kind);
      if (!event) throw new Error(`${kind} did not happen`);
      expect(event.kind).toBe(kind);
      // Balances were read for the partner's own customers, each of them once.
      if (event.indirect_partner_id !== null || (turn > 0 && kind === 'LEFT')) continue;
      await CHECKS[kind](event, before);
      before.set(event.customer_id, (await readerOf(event).balance(event.customer_id)) ?? 0);
    }
  });

  it('to a customer who left ends its session and its way in', async () => {
    const [event] = stepKind(sandbox, 'ORDERED');
    const [left] = stepKind(sandbox, 'LEFT');
    const { json } = await call(sandbox, { path: CUSTOMERS, body: {}, now });
    expect(json.count + Number(left?.indirect_partner_id === null)).toBe(60);
    const granted = sandbox
      .partner(CN.id)
      .customers()
      .find((row) => row.grants_agency && row.customer_id !== event?.customer_id);
    const token =
      (await assumeRole(sandbox, granted?.account_name ?? '', { now })).headers.get('x-subject-token') ?? '';
    expect((await call(sandbox, { path: ORDERS, token, now })).status).toBe(200);
    for (
      let turn = 0;
      turn < 400 &&
      sandbox
        .partner(CN.id)
        .customers()
        .some((row) => row.customer_id === granted?.customer_id);
      turn++
    )
      stepKind(sandbox, 'LEFT');
    expect((await call(sandbox, { path: ORDERS, token, now })).status).toBe(401);
    expect((await assumeRole(sandbox, granted?.account_name ?? '', { now })).status).toBe(403);
  });

  it('stops where nothing more can happen', () => {
    const { length } = sandbox.live({ action: 'step', events: 400, kinds: { LEFT: 1 }, partners: [CN.id] });
    expect(length).toBeLessThan(400);
    // The demo's own customer stays.
    expect(
      sandbox
        .partner(CN.id)
        .customers()
        .map((row) => row.customer_id),
    ).toEqual([CN.customer.id]);
    expect(sandbox.live({ action: 'step', events: 3 })).toEqual([]);
  });
});
