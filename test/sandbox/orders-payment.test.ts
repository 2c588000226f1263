import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { call, ORDERS } from './client.ts';
import {
  actors,
  type CouponRow,
  cents,
  createHolder,
  firstOf,
  type Holder,
  ISSUED,
  inCash,
  type OrderRow,
  PAY,
} from './holders.ts';

const DISCOUNTS = `${ORDERS}/order-discounts`;
const COUPONS = `${ORDERS}/order-coupons`;
const LEDGER = '/v2/accounts/customer-accounts/account-change-records';
const COUPON_LEDGER = '/v2/promotions/benefits/account-change-records';
const CARDS = '/v2/promotions/benefits/stored-value-cards';
const NOTHING = { use_coupon: 'NO', use_discount: 'NO' };
const HUGE = 1e12;

describe('payment of an order in the sandbox', () => {
  let sandbox: Sandbox;
  let clock = Date.UTC(2026, 10, 20, 12);
  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 120, quotas: false, clock: clockAt(() => clock) });
  });
  afterEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  interface Case {
    readonly holder: Holder;
    readonly order: OrderRow;
    readonly usable: readonly CouponRow[];
  }

  /** An unpaid order that its customer can pay. */
  const affordable = (kind: string, fits: (found: Case) => boolean = () => true): Promise<Case> =>
    firstOf(actors(sandbox, kind), async (customer) => {
      const holder = await createHolder(sandbox, customer, undefined, () => clock);
      for (const order of await holder.orders({ status: 6 })) {
        const due = cents(order.amount_after_discount);
        if (due > HUGE || BigInt(due) > holder.balance()) continue;
        const usable = (await holder.own(COUPONS, { query: { order_id: order.order_id, limit: 100 } })).json
          .user_coupons;
        const found = { holder, order, usable };
        if (fits(found)) return found;
      }
      return null;
    });
  const isExclusive = ({ use_limits: limits }: CouponRow): boolean =>
    limits.some(({ limit_key: key, value1 }) => key === 'simultaneousUseWithEmpowerDiscount' && value1 === '0');
  const isFree = ({ use_limits: limits }: CouponRow): boolean =>
    limits.every(({ limit_key: key }) => key === 'cloudServiceType');
  const pay = ({ holder, order }: Case, how: object = {}) =>
    holder.own(PAY, { body: { order_id: order.order_id, ...NOTHING, ...how } });
  const discountOf = async ({ holder, order }: Case) => {
    const { discounts } = (await holder.own(DISCOUNTS, { query: { order_id: order.order_id } })).json;
    const [{ discount_id: id, discount_type: type, orders }] = discounts;
    return { info: { id, type }, amount: cents(orders[0].order_line_items[0].discount_amount) };
  };
  const shown = async ({ holder, order }: Case): Promise<OrderRow> =>
    (await holder.orders({ order_id: order.order_id }))[0] as OrderRow;

  it('takes a discount first, then a coupon, then money, and every list agrees', async () => {
    const found = await affordable('2', ({ usable, order }) =>
      usable.some(
        (coupon) => coupon.coupon_type === 1 && isFree(coupon) && coupon.face_value < order.official_amount / 2,
      ),
    );
    const { holder, order, usable } = found;
    const coupon = usable.find((row) => row.coupon_type === 1 && isFree(row)) as CouponRow;
    const discount = await discountOf(found);
    const before = holder.balance();
    const reply = await pay(found, {
      use_coupon: 'YES',
      coupon_infos: [{ id: coupon.coupon_id, type: 301 }],
      use_discount: 'YES',
      discount_infos: [discount.info],
    });
    expect([reply.status, reply.json]).toEqual([200, {}]);

    const due = cents(order.amount_after_discount) - discount.amount - cents(coupon.face_value);
    expect(before - holder.balance()).toBe(BigInt(due));
    const paid = await shown(found);
    expect(cents(paid.amount_after_discount)).toBe(cents(order.amount_after_discount) - discount.amount);
    expect(cents(paid.amount_info.coupon_amount ?? 0)).toBe(cents(coupon.face_value));
    expect(inCash(paid)).toBe(due);
    expect(paid.amount_info.consumed_amount).toBeUndefined();
    expect(paid.amount_info.discounts).toContainEqual({ discount_type: '605', discount_amount: discount.amount / 100 });

    const query = { customer_id: holder.id, coupon_id: coupon.coupon_id };
    const [issued] = (await call(sandbox, { path: ISSUED, query, now: clock })).json.user_coupons;
    expect(issued).toMatchObject({ status: 3, balance: 0, order_id: order.order_id });
    const ledger = await holder.own(COUPON_LEDGER, { query: { balance_type: 'BALANCE_TYPE_COUPON', limit: 100 } });
    expect(ledger.json.records[0]).toMatchObject({ coupon_id: coupon.coupon_id, trade_id: order.order_id });
  });

  it('draws from a stored-value card no more than is due, and the card keeps the rest', async () => {
    const cards = async (holder: Holder, status: number): Promise<{ card_id: string; balance: string }[]> =>
      (await holder.own(CARDS, { query: { status, limit: 100 } })).json.stored_value_cards;
    const found = await firstOf(actors(sandbox, '2'), async (customer) => {
      const holder = await createHolder(sandbox, customer, undefined, () => clock);
      const card = (await cards(holder, 1)).find((row) => cents(row.balance) > 0);
      const order = (await holder.orders({ status: 6 })).find((row) => {
        const due = cents(row.amount_after_discount) - cents(card?.balance ?? 0);
        return due < Number(holder.balance()) && cents(row.amount_after_discount) < HUGE;
      });
      return card && order ? { holder, order, usable: [], card } : null;
    });
    const { holder, order, card } = found;
    const drawn = Math.min(cents(card.balance), cents(order.amount_after_discount));
    const before = holder.balance();
    const body = { use_coupon: 'YES', coupon_infos: [{ id: card.card_id, type: 303 }] };
    expect((await pay(found, body)).status).toBe(200);
    expect(before - holder.balance()).toBe(BigInt(cents(order.amount_after_discount) - drawn));
    expect(cents((await shown(found)).amount_info.stored_card_amount ?? 0)).toBe(drawn);
    const left = [...(await cards(holder, 1)), ...(await cards(holder, 2))].find((row) => row.card_id === card.card_id);
    expect(cents(left?.balance ?? -1)).toBe(cents(card.balance) - drawn);
  });

  it('refuses a coupon beside a discount that takes off more than it allows', async () => {
    const least = ({ use_limits: limits }: CouponRow) =>
      limits.find((limit) => limit.limit_key === 'minConsumeDiscount');
    const found = await affordable('2', ({ usable }) => usable.some((row) => row.coupon_type === 1 && least(row)));
    const coupon = found.usable.find((row) => row.coupon_type === 1 && least(row)) as CouponRow;
    expect(least(coupon)?.value1).toBe('0.95');
    const coupons = { use_coupon: 'YES', coupon_infos: [{ id: coupon.coupon_id, type: 301 }] };
    const { info } = await discountOf(found);
    const both = await pay(found, { ...coupons, use_discount: 'YES', discount_infos: [info] });
    expect([both.status, both.json.error_code]).toEqual([400, 'CBC.99003117']);
    expect((await pay(found, coupons)).status).toBe(200);
  });

  it('refuses a coupon beside a discount that it excludes', async () => {
    const found = await affordable('2', ({ usable }) =>
      usable.some((row) => row.coupon_type === 1 && isExclusive(row)),
    );
    const coupon = found.usable.find((row) => row.coupon_type === 1 && isExclusive(row)) as CouponRow;
    const coupons = { use_coupon: 'YES', coupon_infos: [{ id: coupon.coupon_id, type: 301 }] };
    const { info } = await discountOf(found);
    const both = await pay(found, { ...coupons, use_discount: 'YES', discount_infos: [info] });
    expect([both.status, both.json.error_code]).toEqual([400, 'CBC.99003116']);
    expect((await shown(found)).status).toBe(6);
    const wrong = await pay(found, { use_coupon: 'YES', coupon_infos: [{ id: coupon.coupon_id, type: 1 }] });
    expect([wrong.status, wrong.json.error_code]).toEqual([400, 'CBC.0101']);
    expect((await pay(found, coupons)).status).toBe(200);
  });

  it.each([
    [
      'a coupon of another customer',
      { use_coupon: 'YES', coupon_infos: [{ id: 'CP000000000000', type: 301 }] },
      'CBC.99003112',
    ],
    ['a discount of another order', { use_discount: 'YES', discount_infos: [{ id: 'DC1', type: 2 }] }, 'CBC.99003108'],
    ['YES without coupons', { use_coupon: 'YES' }, 'CBC.0100'],
    ['NO with a discount', { discount_infos: [{ id: 'DC1', type: 2 }] }, 'CBC.0100'],
    ['a flag that is neither YES nor NO', { use_coupon: 'MAYBE' }, 'CBC.0101'],
  ])('refuses %s, and nothing changes', async (_what, how, code) => {
    const found = await affordable('2');
    const before = found.holder.balance();
    const { status, json } = await pay(found, how);
    expect([status, json.error_code]).toEqual([400, code]);
    expect([await shown(found), found.holder.balance()]).toEqual([found.order, before]);
  });

  it('refuses what the balance does not cover', async () => {
    const found = await firstOf(actors(sandbox, '2'), async (customer) => {
      const holder = await createHolder(sandbox, customer, undefined, () => clock);
      const order = (await holder.orders({ status: 6 })).find(
        (row) => BigInt(cents(row.amount_after_discount)) > holder.balance(),
      );
      return order ? { holder, order, usable: [] } : null;
    });
    const before = found.holder.balance();
    const { status, json } = await pay(found);
    expect([status, json.error_code]).toEqual([400, 'CBC.99005003']);
    expect([(await shown(found)).status, found.holder.balance()]).toEqual([6, before]);
  });

  it('is in the ledger of a customer with money of its own, whose newest balance is the account', async () => {
    const found = await affordable('1');
    await pay(found);
    const query = { balance_type: 'BALANCE_TYPE_DEBIT', limit: 100 };
    const [newest, older] = (await found.holder.own(LEDGER, { query })).json.records;
    expect(newest).toMatchObject({ trade_id: found.order.order_id, revenue_expense_type: 'EXPENSE' });
    expect(cents(newest.change_amount)).toBe(cents(found.order.amount_after_discount));
    expect(BigInt(cents(newest.balance_after_change))).toBe(found.holder.balance());
    expect(cents(older?.balance_after_change ?? '') - cents(newest.change_amount)).toBe(
      cents(newest.balance_after_change),
    );
  });

  it('provisions the resources of a purchase a while after the payment', async () => {
    const found = await affordable('2', ({ order }) => order.order_type === 1);
    const { holder, order } = found;
    const bought = () => holder.resources({ order_id: order.order_id });
    const before = await holder.resources();
    await pay(found);
    expect([(await shown(found)).status, await bought()]).toEqual([3, []]);
    const paidAt = clock;
    try {
      clock += 2_000;
      expect((await shown(found)).status).toBe(5);
      const rows = await bought();
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect([row.status, Date.parse(row.effective_time)]).toEqual([2, paidAt]);
      const ids = new Set(rows.map((row) => row.resource_id));
      expect((await holder.resources()).filter((row) => !ids.has(row.resource_id))).toEqual(before);
    } finally {
      clock = paidAt;
    }
  });

  it('has one effect when the answer is lost, and refuses a second payment', async () => {
    const found = await affordable('2');
    const before = found.holder.balance();
    sandbox.setFaults([{ operation: 'PayOrders', kind: 'reset-after', times: 1 }]);
    await expect(pay(found)).rejects.toThrow();
    expect((await pay(found)).json.error_code).toBe('CBC.99003106');
    expect(before - found.holder.balance()).toBe(BigInt(cents(found.order.amount_after_discount)));
    expect((await shown(found)).payment_time).not.toBeNull();
    expect(sandbox.effects().PayOrders).toBe(1);
  });

  it('has no effect when the connection is cut before', async () => {
    const found = await affordable('2');
    const before = found.holder.balance();
    sandbox.setFaults([{ operation: 'PayOrders', kind: 'reset-before', times: 1 }]);
    await expect(pay(found)).rejects.toThrow();
    expect([await shown(found), found.holder.balance()]).toEqual([found.order, before]);
  });

  it('knows only the whole of a combined order', async () => {
    const combined = await firstOf(actors(sandbox, '2'), async (customer) => {
      const holder = await createHolder(sandbox, customer, undefined, () => clock);
      const orders = await holder.orders();
      const part = orders.find((row) => row.sub_order_infos)?.sub_order_infos?.[0];
      return part ? { holder, part } : null;
    });
    const body = { order_id: combined.part.order_id };
    const paid = await combined.holder.own(PAY, { body: { ...body, ...NOTHING } });
    const cancelled = await combined.holder.own(`${ORDERS}/cancel`, { method: 'PUT', body });
    expect([paid.json.error_code, cancelled.json.error_code]).toEqual(['CBC.99000089', 'CBC.99000089']);
  });
});
