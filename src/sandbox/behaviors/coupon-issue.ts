import { SERVICES } from '../data/catalog.ts';
import { USABLE, USED } from '../data/coupon.ts';
import { NORMAL, type Quota } from '../data/coupon-quotas.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { amountOf } from './accounts.ts';
import { type Behaviors, type Call, textOf, timeOf } from './behavior.ts';
import { errorDetails, type Failure, failedResource } from './resource-failures.ts';

const AGENCY_RESALE = '2';

/** The quota from which coupons are issued; throws when it is missing, not in the normal state or expired. */
export const usableQuota = ({ scope, now }: Call, id: string, wrongState = 'CBC.99000012'): Quota => {
  const quota = scope.coupons.quotas.find(id);
  if (!quota) throw refuse(400, 'CBC.99000012', 'The quota does not exist or has the wrong state.');
  if (quota.status !== NORMAL) throw refuse(400, wrongState, 'The quota has the wrong state.');
  if (quota.expiresAt <= now) throw refuse(400, 'CBC.99000017', 'The quota has expired.');
  return quota;
};

/**
 * The services that the coupons may pay for: the requested ones, which the quota must allow, else all that the quota
 * allows.
 */
const servicesOf = (input: Input, { services: allowed }: Quota): readonly string[] => {
  const wanted = (input.cloud_service_types ?? []) as readonly string[];
  if (wanted.some((code) => !SERVICES.some((service) => service.code === code)))
    throw refuse(400, 'CBC.50000055', 'The service type does not exist.');
  if (allowed.length > 0 && wanted.some((code) => !allowed.includes(code)))
    throw refuse(400, 'CBC.99000023', 'The limits of the coupons exceed those of the quota.');
  return wanted.length > 0 ? wanted : allowed;
};

const validityOf = (call: Call, input: Input, quota: Quota) => {
  const readValues = (name: string): number | undefined => (input[name] === null ? undefined : timeOf(input, name));
  const effectiveAt = readValues('valid_time') ?? quota.createdAt;
  const expiresAt = readValues('expire_time') ?? quota.expiresAt;
  if (effectiveAt < quota.createdAt || expiresAt > quota.expiresAt)
    throw invalid('The coupons would not be valid within the time of the quota.');
  if (expiresAt <= Math.max(effectiveAt, call.now)) throw invalid('expire_time must lie ahead.');
  return { effectiveAt, expiresAt };
};

const failureOf = ({ scope, now }: Call, id: string): Failure | null => {
  const index = scope.customers.findById(id, now);
  if (index === null) return ['CBC.99000035', 'The customer is not a customer of the partner.'];
  return scope.customers.row(index).association_type === AGENCY_RESALE
    ? null
    : ['CBC.99000014', 'The coupon cannot be issued to customers of this kind.'];
};

const issue = (call: Call, input: Input) => {
  const { coupons, customers } = call.scope;
  const quota = usableQuota(call, String(input.quota_id));
  const faceValue = amountOf(call, 'face_value');
  const fields = { quota, faceValue, ...validityOf(call, input, quota), services: servicesOf(input, quota) };
  const ids = input.customer_ids as readonly string[];
  if (new Set(ids).size < ids.length) throw refuse(400, 'CBC.0100', 'customer_ids has the same customer twice.');

  let left = quota.balance;
  const issued: { id: string; coupon_id: string }[] = [];
  const failed = ids.flatMap((id) => {
    const failure = failureOf(call, id);
    if (failure) return failedResource(id, failure);
    if (faceValue > left) return failedResource(id, ['CBC.99000013', 'The quota is insufficient.']);
    const customer = customers.findById(id, call.now);
    if (customer === null) return [];
    const memo = textOf(input, 'memo') ?? null;
    left -= faceValue;
    issued.push({ id, coupon_id: coupons.issue({ ...fields, customer, createdAt: Math.floor(call.now), memo }).id });
    return [];
  });
  return { body: { coupon_infos: issued, error_details: errorDetails(failed) } };
};

const reclaim = (call: Call, input: Input) => {
  const { coupons, customers } = call.scope;
  const coupon = coupons.find(String(input.coupon_id));
  if (!coupon) throw refuse(400, 'CBC.0100', 'The coupon does not exist.');
  if (customers.row(coupon.customer).association_type !== AGENCY_RESALE)
    throw refuse(200, 'CBC.99000045', 'The coupons of a referral customer cannot be reclaimed.');
  if (coupon.status === USED) throw refuse(400, 'CBC.0100', 'The coupon has been used.');
  if (coupon.status !== USABLE || coupon.expiresAt <= call.now)
    throw refuse(200, 'CBC.99000048', 'The coupon has expired or has been reclaimed.');
  coupons.reclaim(coupon, Math.floor(call.now));
  return { status: 204 } as const;
};

export const couponIssueBehaviors: Behaviors = { CreatePartnerCoupons: issue, ReclaimPartnerCoupons: reclaim };
