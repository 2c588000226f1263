import {
  couponLedgerByCustomer,
  couponRecordsByCustomer,
  couponsOfAccount,
  issuedCouponsByCustomer,
  recordsByCoupon,
  usableCouponsByOrder,
  usableDiscountsByOrder,
} from '../../src/graph/coupons/coupon.loader.ts';
import { IssuedCoupon } from '../../src/graph/coupons/coupon.type.ts';
import {
  couponQuotas,
  issuedQuotasByParent,
  quotaLoaders,
  quotaRecordsByParent,
} from '../../src/graph/coupons/quotas/coupon-quota.loader.ts';
import { policiesByMonth } from '../../src/graph/incentives/incentive.loader.ts';
import { Order } from '../../src/graph/orders/order.type.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import { asCustomer } from '../../src/request/fetch/customer-credential.ts';
import { sweep } from '../../src/request/fetch/sweep.ts';
import { monthAt } from '../../src/time/index.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { testNow } from '../support/clock.ts';
import { type Edge, type EdgeContext, type EdgeFacts, loaderEdge, take } from './edge.ts';

const FIRST = 10;
const PAGE = 100;

const pageOf = (parent: string, filter: Readonly<Record<string, unknown>> = {}) => ({
  parent,
  offset: 0,
  first: FIRST,
  filter,
});

const pages = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(({ customer_id }) => pageOf(customer_id));

const ownPages = ({ customers }: EdgeContext, n: number, filter: Readonly<Record<string, unknown>> = {}) =>
  take(customers, n).map(({ customer_id, account_name: accountName }) => ({
    ...pageOf(customer_id, filter),
    ...asCustomer({ accountName }),
  }));

/** An unknown id costs as many calls as a known one; a partner has only a dozen quotas. */
const quotaIds = (n: number) => Array.from({ length: n }, (_, index) => `QT${index}`);

const each = (n: number): number => n;
const ceilOf = (max: number) => (n: number) => Math.ceil(n / max);
const sweptOrEach =
  (operation: string) =>
  (n: number, { total }: EdgeFacts) =>
    Math.min(n, Math.ceil(total(operation) / PAGE));

const couponIds = async ({ context: { api } }: EdgeContext, n: number): Promise<readonly string[]> => {
  const coupons = await sweep<IssuedCoupon>({
    limit: PAGE,
    ask: (offset, limit) => api.ask('ListIssuedPartnerCoupons', { offset, limit }),
    rows: (answer) => answer.many(IssuedCoupon),
    idOf: ({ id }) => id,
  });
  return take(coupons, n).map(({ id }) => id);
};

/** Orders whose customers have granted the agency, with the accounts that would pay. */
const payableOrders = async ({ context: { api }, customers }: EdgeContext, n: number) => {
  const accounts = new Map(customers.map((row) => [row.customer_id, row.account_name]));
  const orders = await sweep<Order>({
    limit: PAGE,
    ask: (offset, limit) => api.ask('ListCustomerOrders', { offset, limit }),
    rows: (answer) => answer.many(Order),
    idOf: ({ id }) => id,
  });
  const found = orders.flatMap(({ id, customerId }) => {
    const accountName = accounts.get(customerId);
    return accountName ? [{ orderId: id, accountName }] : [];
  });
  return take(found, n);
};

interface Payer {
  readonly orderId: string;
  readonly accountName: string;
}

const orderEdge = (name: string, operation: string, loader: LoaderDefinition<Payer, unknown>): Edge => ({
  name,
  operation,
  partner: 'demo-cn',
  minimum: each,
  load: async (edge, n) => Promise.all((await payableOrders(edge, n)).map((payer) => edge.context.load(loader, payer))),
  predicted: ({ context }, n) => loader.cost(n, {}, context),
});

export const couponEdges: readonly Edge[] = [
  loaderEdge({
    name: 'customer → issued coupons',
    operation: 'ListIssuedPartnerCoupons',
    partner: 'demo-cn',
    loader: issuedCouponsByCustomer,
    args: { first: FIRST },
    keys: pages,
    minimum: sweptOrEach('ListIssuedPartnerCoupons'),
  }),
  loaderEdge({
    name: 'customer → coupon records',
    operation: 'ListPartnerCouponsRecord',
    partner: 'demo-cn',
    loader: couponRecordsByCustomer,
    args: { first: FIRST },
    keys: pages,
    minimum: sweptOrEach('ListPartnerCouponsRecord'),
  }),
  {
    name: 'coupon → records',
    operation: 'ListPartnerCouponsRecord',
    partner: 'demo-cn',
    minimum: ceilOf(50),
    load: async (edge, n) =>
      Promise.all((await couponIds(edge, n)).map((id) => edge.context.load(recordsByCoupon, { id, scope: PARTNER }))),
    predicted: ({ context }, n) => recordsByCoupon.cost(n, {}, context),
  },
  loaderEdge({
    name: 'customer → own coupons',
    operation: 'ListSubCustomerCoupons',
    partner: 'demo-cn',
    loader: couponsOfAccount,
    args: { first: FIRST },
    keys: ownPages,
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → own coupons, International',
    operation: 'ListSubCustomerCoupons',
    partner: 'demo-intl',
    loader: couponsOfAccount,
    args: { first: FIRST },
    keys: ownPages,
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → coupon ledger',
    operation: 'ListCustomerCouponChangeRecords',
    partner: 'demo-cn',
    loader: couponLedgerByCustomer,
    args: { first: FIRST },
    keys: (context, n) => ownPages(context, n, { balanceType: 'BALANCE_TYPE_COUPON' }),
    minimum: each,
  }),
  ...(['VOUCHER', 'FLEXI_CASH'] as const).map((type) =>
    loaderEdge({
      name: `id → coupon quota, ${type}`,
      operation: 'ListQuotaCoupons',
      partner: 'demo-cn',
      loader: quotaLoaders[type],
      keys: (_context, n) => quotaIds(n).map((id) => ({ id, scope: PARTNER })),
      minimum: ceilOf(100),
    }),
  ),
  loaderEdge({
    name: 'reseller → coupon quotas',
    operation: 'ListQuotaCoupons',
    partner: 'demo-cn',
    sizes: [1, 5],
    loader: couponQuotas,
    args: { first: FIRST },
    keys: ({ resellerIds }, n) => take(resellerIds, n).map((id) => pageOf(id)),
    minimum: each,
  }),
  loaderEdge({
    name: 'quota → issued quotas',
    operation: 'ListIssuedCouponQuotas',
    partner: 'demo-cn',
    loader: issuedQuotasByParent,
    args: { first: FIRST },
    keys: (_context, n) => quotaIds(n).map((id) => pageOf(id)),
    minimum: sweptOrEach('ListIssuedCouponQuotas'),
  }),
  loaderEdge({
    name: 'quota → records',
    operation: 'ListCouponQuotasRecords',
    partner: 'demo-cn',
    loader: quotaRecordsByParent,
    args: { first: FIRST },
    keys: (_context, n) => quotaIds(n).map((id) => pageOf(id)),
    minimum: sweptOrEach('ListCouponQuotasRecords'),
  }),
  orderEdge('order → usable coupons', 'ListOrderCouponsByOrderId', usableCouponsByOrder),
  orderEdge('order → usable discounts', 'ListOrderDiscounts', usableDiscountsByOrder),
  loaderEdge({
    name: 'customer → incentive policies',
    operation: 'ListIncentiveDiscountPolicies',
    partner: 'demo-cn',
    loader: policiesByMonth,
    keys: (_context, n) => Array.from({ length: n }, () => monthAt(testNow())),
    minimum: () => 1,
  }),
];
