import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';
import { ordersOf, type PendingOrder } from './support/resource-writes.ts';

const ADMINISTRATOR = 'chen.xia';

interface Coupon {
  readonly id: string;
  readonly type: 'VOUCHER' | 'FLEXI_CASH';
  readonly faceValue: { readonly amount: string };
  readonly limits: readonly { readonly key: string; readonly value: string }[];
}
interface Payable extends PendingOrder {
  readonly coupons: readonly Coupon[];
  readonly commercial: string | undefined;
}
interface Benefits {
  readonly order: {
    readonly usableCoupons: { readonly coupons: readonly Coupon[] };
    readonly usableDiscounts: readonly { readonly id: string; readonly type: string }[];
  };
}
interface Cards {
  readonly customer: {
    readonly storedValueCards: {
      readonly nodes: readonly { readonly id: string; readonly balance: { readonly amount: string } }[];
    };
  };
}
interface Paid {
  readonly operation: { readonly outcome: string; readonly amount: { readonly amount: string } };
  readonly order: { readonly status: string; readonly breakdown: { readonly coupon: { readonly amount: string } } };
}

const TYPE = { VOUCHER: 'VOUCHER', FLEXI_CASH: 'FLEXI_CASH_COUPON' } as const;
const named = ({ id, type }: Pick<Coupon, 'id' | 'type'>) => `{ couponId: "${id}", type: ${TYPE[type]} }`;
const pay = (key: string, orderId: string, more = '') => `mutation {
  payOrder(input: { idempotencyKey: "${key}", orderId: "${orderId}" ${more} }) {
    operation { outcome amount { amount } } order { status breakdown { coupon { amount } } } } }`;

const shutsOut = ({ limits }: Coupon) => limits.some(({ key }) => key === 'simultaneousUseWithEmpowerDiscount');
const wantsRate = ({ limits }: Coupon) => limits.some(({ key }) => key === 'minConsumeDiscount');
const isFree = (coupon: Coupon) => !shutsOut(coupon) && !wantsRate(coupon);

