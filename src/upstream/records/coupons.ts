import { wireReseller } from '../scope.ts';
import type { CallOptions, Upstream } from '../types.ts';
import { allRows, textOf, untilSecond, wholeSeconds } from './pages.ts';

/** An issued coupon, or a quota that a reseller received, in the vendor's records. */
export interface GrantRecord {
  /** Id of the new coupon or quota. */
  readonly madeId: string;
  /** Id of the customer or reseller who received it. */
  readonly receiverId: string;
  /** The vendor's exact digits. */
  readonly amount: string;
  /** Epoch milliseconds; the vendor counts whole seconds. */
  readonly at: number;
}

interface GrantFilter {
  /** Id of the quota that they came from. */
  readonly quotaId: string;
  readonly resellerId?: string | null | undefined;
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

const COUPON_RECORDS = 'ListPartnerCouponsRecord';
const QUOTA_RECORDS = 'ListCouponQuotasRecords';
const COUPON = { ISSUED: '1', RECLAIMED: '2' } as const;
const QUOTA = { ISSUED: '10', RECLAIMED: '11' } as const;
const SUCCEEDED = '0';

const grant = (made: unknown, receiver: unknown, amount: unknown, time: unknown): readonly GrantRecord[] => {
  const [madeId, receiverId, at] = [textOf(made), textOf(receiver), Date.parse(String(time))];
  return madeId === null || receiverId === null || Number.isNaN(at)
    ? []
    : [{ madeId, receiverId, amount: String(amount), at }];
};

/** Coupons issued from a quota in a span. Throws GatewayError. */
export const listIssuedCoupons = async (
  upstream: Upstream,
  { quotaId, resellerId, from, until }: GrantFilter,
): Promise<readonly GrantRecord[]> => {
  const rows = await allRows(upstream, {
    operation: COUPON_RECORDS,
    rows: 'records',
    input: {
      quota_id: quotaId,
      operation_types: [COUPON.ISSUED],
      result: SUCCEEDED,
      operation_time_begin: wholeSeconds(from),
      operation_time_end: untilSecond(until),
      ...wireReseller(resellerId),
    },
  });
  return rows.flatMap((row) => grant(row.coupon_id, row.customer_id, row.operation_amount, row.operation_time));
};

/** Whether a coupon was reclaimed by hand. Throws GatewayError. */
export const couponReclaimed = async (
  upstream: Upstream,
  { couponId, resellerId }: { readonly couponId: string; readonly resellerId?: string | null | undefined },
): Promise<boolean> => {
  const rows = await allRows(upstream, {
    operation: COUPON_RECORDS,
    rows: 'records',
    input: {
      coupon_ids: [couponId],
      operation_types: [COUPON.RECLAIMED],
      result: SUCCEEDED,
      ...wireReseller(resellerId),
    },
  });
  return rows.some((row) => textOf(row.coupon_id) === couponId);
};

/** Quotas that resellers received from one of the distributor's quotas in a span. Throws GatewayError. */
export const listGivenQuotas = async (
  upstream: Upstream,
  { quotaId, from, until }: Omit<GrantFilter, 'resellerId'>,
): Promise<readonly GrantRecord[]> => {
  const rows = await allRows(upstream, {
    operation: QUOTA_RECORDS,
    rows: 'records',
    input: {
      parent_quota_id: quotaId,
      operation_type: QUOTA.ISSUED,
      operation_time_begin: wholeSeconds(from),
      operation_time_end: untilSecond(until),
    },
  });
  return rows
    .filter(({ result }) => textOf(result) === SUCCEEDED)
    .flatMap((row) => grant(row.quota_id, row.indirect_partner_id, row.amount, row.operation_time));
};

/** Whether a reseller's quota was reclaimed. Throws GatewayError. */
export const quotaReclaimed = async (upstream: Upstream, quotaId: string): Promise<boolean> => {
  const rows = await allRows(upstream, {
    operation: QUOTA_RECORDS,
    rows: 'records',
    input: { quota_id: quotaId, operation_type: QUOTA.RECLAIMED },
  });
  return rows.some((row) => textOf(row.quota_id) === quotaId && textOf(row.result) === SUCCEEDED);
};

/** A quota of the partner from which coupons can be issued. */
export interface UsableQuota {
  readonly id: string;
  /** Amount that is left, with the vendor's exact digits. */
  readonly balance: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

const OWN_QUOTAS = 'ListQuotaCoupons';
/** Quotas for vouchers, and for flexi-purchase coupons. */
const QUOTA_TYPES = [0, 1] as const;
const NORMAL = 0;

/**
 * The partner's own quotas that can be used and expire in a span, in the background: one call for each type, which the
 * vendor lists apart, and each hundred quotas. Throws GatewayError.
 */
export const listUsableQuotas = async (
  upstream: Upstream,
  { from, until }: Pick<GrantFilter, 'from' | 'until'>,
  options: Pick<CallOptions, 'deadline' | 'signal'>,
): Promise<readonly UsableQuota[]> => {
  const found: UsableQuota[] = [];
  for (const type of QUOTA_TYPES) {
    const rows = await allRows(upstream, {
      ...options,
      background: true,
      isLate: () => true,
      operation: OWN_QUOTAS,
      rows: 'quotas',
      input: {
        quota_type: type,
        quota_status_list: [NORMAL],
        expire_time_begin: wholeSeconds(from),
        expire_time_end: untilSecond(until),
      },
    });
    for (const { quota_id, quota_status, balance, expire_time } of rows) {
      const [id, expiresAt] = [textOf(quota_id), Date.parse(String(expire_time))];
      if (id !== null && !Number.isNaN(expiresAt) && Number(quota_status) === NORMAL)
        found.push({ id, balance: textOf(balance) ?? '0', expiresAt });
    }
  }
  return found;
};
