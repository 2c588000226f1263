import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';
import { ordersOf, type PendingOrder } from './support/resource-writes.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const INTERNATIONAL = 'amara.okafor';

const MAY_WRITE = ['010100', '060100', '050101'].map((number) => `BPC_ITEM_SUBCUSTSERV_${number}`);

const OPERATION =
  'operation { id: operationId outcome kind targetId customerId amount { amount } error { code upstreamCode } }';
const PREVIEW = 'preview { amount { amount } needsApproval changes { of id: targetId before after } }';

interface Payload {
  readonly operation: { readonly outcome: string; readonly amount: { readonly amount: string } | null } | null;
  readonly preview: {
    readonly amount: { readonly amount: string } | null;
    readonly changes: readonly { readonly of: string; readonly before: string; readonly after: string }[];
  } | null;
  readonly order: { readonly status: string; readonly paidAt: string | null };
}

const pay = (key: string, orderId: string, more = '') => `mutation {
  payOrder(input: { idempotencyKey: "${key}", orderId: "${orderId}" ${more} }) {
    ${OPERATION} ${PREVIEW} order { id: orderId status paidAt } } }`;
const cancel = (key: string, orderId: string, more = '') => `mutation {
  cancelOrder(input: { idempotencyKey: "${key}", orderId: "${orderId}" ${more} }) {
    ${OPERATION} ${PREVIEW} order { id: orderId status paidAt } } }`;

