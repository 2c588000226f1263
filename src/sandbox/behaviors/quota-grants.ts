import { NORMAL, RECLAIMED_QUOTA } from '../data/coupon-quotas.ts';
import { money } from '../data/money.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { amountOf } from './accounts.ts';
import { type Behaviors, type Call, textOf } from './behavior.ts';
import { usableQuota } from './coupon-issue.ts';
import { grantOf } from './coupon-quotas.ts';
import { errorDetails, type FailedResource, failedResource } from './resource-failures.ts';

const unique = (input: Input, name: string): readonly string[] => {
  const ids = input[name] as readonly string[];
  if (new Set(ids).size < ids.length) throw refuse(400, 'CBC.0100', `${name} has the same id twice.`);
  return ids;
};

/** Gives each reseller a new quota whose amount is taken from the distributor's quota. */
const grant = (call: Call, input: Input) => {
  const { world } = call.caller;
  const { quotas } = call.scope.coupons;
  const quota = usableQuota(call, String(input.quota_id), 'CBC.99000015');
  const amount = amountOf(call, 'quota_amount');
  const ids = unique(input, 'indirect_partner_ids');
  const failed = ids
    .filter((id) => !world.scopeOfReseller(id))
    .flatMap((id) => failedResource(id, ['CBC.99000037', 'The reseller is not one of the partner.']));
  const total = amount * BigInt(ids.length - failed.length);
  if (total > quota.balance) throw refuse(400, 'CBC.99000013', 'The quota is insufficient.');

  const at = Math.floor(call.now);
  const { type, services, expiresAt } = quota;
  const infos = ids.flatMap((id) => {
    const scope = world.scopeOfReseller(id);
    if (!scope) return [];
    const fields = { type, services, expiresAt, createdAt: at, balance: amount, parent: quotas.indexOf(quota.id) };
    return [{ id, quota_id: scope.coupons.quotas.add(fields).id }];
  });
  if (total > 0n) quotas.change(quota, { balance: quota.balance - total, updatedAt: at });
  return { body: { simple_quota_infos: infos, error_details: errorDetails(failed) } };
};

/** Returns the balance of resellers' quotas to the quotas that they were cut from. Coupons that were issued remain. */
const reclaim = (call: Call, input: Input) => {
  const { world } = call.caller;
  const { quotas } = call.scope.coupons;
  const at = Math.floor(call.now);
  const remark = textOf(input, 'remark') ?? null;
  const failed: FailedResource[] = [];
  const infos = unique(input, 'quota_ids').flatMap((id) => {
    const found = grantOf(world).find(({ quota }) => quota.id === id);
    const parent = found && quotas.find(found.parentId);
    const holder = found && world.scopeOfReseller(found.reseller.indirect_partner_id);
    if (!parent || !holder || found.quota.status !== NORMAL) {
      failed.push(...failedResource(id, ['CBC.99000012', 'The quota does not exist or has the wrong state.']));
      return [];
    }
    const { balance, reclaimed } = found.quota;
    const taken = { balance: 0n, reclaimed: reclaimed + balance, status: RECLAIMED_QUOTA, reclaimedAt: at, remark };
    holder.coupons.quotas.change(found.quota, { ...taken, updatedAt: at });
    quotas.change(parent, { balance: parent.balance + balance, updatedAt: at });
    return [{ quota_id: id, quota_balance: money(balance) }];
  });
  return { body: { simple_quota_infos: infos, error_details: errorDetails(failed) } };
};

export const quotaGrantBehaviors: Behaviors = { UpdateCouponQuotas: grant, ReclaimCouponQuotas: reclaim };
