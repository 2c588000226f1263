import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { atSandbox } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { type Lie, type LyingVendor, mapLeaves, startLyingVendor } from '../support/lying-vendor.ts';
import { renew } from './support/resource-documents.ts';
import { type Holder, holdersOf, ordersOf, type PendingOrder } from './support/resource-writes.ts';

const ADMINISTRATOR = 'chen.xia';

const pay = (orderId: string, more = '') => `mutation {
  payOrder(input: { idempotencyKey: "lie", orderId: "${orderId}" dryRun: true ${more} }) { preview { amount { amount } } } }`;

interface Payable {
  readonly orders: {
    readonly nodes: readonly {
      readonly id: string;
      readonly amount: { readonly amount: string };
      readonly usableCoupons: {
        readonly coupons: readonly {
          readonly id: string;
          readonly type: string;
          readonly limits: readonly { readonly key: string }[];
        }[];
      } | null;
    }[];
  };
}

/** One field of one operation's answer is replaced. */
const change =
  (id: string, field: string, value: unknown): Lie =>
  (body, operation) =>
    operation.id === id
      ? (mapLeaves(body, (leaf, name) => (name === field ? value : leaf)) as Record<string, unknown>)
      : body;

/** Values that the sandbox never sends and the vendor may send. */
describe('writes about orders, where the vendor sends rare values', () => {
  let vendor: LyingVendor;
  let gateway: TestGateway;
  let order: PendingOrder;
  let holder: Holder;
  beforeAll(async () => {
    vendor = await startLyingVendor([loadContract('CHINA'), loadContract('INTERNATIONAL')]);
    gateway = await startTestGateway({
      customers: 120,
      adjust: (config) => {
        vendor.aim(config.partners[0]?.endpoints.bss ?? '');
        return atSandbox(config, vendor.url);
      },
    });
    const [found] = (await ordersOf(gateway, 'demo-cn', ADMINISTRATOR)).filter(
      ({ grants, model, funds, amount }) => grants && model === '2' && funds > amount,
    );
    const [held] = await holdersOf(gateway, 'demo-cn', { count: 1 });
    if (!found || !held) throw new Error('no customer to write about');
    [order, holder] = [found, held];
  });
  afterAll(async () => {
    await gateway.close();
    await vendor.close();
  });
  beforeEach(() => vendor.tell(null));

  const run = async (document: string) => {
    const { data, errors } = await gateway.run<Record<string, { preview: unknown } | null>, never>(
      ADMINISTRATOR,
      document,
    );
    return { told: Object.values(data ?? {})[0], error: errors?.[0]?.extensions ?? {} };
  };

  it('uses a discount of a new price, which must be used', async () => {
    vendor.tell(change('ListOrderDiscounts', 'discount_type', 609));
    const { error } = await run(pay(order.id));
    expect(error).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'repricing-discount',
      limit: expect.stringMatching(/^DC/),
    });
    const { told } = await run(pay(order.id, `discountId: "${error.limit}"`));
    expect(told).toMatchObject({ preview: { amount: { amount: expect.any(String) } } });
  });

  it('pays no order without a readable amount: no limit could be held against it', async () => {
    for (const amount of [null, 'much']) {
      vendor.tell(change('ShowCustomerOrderDetails', 'amount_after_discount', amount));
      const { told, error } = await run(pay(order.id));
      expect([told, error.code]).toEqual([null, 'UPSTREAM_BAD_ANSWER']);
    }
  });

  it('counts no coupon that may pay for a part only', async () => {
    const { data } = await gateway.run<Payable, never>(
      ADMINISTRATOR,
      `{ orders(first: 100, filter: { status: PENDING_PAYMENT }) { nodes { id: orderId amount { amount }
        usableCoupons { coupons { id: couponId type limits { key } } } } } }`,
    );
    for (const { id, amount, usableCoupons } of data?.orders.nodes ?? []) {
      const coupon = usableCoupons?.coupons.find(({ type, limits }) => type === 'VOUCHER' && limits.length > 0);
      if (!coupon) continue;
      const more = `coupons: [{ couponId: "${coupon.id}", type: VOUCHER }]`;
      const { told: whole } = await run(pay(id, more));
      vendor.tell(change('ListOrderCouponsByOrderId', 'limit_key', 'maxDeductionRatio'));
      const { told } = await run(pay(id, more));
      // A customer who cannot pay at all is refused both times.
      if (!whole || !told) continue;
      expect(told).toEqual({ preview: { amount } });
      expect(whole).not.toEqual(told);
      return;
    }
    throw new Error('no coupon with a limit');
  });

  it('renews nothing without a readable price', async () => {
    const { customerId: of, mainIds } = holder;
    const document = renew({
      key: 'price',
      of,
      ids: mainIds.slice(0, 1),
      more: 'period: { months: 1 } autoPay: true dryRun: true',
    });
    vendor.tell(change('ListRenewRateOnPeriod', 'amount', null));
    const { told, error } = await run(document);
    expect([told, error.code]).toEqual([null, 'UPSTREAM_BAD_ANSWER']);
  });
});
