import { below, fraction } from '../data/hash.ts';
import { money } from '../data/money.ts';
import { type Actor, anyOf } from './actor.ts';
import type { LifeEffect } from './event.ts';

const MOST = 500_000;
const NORMAL = 0;

const adjust = ({ row, asPartner }: Actor, operation: string, cents: bigint): LifeEffect | null => {
  const amount = money(cents).text;
  return cents > 0n && asPartner(operation, { customer_id: row.customer_id, amount })
    ? { customer_id: row.customer_id, amount }
    : null;
};

export const allocate = (actor: Actor): LifeEffect | null =>
  adjust(actor, 'UpdateCustomerAccountAmount', BigInt(1_000 + below(actor.draw(1), MOST)));

/** Reclaims a random part of the customer's balance. */
export const reclaim = (actor: Actor): LifeEffect | null => {
  const held = actor.scope.funds.balance(actor.index);
  return adjust(actor, 'ReclaimToPartnerAccount', (held * BigInt(1 + Math.floor(fraction(actor.draw(1)) * 50))) / 100n);
};

export const issueCoupon = (actor: Actor): LifeEffect | null => {
  const { scope, row, now, draw } = actor;
  const usable = scope.coupons.quotas.all().filter(({ status, expiresAt }) => status === NORMAL && expiresAt > now);
  const quota = anyOf(usable, draw(1));
  if (!quota) return null;
  const amount = money(BigInt(1_000 + below(draw(2), 20_000))).text;
  const body = actor.asPartner('CreatePartnerCoupons', {
    quota_id: quota.id,
    face_value: amount,
    customer_ids: [row.customer_id],
  });
  const [issued] = (body?.coupon_infos ?? []) as readonly { coupon_id: string }[];
  return issued ? { customer_id: row.customer_id, coupon_id: issued.coupon_id, amount } : null;
};