describe('orders are paid with coupons', () => {
  let gateway: TestGateway;
  let payable: Payable[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 200 });
    payable = [];
    for (const order of await ordersOf(gateway, 'demo-cn', ADMINISTRATOR)) {
      if (!order.grants || order.model !== '2') continue;
      const { data } = await gateway.run<Benefits, never>(
        ADMINISTRATOR,
        `{ order(id: "${order.id}") { usableDiscounts { id: discountId type }
          usableCoupons { coupons { id: couponId type faceValue { amount } limits { key value } } } } }`,
      );
      const { usableCoupons, usableDiscounts = [] } = data?.order ?? {};
      const commercial = usableDiscounts.find(({ type }) => type === 'COMMERCIAL')?.id;
      payable.push({ ...order, commercial, coupons: usableCoupons?.coupons ?? [] });
    }
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const take = (test: (order: Payable) => boolean): Payable => {
    const place = payable.findIndex(test);
    const [order] = place < 0 ? [] : payable.splice(place, 1);
    if (!order) throw new Error('no such order');
    return order;
  };
  const refusal = async (document: string) => {
    const { data, errors } = await gateway.run(ADMINISTRATOR, document);
    expect([data, gateway.calls().PayOrders ?? 0]).toEqual([{ payOrder: null }, 0]);
    return errors?.[0]?.extensions ?? {};
  };
  const balanceOf = (id: string) =>
    gateway.sandbox
      .partner('demo-cn')
      .customers()
      .find(({ customer_id: each }) => each === id)?.balance ?? 0n;

  it.each(['VOUCHER', 'FLEXI_CASH'] as const)('takes from the account what a %s leaves', async (type) => {
    const fits = (order: Payable) => (coupon: Coupon) =>
      coupon.type === type && inHundredths(coupon.faceValue.amount) < order.amount;
    const order = take((each) => each.funds > each.amount && each.coupons.some(fits(each)));
    const coupon = order.coupons.find(fits(order));
    if (!coupon) throw new Error('no coupon');
    const left = order.amount - inHundredths(coupon.faceValue.amount);
    const { data, errors } = await gateway.run<{ payOrder: Paid }, never>(
      ADMINISTRATOR,
      pay(`with-${type}`, order.id, `coupons: [${named(coupon)}]`),
    );
    expect(errors).toBeUndefined();
    expect(data?.payOrder.operation.outcome).toBe('SUCCEEDED');
    expect(inHundredths(data?.payOrder.operation.amount.amount ?? '')).toBe(left);
    expect(balanceOf(order.customerId)).toBe(order.funds - left);
  });

  it('needs no money where a coupon is worth more', async () => {
    const worthMore = (order: Payable) => (coupon: Coupon) => inHundredths(coupon.faceValue.amount) >= order.amount;
    const order = take((each) => each.coupons.some(worthMore(each)));
    const coupon = order.coupons.find(worthMore(order));
    const { data } = await gateway.run<{ payOrder: Paid }, never>(
      ADMINISTRATOR,
      pay('free', order.id, `coupons: [${named(coupon as Coupon)}]`),
    );
    expect(data?.payOrder.operation).toEqual({ outcome: 'SUCCEEDED', amount: { amount: '0.00' } });
    expect(balanceOf(order.customerId)).toBe(order.funds);
  });

  it.each([
    ['excludes discounts', shutsOut],
    ['requires a higher rate', wantsRate],
  ])('refuses a discount together with a coupon that %s', async (_, test) => {
    const order = take(({ commercial, coupons }) => commercial !== undefined && coupons.some(test));
    const coupon = order.coupons.find(test);
    const asked = `coupons: [${named(coupon as Coupon)}]`;
    expect(await refusal(pay('both', order.id, `${asked} discountId: "${order.commercial}"`))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'coupon-excludes-discount',
      couponId: coupon?.id,
    });
    payable.push(order);
  });

  it('lets a coupon without such a limit go with a discount', async () => {
    const order = take(
      ({ commercial, coupons, funds, amount }) => commercial !== undefined && coupons.some(isFree) && funds > amount,
    );
    const more = `coupons: [${named(order.coupons.find(isFree) as Coupon)}] discountId: "${order.commercial}"`;
    const { data, errors } = await gateway.run<{ payOrder: Paid }, never>(
      ADMINISTRATOR,
      pay('together', order.id, more),
    );
    expect(errors).toBeUndefined();
    const { operation } = data?.payOrder ?? {};
    expect(operation?.outcome).toBe('SUCCEEDED');
    expect(order.funds - balanceOf(order.customerId)).toBe(inHundredths(operation?.amount.amount ?? ''));
  });

  it('refuses more of a type than may pay together, and a type that it is not', async () => {
    const vouchers = ({ coupons }: Payable) => coupons.filter(({ type }) => type === 'VOUCHER');
    const order = take((each) => vouchers(each).length > 1);
    const [first, second] = vouchers(order);
    if (!first || !second) throw new Error('no vouchers');
    expect(await refusal(pay('two', order.id, `coupons: [${named(first)} ${named(second)}]`))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.coupons',
      limit: 'at most 1 of VOUCHER',
    });
    const misnamed = { ...first, type: 'FLEXI_CASH' as const };
    expect(await refusal(pay('other', order.id, `coupons: [${named(misnamed)}]`))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.coupons',
    });
  });

  it('takes from the account what a stored-value card leaves', async () => {
    for (const order of payable) {
      if (order.funds < order.amount) continue;
      const { data } = await gateway.run<Cards, never>(
        ADMINISTRATOR,
        `{ customer(id: "${order.customerId}") { storedValueCards(first: 1, status: USABLE) { nodes { id: cardId balance { amount } } } } }`,
      );
      const [card] = data?.customer.storedValueCards.nodes ?? [];
      const worth = inHundredths(card?.balance.amount ?? '0');
      if (!card || worth === 0n || worth >= order.amount) continue;
      const more = `coupons: [{ couponId: "${card.id}", type: STORED_VALUE_CARD }]`;
      const { data: paid } = await gateway.run<{ payOrder: Paid }, never>(ADMINISTRATOR, pay('card', order.id, more));
      expect(paid?.payOrder.operation.outcome).toBe('SUCCEEDED');
      expect(inHundredths(paid?.payOrder.operation.amount.amount ?? '')).toBe(order.amount - worth);
      expect(balanceOf(order.customerId)).toBe(order.funds - order.amount + worth);
      return;
    }
    throw new Error('no customer has a card');
  });
});
