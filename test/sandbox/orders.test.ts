import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import type { AnswerRow } from './answer-fields.ts';
import { assumeRole, CN, call, INTL, ORDERS, type Reply, type Request } from './client.ts';

type OrderRow = AnswerRow<'order_infos'>;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, quotas: false, largeAmounts: true });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const list = (query: Request['query'] = {}, options: Partial<Request> = {}): Promise<Reply> =>
  call(sandbox, { path: ORDERS, query, ...options });
const details = (id: string, options: Partial<Request> = {}): Promise<Reply> =>
  call(sandbox, { path: `${ORDERS}/details/${id}`, ...options });

const sweep = async (query: Request['query'] = {}): Promise<OrderRow[]> => {
  const rows: OrderRow[] = [];
  for (;;) {
    const { json } = await list({ ...query, limit: 100, offset: rows.length });
    rows.push(...json.order_infos);
    if (json.order_infos.length === 0) {
      expect(json.total_count).toBe(rows.length);
      return rows;
    }
  }
};
const first = <T>(found: readonly T[]): T => {
  if (found[0] === undefined) throw new Error('nothing found');
  return found[0];
};
const cents = (amount: number): number => Math.round(amount * 100);

describe('the list', () => {
  it('gives every order once, newest first or oldest first', async () => {
    const newest = await sweep();
    const oldest = await sweep({ order_by: 'createTime' });
    expect(new Set(newest.map((row) => row.order_id)).size).toBe(newest.length);
    expect(oldest).toEqual(newest.toReversed());
    const times = newest.map((row) => row.create_time);
    expect(times).toEqual(times.toSorted().toReversed());
    const perCustomer = Object.groupBy(newest, (row) => row.customer_id);
    for (const { customer_id, orders } of sandbox.partner(CN.id).customers()) {
      expect(perCustomer[customer_id]?.length ?? 0).toBe(orders);
    }
  });

  it('is uneven, about six for a customer', () => {
    const counts = sandbox
      .partner(CN.id)
      .customers()
      .map((customer) => customer.orders);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(4.5);
    expect(mean).toBeLessThan(7.5);
    expect([Math.min(...counts), Math.max(...counts) > 18]).toEqual([0, true]);
  });

  it('gives one customer what the sweep shows of it', async () => {
    const all = await sweep();
    const { customer_id } = first(all);
    expect(await sweep({ customer_id })).toEqual(all.filter((row) => row.customer_id === customer_id));
  });

  it.each([1, 3, 4, 5, 6, 9])('by status %s gives exactly those, and some', async (status) => {
    const found = await sweep({ status });
    expect(found).toEqual((await sweep()).filter((row) => row.status === status));
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([2, 10, 'paid'])('refuses the status %s', async (status) => {
    const { status: http, json } = await list({ status });
    expect([http, json.error_code]).toEqual([400, 'CBC.0101']);
  });

  it('combines filters', async () => {
    const { service_type_code } = first(await sweep());
    const found = await sweep({ service_type_code, order_type: '1' });
    expect(found).toEqual(
      (await sweep()).filter((row) => row.service_type_code === service_type_code && row.order_type === 1),
    );
  });

  it('by creation and payment time includes both ends', async () => {
    const all = await sweep();
    const [begin, end] = [all[40]?.create_time ?? '', all[10]?.create_time ?? ''];
    expect(await sweep({ create_time_begin: begin, create_time_end: end })).toEqual(all.slice(10, 41));
    const paid = await sweep({ payment_time_begin: begin, payment_time_end: end });
    expect(paid).toEqual(all.filter(({ payment_time: t }) => t !== null && t >= begin && t <= end));
  });

  it('refuses more than a year at once', async () => {
    const range = { create_time_begin: '2024-01-01T00:00:00Z', create_time_end: '2025-02-01T00:00:00Z' };
    const { status, json } = await list(range);
    expect([status, json.error_code]).toEqual([400, 'CBC.80021021']);
  });

  it('treats an empty value as a value, which no order has', async () => {
    for (const name of ['customer_id', 'order_id', 'service_type_code', 'order_type']) {
      expect((await list({ [name]: '' })).json).toEqual({ total_count: 0, order_infos: [] });
    }
  });

  it('shows payment times only where money was taken', async () => {
    for (const { status, payment_time } of await sweep()) {
      expect(payment_time !== null).toBe([2, 3, 5, 10, 11].includes(status));
    }
  });

  it('splits a combined order into parts that are the whole', async () => {
    const combined = (await sweep()).filter((row) => row.sub_order_infos);
    expect(combined.length).toBeGreaterThan(0);
    for (const { official_amount, sub_order_infos } of combined) {
      const parts = sub_order_infos ?? [];
      expect(parts.length).toBeGreaterThan(1);
      if (official_amount < 1e12) {
        expect(parts.reduce((sum, part) => sum + cents(part.official_amount), 0)).toBe(cents(official_amount));
      }
    }
  });

  it('names services in the language asked for', async () => {
    const names = async (language: string) =>
      (await list({}, { headers: { 'x-language': language } })).json.order_infos.map(
        (row: { service_type_name: string }) => row.service_type_name,
      );
    expect((await names('zh_CN')).join()).toMatch(/\p{Script=Han}/u);
    expect((await names('en_us')).join()).not.toMatch(/\p{Script=Han}/u);
  });

  it('prints amounts as number tokens with two decimals, also those no double can hold', async () => {
    const { text } = await list({ limit: 100 });
    const amounts = text.match(/"official_amount":[^,]+/g) ?? [];
    for (const token of amounts) expect(token).toMatch(/^"official_amount":-?\d+\.\d\d$/);
    const huge = (await sweep()).find((row) => Math.abs(row.official_amount) > 1e14 && row.order_type !== 4);
    const one = await list({ order_id: huge?.order_id ?? '' });
    const [, digits = ''] = /"official_amount":(\d{16}\.\d\d)/.exec(one.text) ?? [];
    expect(digits).not.toBe('');
    expect(Number(digits).toFixed(2)).not.toBe(digits);
  });
});

describe('details', () => {
  it('page the lines, whose amounts are the order', async () => {
    const long = (await sweep()).map((row) => row.order_id);
    let pages = 0;
    for (const id of long) {
      const { json } = await details(id, { query: { limit: 100 } });
      if (json.total_count <= 100) continue;
      const rest = await details(id, { query: { limit: 100, offset: 100 } });
      const lines = [...json.order_line_items, ...rest.json.order_line_items];
      expect(new Set(lines.map((line) => line.order_line_item_id)).size).toBe(json.total_count);
      const sum = lines.reduce((total, line) => total + cents(line.amount_after_discount), 0);
      if (Math.abs(sum) < 1e13) expect(sum).toBe(cents(json.order_info.amount_after_discount));
      pages++;
    }
    expect(pages).toBeGreaterThan(0);
  });

  it('refuse unknown and foreign orders alike', async () => {
    const mine = first(await sweep()).order_id;
    const digit = mine.at(-1) === '0' ? '1' : '0';
    for (const id of ['CS1', `${mine.slice(0, -1)}${digit}`, 'CS%25 1']) {
      const { status, json } = await details(id);
      expect([status, json.error_code]).toEqual([400, 'CBC.30000010']);
    }
    expect((await details(mine, { partner: INTL })).json.error_code).toBe('CBC.30000010');
    expect((await details(mine)).json.order_info.order_id).toBe(mine);
  });
});

describe('refunds', () => {
  const refund = (query: Request['query']) => call(sandbox, { path: `${ORDERS}/refund-orders`, query });

  it('are rows that sum up to the order', async () => {
    const order = first((await sweep()).filter((row) => row.order_type === 4 && row.official_amount > -1e12));
    const { json } = await refund({ order_id: order.order_id, customer_id: order.customer_id });
    const sum = json.refund_infos.reduce((total: number, row: { amount: number }) => total + cents(row.amount), 0);
    expect(sum).toBe(cents(order.amount_after_discount));
    expect(sum).toBeLessThan(0);
    expect(json.total_count).toBe(json.refund_infos.length);
    expect(json.refund_infos[0].measure_id).toBe('1');
  });

  it('exist for refund orders only, and the partner says whose', async () => {
    const all = await sweep();
    const bought = first(all.filter((row) => row.order_type === 1));
    const other = first(all.filter((row) => row.customer_id !== bought.customer_id));
    const { order_id, customer_id } = bought;
    expect((await refund({ order_id, customer_id })).json.error_code).toBe('CBC.99005026');
    expect((await refund({ order_id, customer_id: other.customer_id })).json.error_code).toBe('CBC.30000010');
    expect((await refund({ order_id })).json.error_code).toBe('CBC.0100');
    expect((await refund({ customer_id })).json.error_code).toBe('CBC.0100');
  });
});

const tokenOf = async ({ account_name }: CustomerView): Promise<string> =>
  (await assumeRole(sandbox, account_name)).headers.get('x-subject-token') ?? '';

describe("a customer's token", () => {
  it("opens the customer's own orders only", async () => {
    const refunds = (await sweep()).filter((row) => row.order_type === 4);
    const customers = sandbox.partner(CN.id).customers();
    const customer = first(
      customers.filter((row) => row.grants_agency && refunds.some((r) => r.customer_id === row.customer_id)),
    );
    const mine = first(refunds.filter((row) => row.customer_id === customer.customer_id));
    const other = first(refunds.filter((row) => row.customer_id !== customer.customer_id));
    const token = await tokenOf(customer);
    const refund = (query: Request['query']) => call(sandbox, { path: `${ORDERS}/refund-orders`, query, token });
    expect((await details(mine.order_id, { token })).status).toBe(200);
    expect((await refund({ order_id: mine.order_id })).status).toBe(200);
    expect((await details(other.order_id, { token })).json.error_code).toBe('CBC.30000010');
    const { order_id, customer_id } = other;
    expect((await refund({ order_id, customer_id })).json.error_code).toBe('CBC.99000035');
  });
});

describe('payment and cancellation', () => {
  const payable = async (): Promise<{ customer: CustomerView; order: OrderRow }> => {
    const customers = new Map(
      sandbox
        .partner(CN.id)
        .customers()
        .map((row) => [row.customer_id, row]),
    );
    for (const order of await sweep({ status: 6 })) {
      const customer = customers.get(order.customer_id);
      const due = cents(order.amount_after_discount);
      if (customer?.grants_agency && customer.is_frozen === 0 && customer.balance >= due && due < 1e12)
        return { customer, order };
    }
    throw new Error('no order can be paid');
  };
  const balance = (id: string) =>
    sandbox
      .partner(CN.id)
      .customers()
      .find((row) => row.customer_id === id)?.balance ?? 0n;

  it('takes the money once and completes the order', async () => {
    const { customer, order } = await payable();
    const token = await tokenOf(customer);
    const body = { order_id: order.order_id, use_coupon: 'NO', use_discount: 'NO' };
    const pay = () => call(sandbox, { path: '/v3/orders/customer-orders/pay', body, token });
    sandbox.configure({ provisioningDelayMs: 0 });
    const pages = (await list({ status: 6 })).json.total_count;
    expect((await pay()).status).toBe(200);
    expect(balance(customer.customer_id)).toBe(customer.balance - BigInt(cents(order.amount_after_discount)));
    expect((await pay()).json.error_code).toBe('CBC.99003106');
    expect((await details(order.order_id)).json.order_info).toMatchObject({
      status: 5,
      payment_time: expect.any(String),
    });
    expect((await list({ status: 6 })).json.total_count).toBe(pages - 1);
  });

  it('cancels what waits for payment, and nothing twice', async () => {
    const { customer, order } = await payable();
    const token = await tokenOf(customer);
    const body = { order_id: order.order_id };
    const cancel = () => call(sandbox, { method: 'PUT', path: `${ORDERS}/cancel`, body, token });
    expect((await cancel()).status).toBe(200);
    expect((await details(order.order_id)).json.order_info.status).toBe(4);
    expect((await cancel()).json.error_code).toBe('CBC.99005010');
  });
});
