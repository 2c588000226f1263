import { GatewayError } from '../../../errors/index.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite, MOVES_AN_AMOUNT } from '../../../request/writes/definition.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { retrievableCoupons, transferableCoupons } from '../enterprise.loader.ts';
import type { TransferableCoupon } from '../enterprise.type.ts';
import {
  digitsOf,
  planMove,
  requireActive,
  requireEnough,
  requireMember,
  rowsOf,
  TRANSFER_CALLS,
} from './enterprise-write.checks.ts';

type About = {
  readonly customerId: string;
  readonly resellerId: string | null;
  readonly memberId: string;
  /** Id by which the vendor recognizes a repeated transfer. */
  readonly transactionId: string;
};
export type CouponPart = About & { readonly couponId: string; readonly amount: string };
export type CouponBack = About & { readonly memberCouponId: string };

const NOT_FOUND = (type: string): GatewayError => new GatewayError('NOT_FOUND', { hints: { type } });

const requireUsable = ({ effectiveAt, expiresAt }: TransferableCoupon, now: number): void => {
  const isEarly = effectiveAt !== null && Date.parse(effectiveAt) > now;
  const isLate = expiresAt !== null && Date.parse(expiresAt) <= now;
  if (isEarly || isLate) throw new GatewayError('WRONG_STATE', { hints: { rule: 'coupon-validity' } });
};

/** Makes a part of a master's coupon a coupon of the member. */
export const transferCouponToMember = defineWrite<CouponPart>({
  kind: 'TRANSFER_COUPON_TO_MEMBER',
  calls: TRANSFER_CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { customerId, resellerId, memberId, couponId, amount, transactionId }) => {
    const master = await requireCustomerAt(context, customerId, resellerId);
    requireActive(await requireMember(context, master, memberId));
    const coupons = await rowsOf(context, { loader: transferableCoupons, master });
    const coupon = coupons.find(({ id }) => id === couponId);
    if (!coupon) throw NOT_FOUND('TransferableCoupon');
    requireUsable(coupon, context.now);
    const available = digitsOf(coupon.balance);
    requireEnough(amount, available);
    return {
      call: ['ClaimEnterpriseMultiAccountCoupon', { customerId: memberId, couponId, amount, transId: transactionId }],
      ...asCustomer(master),
      amount,
      changes: [
        planMove('TransferableCoupon.balance', couponId, available, `-${amount}`),
        { of: 'EnterpriseMember.retrievableCoupons', id: memberId, before: null, after: amount },
      ],
    };
  },
});

/** Returns the rest of a member's coupon to the master's coupon from which it was made. */
export const reclaimCouponFromMember = defineWrite<CouponBack>({
  kind: 'RECLAIM_COUPON_FROM_MEMBER',
  calls: TRANSFER_CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { customerId, resellerId, memberId, memberCouponId, transactionId }) => {
    const master = await requireCustomerAt(context, customerId, resellerId);
    await requireMember(context, master, memberId);
    const coupons = await rowsOf(context, { loader: retrievableCoupons, master, parent: memberId });
    const coupon = coupons.find((each) => each.memberCouponId === memberCouponId);
    if (!coupon) throw NOT_FOUND('RetrievableCoupon');
    const left = digitsOf(coupon.balance);
    return {
      call: [
        'ReclaimEnterpriseMultiAccountCoupon',
        { customerId: memberId, couponId: coupon.id, subCouponId: memberCouponId, transId: transactionId },
      ],
      ...asCustomer(master),
      amount: left,
      changes: [{ of: 'RetrievableCoupon.balance', id: memberCouponId, before: left, after: null }],
    };
  },
});
