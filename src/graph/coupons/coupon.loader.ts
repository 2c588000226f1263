import { between, equal } from '../../request/copies/conditions.ts';
import { defineBatchedRowsLoader } from '../../request/fetch/batched-rows.ts';
import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import { Coupon, CouponUseLimit, IssuedCoupon, UsableCoupon, type UsableCoupons } from './coupon.type.ts';
import { CouponLedgerEntry, CouponRecord } from './records/coupon-record.type.ts';
import { UsableDiscount } from './usable-discount.type.ts';

/** The coupons of the account that the credential names, or of a reseller of the partner: one call for each page. */
export const couponsOfAccount = defineChildrenLoader({
  name: 'couponsOfAccount',
  operation: 'ListSubCustomerCoupons',
  type: Coupon,
  idOf: ({ id }) => id,
});

/** One call for each customer, or one sweep over all customers' coupons where that needs fewer calls. */
export const issuedCouponsByCustomer = defineChildrenLoader({
  name: 'issuedCouponsByCustomer',
  operation: 'ListIssuedPartnerCoupons',
  parent: 'customerId',
  type: IssuedCoupon,
  idOf: ({ id }) => id,
  mirrored: {
    noun: 'coupons',
    where: (input) => [
      ...equal('row_id', input.couponId),
      ...equal('status', input.status),
      ...equal('type', input.couponType),
      ...equal('order_id', input.orderId),
      ...between('created_at', input.createTimeBegin, input.createTimeEnd),
      ...between('effective_at', input.effectiveTimeBegin, input.effectiveTimeEnd),
      ...between('expires_at', input.expireTimeBegin, input.expireTimeEnd),
    ],
    sort: { by: 'created_at', descending: true },
  },
});

/** One call for each customer, or one sweep over all customers' records where that needs fewer calls. */
export const couponRecordsByCustomer = defineChildrenLoader({
  name: 'couponRecordsByCustomer',
  operation: 'ListPartnerCouponsRecord',
  parent: 'customerId',
  type: CouponRecord,
  idOf: ({ id }) => id,
});

/** One call for fifty coupons: each has at most two records, issued and reclaimed, so all fit one page. */
export const recordsByCoupon = defineBatchedRowsLoader({
  name: 'recordsByCoupon',
  operation: 'ListPartnerCouponsRecord',
  type: CouponRecord,
  rowsEach: 2,
  idOf: ({ id }) => id,
});

/** One call for each customer and page, with the customer's credential. */
export const couponLedgerByCustomer = defineChildrenLoader({
  name: 'couponLedgerByCustomer',
  operation: 'ListCustomerCouponChangeRecords',
  type: CouponLedgerEntry,
  idOf: ({ couponId, transactionId, at }) => `${couponId}/${transactionId}/${at}`,
});

/** An order and the account that pays it. */
interface PayerKey {
  readonly orderId: string;
  readonly accountName: string;
}

/** One call for each order, with the customer's credential. */
export const usableCouponsByOrder = defineLoader<PayerKey, UsableCoupons>({
  name: 'usableCouponsByOrder',
  operations: ['ListOrderCouponsByOrderId'],
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, ...payer }) =>
        api.ask('ListOrderCouponsByOrderId', { orderId }, asCustomer(payer)).then(
          (answer) => ({ coupons: answer.many(UsableCoupon), useLimits: answer.many(CouponUseLimit) }),
          (error: Error) => error,
        ),
      ),
    ),
});

/** One call for each order, with the customer's credential. */
export const usableDiscountsByOrder = defineLoader<PayerKey, UsableDiscount[]>({
  name: 'usableDiscountsByOrder',
  operations: ['ListOrderDiscounts'],
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, ...payer }) =>
        api.ask('ListOrderDiscounts', { orderId }, asCustomer(payer)).then(
          (answer) => answer.many(UsableDiscount),
          (error: Error) => error,
        ),
      ),
    ),
});
