import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ordersOf, type PendingOrder } from '../graph/support/resource-writes.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';
import { createAsk, type Listed } from './ask.ts';
import { freshnessOf, mirrorOf, settle } from './support.ts';

const PARTNER = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
/** Longer than a refresh looks back for new coupons. */
const LATER_MS = 60 * 60_000;

interface Coupon {
  readonly couponId: string;
  readonly type: string;
  readonly status: string;
  readonly faceValue: { readonly amount: string };
}
interface Usable {
  readonly order: { readonly usableCoupons: { readonly coupons: readonly Coupon[] } };
}
interface Issued {
  readonly customer: { readonly issuedCoupons: Listed<Coupon> };
}

describe('a payment', () => {
  let now = START;
  let gateway: TestGateway;
  const payable: { readonly order: PendingOrder; readonly coupons: readonly Coupon[] }[] = [];
  const ask = createAsk(() => gateway);

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 80, now: () => now });
    for (const order of await ordersOf(gateway, PARTNER, ADMINISTRATOR)) {
      if (!order.grants || order.model !== '2' || order.funds <= order.amount) continue;
      const { data } = await gateway.run<Usable, never>(
        ADMINISTRATOR,
        `{ order(id: "${order.id}") { usableCoupons { coupons { couponId type faceValue { amount } } } } }`,
      );
      payable.push({ order, coupons: data?.order?.usableCoupons.coupons ?? [] });
    }
    await settle(mirror());
    now += LATER_MS;
    await settle(mirror());
  });
  afterAll(() => gateway.close());

  const mirror = () => mirrorOf(gateway.services.partner(PARTNER));
  const pay = async (key: string, orderId: string, coupons: string): Promise<void> => {
    const { data } = await ask<{ readonly payOrder: { readonly operation: { readonly outcome: string } } }>(
      `mutation { payOrder(input: { idempotencyKey: "${key}", orderId: "${orderId}", coupons: [${coupons}] }) {
        operation { outcome } } }`,
    );
    expect(data.payOrder.operation.outcome).toBe('SUCCEEDED');
  };
  const couponsOf = (customerId: string, live = false) =>
    ask<Issued>(`{ customer(id: "${customerId}") { issuedCoupons(first: 100) { asOf nodes { couponId status } } } }`, {
      live,
    });

  it('with a coupon is in the copy of the coupons too', async () => {
    const found = payable.find(({ order, coupons }) =>
      coupons.some(({ type, faceValue }) => type === 'VOUCHER' && inHundredths(faceValue.amount) < order.amount),
    );
    const coupon = found?.coupons.find(({ type }) => type === 'VOUCHER');
    if (!found || !coupon) throw new Error('no order with a coupon');
    const { id, customerId } = found.order;
    const stateOf = ({ data }: Awaited<ReturnType<typeof couponsOf>>) =>
      data.customer.issuedCoupons.nodes.find(({ couponId }) => couponId === coupon.couponId)?.status;

    expect(stateOf(await couponsOf(customerId))).toBe('USABLE');
    await pay('coupon-1', id, `{ couponId: "${coupon.couponId}", type: VOUCHER }`);
    const copied = await couponsOf(customerId);
    expect([copied.calls, stateOf(copied)]).toEqual([{}, 'USED']);
    await settle(mirror());
    const after = await couponsOf(customerId);
    expect([after.calls, stateOf(after)]).toEqual([{}, 'USED']);
    expect(stateOf(await couponsOf(customerId, true))).toBe('USED');
  });

  it('without a coupon leaves the copy of the coupons alone', async () => {
    const found = payable.findLast(({ coupons }) => coupons.length === 0);
    if (!found) throw new Error('no order without a coupon');
    await pay('coupon-2', found.order.id, '');
    expect(await freshnessOf(mirror(), 'coupons')).toMatchObject({ isReady: true });
    expect(gateway.calls().ListIssuedPartnerCoupons).toBeUndefined();
  });
});
