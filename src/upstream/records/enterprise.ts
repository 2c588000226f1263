import { GatewayError } from '../../errors/index.ts';
import type { CallOptions, Upstream } from '../types.ts';
import { accountNameOf } from './account-name.ts';
import { allRows, textOf } from './pages.ts';

/** The master of an enterprise, whose credential all these calls use. */
export interface EnterpriseMaster {
  readonly customerId: string;
  readonly resellerId: string | null;
}

const asMaster = async (upstream: Upstream, master: EnterpriseMaster): Promise<CallOptions> => {
  const accountName = await accountNameOf(upstream, master, {});
  if (accountName === null) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return { credential: { kind: 'customer', accountName } };
};

/** Whether an enterprise has a member with this login name. Throws GatewayError. */
export const hasMember = async (
  upstream: Upstream,
  { accountName, ...master }: EnterpriseMaster & { readonly accountName: string },
): Promise<boolean> => {
  const rows = await allRows(upstream, {
    operation: 'ListEnterpriseSubCustomers',
    rows: 'sub_customer_infos',
    input: { sub_customer_account_name: accountName, fuzzy_query: 0 },
    ...(await asMaster(upstream, master)),
  });
  return rows.some(({ name }) => textOf(name) === accountName);
};

/**
 * Whether the master's own cash ledger shows a transaction. Throws GatewayError, also when the ledger cannot be read.
 */
export const ledgerShows = async (
  upstream: Upstream,
  { transactionId, fund, ...master }: EnterpriseMaster & { readonly transactionId: string; readonly fund: string },
): Promise<boolean> => {
  const rows = await allRows(upstream, {
    operation: 'ListCustomerAccountChangeRecords',
    rows: 'records',
    input: { balance_type: fund, trade_id: transactionId },
    ...(await asMaster(upstream, master)),
  });
  return rows.some((row) => textOf(row.trade_id) === transactionId);
};

/** A member's share of a master's coupon. */
export interface MemberCouponRecord {
  readonly memberCouponId: string;
  /** The master's coupon that it was split from. */
  readonly couponId: string;
  /** The vendor's exact digits. */
  readonly balance: string;
}

/** Coupons that can be taken back from a member. Throws GatewayError. */
export const memberCouponsOf = async (
  upstream: Upstream,
  { memberId, ...master }: EnterpriseMaster & { readonly memberId: string },
): Promise<readonly MemberCouponRecord[]> => {
  const rows = await allRows(upstream, {
    operation: 'ListMultiAccountRetrieveCoupons',
    rows: 'avail_retrieve_coupons',
    input: { sub_customer_id: memberId },
    ...(await asMaster(upstream, master)),
  });
  return rows.flatMap((row) => {
    const [memberCouponId, couponId] = [textOf(row.sub_coupon_id), textOf(row.coupon_id)];
    return memberCouponId === null || couponId === null
      ? []
      : [{ memberCouponId, couponId, balance: String(row.balance) }];
  });
};