describe('orders are paid and cancelled', () => {
  let gateway: TestGateway;
  let pending: PendingOrder[];
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 120,
      // The built-in roles of these names may not write.
      adjust: (config) => ({
        ...config,
        roles: { ...config.roles, ACCOUNT_DIRECTOR: MAY_WRITE, ACCOUNT_MANAGER: MAY_WRITE },
      }),
    });
    pending = await ordersOf(gateway, 'demo-cn', ADMINISTRATOR);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());
  afterEach(() => gateway.sandbox.setFaults([]));

  const run = async (as: string, document: string) => {
    const { data, errors } = await gateway.run<Record<string, Payload | null>, never>(as, document);
    return { payload: Object.values(data ?? {})[0] ?? null, errors, codes: codesOf({ errors }) };
  };
  const refusal = async (as: string, document: string) => {
    const { payload, errors } = await run(as, document);
    expect(payload).toBeNull();
    expect(writesAtVendor()).toBe(0);
    return errors?.[0]?.extensions ?? {};
  };
  const refusalAfter = (document: string) => {
    gateway.forgetCalls();
    return refusal(ADMINISTRATOR, document);
  };
  const writesAtVendor = () => {
    const { PayOrders = 0, CancelCustomerOrder = 0 } = gateway.calls();
    return PayOrders + CancelCustomerOrder;
  };
  const balanceOf = (id: string) =>
    gateway.sandbox
      .partner('demo-cn')
      .customers()
      .find(({ customer_id: each }) => each === id)?.balance;
  /** An order of a customer who has granted the agency; each order is used once. */
  const take = (test: (order: PendingOrder) => boolean): PendingOrder => {
    const place = pending.findIndex((order) => order.grants && test(order));
    const [order] = place < 0 ? [] : pending.splice(place, 1);
    if (!order) throw new Error('no such order');
    return order;
  };
  const affordable = (order: PendingOrder) => order.model === '2' && order.funds > order.amount && order.amount > 0n;

  it('pays from the customer’s account, shows the order, and answers a repetition from the ledger', async () => {
    const order = take(affordable);
    const { payload, errors } = await run(ADMINISTRATOR, pay('pay-1', order.id));
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      operation: { outcome: 'SUCCEEDED', kind: 'PAY_ORDER', targetId: order.id, customerId: order.customerId },
      preview: null,
      order: { id: order.id, paidAt: expect.any(String) },
    });
    expect(['PROCESSING', 'COMPLETED']).toContain(payload?.order.status);
    expect(balanceOf(order.customerId)).toBe(order.funds - order.amount);
    expect(payload?.operation?.amount).toEqual({ amount: order.text });
    const again = await run(ADMINISTRATOR, pay('pay-1', order.id));
    expect(again.payload?.operation).toEqual(payload?.operation);
    expect(writesAtVendor()).toBe(1);
    expect(await refusalAfter(pay('pay-again', order.id))).toMatchObject({
      code: 'WRONG_STATE',
      limit: 'PENDING_PAYMENT',
    });
  });

  it('cancels, once', async () => {
    const order = take(() => true);
    const { payload } = await run(ADMINISTRATOR, cancel('cancel-1', order.id));
    expect(payload).toMatchObject({
      operation: { outcome: 'SUCCEEDED' },
      order: { status: 'CANCELLED', paidAt: null },
    });
    await run(ADMINISTRATOR, cancel('cancel-1', order.id));
    expect(writesAtVendor()).toBe(1);
    expect(await refusalAfter(cancel('cancel-2', order.id))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'order-status',
    });
  });

  it('takes the money once, for a key and for an order, however many come at a time', async () => {
    const order = take(affordable);
    const paid = gateway.sandbox.effects().PayOrders ?? 0;
    const keys = ['storm-1', 'storm-1', 'storm-1', 'storm-2', 'storm-2'];
    await Promise.all(keys.map((key) => run(ADMINISTRATOR, pay(key, order.id))));
    const settled = await Promise.all(['storm-1', 'storm-2'].map((key) => run(ADMINISTRATOR, pay(key, order.id))));
    const outcomes = settled.map(({ payload, codes }) => payload?.operation?.outcome ?? codes[0]);
    // The vendor refuses the later one, or the gateway's check does when it runs late enough.
    expect(outcomes.filter((outcome) => outcome === 'SUCCEEDED')).toHaveLength(1);
    expect(['REFUSED', 'WRONG_STATE']).toContain(outcomes.find((outcome) => outcome !== 'SUCCEEDED'));
    expect(gateway.sandbox.effects().PayOrders).toBe(paid + 1);
    expect(balanceOf(order.customerId)).toBe(order.funds - order.amount);
  });

  it('says in a dry run what would be paid, and write nothing', async () => {
    const order = take(affordable);
    const { payload } = await run(ADMINISTRATOR, pay('dry', order.id, 'dryRun: true'));
    expect(payload).toMatchObject({
      operation: null,
      preview: { amount: { amount: order.text }, needsApproval: false },
      order: { status: 'PENDING_PAYMENT' },
    });
    const [status, balance] = payload?.preview?.changes ?? [];
    expect(status).toMatchObject({ of: 'Order.status', before: 'PENDING_PAYMENT', after: 'PROCESSING' });
    expect(balance?.of).toBe('Customer.balance');
    expect(inHundredths(balance?.before ?? '') - inHundredths(balance?.after ?? '')).toBe(order.amount);
    expect(writesAtVendor()).toBe(0);
    // The key may be used again.
    const { payload: cancelled } = await run(ADMINISTRATOR, cancel('dry', order.id));
    expect(cancelled?.operation?.outcome).toBe('SUCCEEDED');
  });

  it('subtracts the discount and the coupons from the payment', async () => {
    const order = take(affordable);
    const { data } = await gateway.run<
      { order: { usableDiscounts: { id: string; orders: { lines: { amount: { amount: string } }[] }[] }[] } },
      never
    >(
      ADMINISTRATOR,
      `{ order(id: "${order.id}") { usableDiscounts { id: discountId orders { lines { amount { amount } } } } } }`,
    );
    const [discount] = data?.order.usableDiscounts ?? [];
    const off = discount?.orders.flatMap(({ lines }) => lines.map(({ amount }) => inHundredths(amount.amount))) ?? [];
    const due = order.amount - off.reduce((sum, each) => sum + each, 0n);
    const { payload } = await run(ADMINISTRATOR, pay('discount', order.id, `discountId: "${discount?.id}"`));
    expect(payload?.operation).toMatchObject({ outcome: 'SUCCEEDED' });
    expect(inHundredths(payload?.operation?.amount?.amount ?? '')).toBe(due);
    expect(balanceOf(order.customerId)).toBe(order.funds - due);
  });

  it('refuses before any call what the vendor would refuse', async () => {
    const order = take(affordable);
    const coupon = (id: string, type = 'VOUCHER') => `{ couponId: "${id}", type: ${type} }`;
    const wrong: readonly [string, Record<string, unknown>][] = [
      [
        pay('bad', order.id, `coupons: [${['a', 'b', 'c', 'd'].map((id) => coupon(id)).join(' ')}]`),
        { limit: 'at most 3' },
      ],
      [pay('bad', order.id, `coupons: [${coupon('a')} ${coupon('a')}]`), { limit: 'each id once' }],
      [pay('bad', order.id, `coupons: [${coupon(' ')}]`), { argument: 'input.coupons.0.couponId' }],
      [pay('bad', order.id, 'discountId: ""'), { argument: 'input.discountId' }],
      [pay('bad', ' '), { argument: 'input.orderId' }],
      [cancel('bad', ''), { argument: 'input.orderId' }],
      [cancel('bad', order.id, 'resellerId: ""'), { argument: 'input.resellerId' }],
    ];
    for (const [document, hints] of wrong)
      expect(await refusal(ADMINISTRATOR, document)).toMatchObject({ code: 'BAD_USER_INPUT', ...hints });
    expect(await refusal(ADMINISTRATOR, pay('bad', order.id, `coupons: [${coupon('nobodys')}]`))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'coupon-usable',
      couponId: 'nobodys',
    });
    expect(await refusal(ADMINISTRATOR, pay('bad', order.id, 'discountId: "none"'))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'discount-usable',
    });
    expect(
      await refusal(ADMINISTRATOR, pay('bad', order.id, `coupons: [${coupon('none', 'STORED_VALUE_CARD')}]`)),
    ).toMatchObject({ code: 'WRONG_STATE', rule: 'card-usable' });
  });

  it('needs the rest of the amount in the account, and the customer’s authorization', async () => {
    const poor = pending.find(({ grants, model, funds, amount }) => grants && model === '2' && funds < amount);
    if (!poor) throw new Error('no customer is poor');
    expect(await refusal(ADMINISTRATOR, pay('poor', poor.id))).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      available: expect.any(String),
    });
    const foreign = pending.find(({ grants }) => !grants);
    for (const document of [pay('agency', foreign?.id ?? ''), cancel('agency', foreign?.id ?? '')])
      expect(await refusal(ADMINISTRATOR, document)).toMatchObject({
        code: 'AGENCY_MISSING',
        agency: 'LOTUS_PLATFORM',
        account: expect.any(String),
      });
  });

  it('finds no orders of other customers', async () => {
    const order = take(() => true);
    for (const [as, document] of [
      [ADMINISTRATOR, pay('foreign', 'CS0000000000000000000')],
      [INTERNATIONAL, pay('foreign', order.id)],
      [INTERNATIONAL, cancel('foreign', order.id)],
      [ADMINISTRATOR, cancel('foreign', order.id, 'resellerId: "nobody"')],
    ] as const)
      expect((await refusal(as, document)).code).toBe('NOT_FOUND');
    const { data } = await gateway.run<{ customers: { nodes: { id: string }[] } }, never>(
      MANAGER,
      '{ customers(first: 100) { nodes { id: customerId } } }',
    );
    const own = new Set(data?.customers.nodes.map(({ id }) => id));
    const [mine, theirs] = [
      take(({ customerId }) => own.has(customerId)),
      take(({ customerId }) => !own.has(customerId)),
    ];
    gateway.forgetCalls();
    expect((await refusal(MANAGER, cancel('managed', theirs.id))).code).toBe('NOT_FOUND');
    const { payload } = await run(MANAGER, cancel('managed', mine.id));
    expect(payload?.operation?.outcome).toBe('SUCCEEDED');
    expect((await run(DIRECTOR, cancel('director', theirs.id))).payload?.operation?.outcome).toBe('SUCCEEDED');
  });

  it('reports a refusal of the vendor as REFUSED', async () => {
    const order = take(affordable);
    gateway.sandbox.setFaults([
      { operation: 'PayOrders', kind: 'status', status: 400, code: 'CBC.99003106', times: 1 },
    ]);
    const { payload } = await run(ADMINISTRATOR, pay('refused', order.id));
    expect(payload).toMatchObject({
      operation: { outcome: 'REFUSED', error: { code: 'WRONG_STATE', upstreamCode: 'CBC.99003106' } },
      order: { status: 'PENDING_PAYMENT' },
    });
    expect(balanceOf(order.customerId)).toBe(order.funds);
  });

  it('works on the International site too, where a coupon is left to the vendor', async () => {
    const mine = (await ordersOf(gateway, 'demo-intl', INTERNATIONAL)).filter(({ grants }) => grants);
    const [first, ...others] = mine;
    const { payload } = await run(INTERNATIONAL, cancel('intl', first?.id ?? ''));
    expect(payload).toMatchObject({ operation: { outcome: 'SUCCEEDED' }, order: { status: 'CANCELLED' } });
    const [second] = others;
    const voucher = 'coupons: [{ couponId: "nobodys", type: VOUCHER }]';
    const { payload: refused } = await run(INTERNATIONAL, pay('intl-coupon', second?.id ?? '', voucher));
    expect(refused?.operation).toMatchObject({ outcome: 'REFUSED', error: { upstreamCode: 'CBC.99003112' } });
    const outcomes: (string | undefined)[] = [];
    for (const { id } of others)
      outcomes.push((await run(INTERNATIONAL, pay(`intl-${id}`, id))).payload?.operation?.outcome);
    // Some customers have enough budget for it.
    expect(outcomes).toContain('SUCCEEDED');
  });
});
