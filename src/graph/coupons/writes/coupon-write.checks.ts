import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { checkIds, compareDecimals, sumDecimals, timesDecimal } from '../../common/index.ts';
import { requireCustomerAt, requireModel } from '../../customers/index.ts';
import type { CouponQuota } from '../quotas/coupon-quota.type.ts';

const MAX_LIMITS = 10;

/** Throws BAD_USER_INPUT for a list that is empty, too long, or has a blank value. */
export const checkLimits = (values: readonly string[] | null | undefined, argument: string): void =>
  checkIds(values, MAX_LIMITS, argument);

/**
 * Amount and change of a quota from which this number of coupons is issued. Throws WRONG_STATE where the quota is not
 * usable, INSUFFICIENT_BALANCE with its balance.
 */
export const takeFromQuota = ({ id, status, balance }: CouponQuota, each: string, count: number) => {
  if (status !== 'NORMAL') throw new GatewayError('WRONG_STATE', { hints: { rule: 'quota-status', limit: 'NORMAL' } });
  if (balance instanceof Error) throw balance;
  const available = balance?.amount ?? '0';
  const amount = timesDecimal(each, String(count));
  if (compareDecimals(amount, available) > 0) throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available } });
  const change = {
    of: 'CouponQuota.balance',
    id,
    before: available,
    after: sumDecimals([available, `-${amount}`]),
  };
  return { amount, change };
};

/**
 * Throws NOT_FOUND for a customer outside of the viewer's scope, WRONG_STATE for one that is not RESALE: customers of
 * other models cannot receive coupons.
 */
export const requireResaleCustomers = async (
  context: RequestContext,
  ids: readonly string[],
  resellerId: string | null,
): Promise<void> => {
  requireModel(await Promise.all(ids.map((id) => requireCustomerAt(context, id, resellerId))), 'RESALE');
};

interface Validity {
  readonly effectiveAt: string | null;
  readonly expiresAt: string | null;
}

/** Throws BAD_USER_INPUT for a validity that has ended, is reversed, or is longer than the quota's. */
export const checkValidity = ({ effectiveAt, expiresAt }: Validity, quota: CouponQuota, now: number): void => {
  const ends = expiresAt ?? quota.expiresAt;
  if (expiresAt && Date.parse(expiresAt) <= now) refuse('input.expiresAt', 'in the future');
  if (expiresAt && quota.expiresAt && Date.parse(expiresAt) > Date.parse(quota.expiresAt))
    refuse('input.expiresAt', `at most ${quota.expiresAt}`);
  if (effectiveAt && ends && Date.parse(effectiveAt) >= Date.parse(ends)) refuse('input.effectiveAt', `before ${ends}`);
};
