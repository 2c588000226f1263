import { UNBIND, USABLE } from '../data/coupon.ts';
import type { CustomerRow } from '../data/customers.ts';
import { pick } from '../data/hash.ts';
import { money } from '../data/money.ts';
import { type Actor, anyOf } from './actor.ts';
import type { LifeEffect } from './event.ts';

const RESALE = '2';
const RESELLER_MODEL = '3';
const LEVELS = ['V0', 'V1', 'V2', 'V3', 'V4', 'V5'] as const;
const LABELS = { CHINA: ['重点客户', '华东', '华南', null], OTHER: ['key account', 'APAC', 'trial', null] } as const;
const ACCOUNT_MANAGER = 'ACCOUNT_MANAGER';

export const registerCustomer = ({ world, scope, draw, asPartner }: Actor): LifeEffect | null => {
  const number = draw(1).toString(36).padStart(7, '0');
  const body = asPartner('CreateSubCustomer', {
    domain_name: `life_${number}`,
    xaccount_id: `life-${scope.number}-${number}`,
    xaccount_type: world.partner.agencyName,
    include_association_result: false,
  });
  return body ? { customer_id: String(body.domain_id) } : null;
};

const change = ({ scope, index, row }: Actor, fields: Partial<CustomerRow>): LifeEffect => {
  scope.customers.change(index, fields);
  return { customer_id: row.customer_id, fields };
};

export const moveCustomer = (actor: Actor): LifeEffect | null => {
  const { world, row, draw } = actor;
  const present = row.account_managers?.[0]?.account_name ?? null;
  const managers = world.partner.members.filter(({ roles }) => roles.includes(ACCOUNT_MANAGER));
  const others = [...managers.map(({ accountName }) => accountName), null].filter((name) => name !== present);
  const next = anyOf(others, draw(1));
  if (next === undefined) return null;
  return change(actor, { account_managers: next === null ? null : [{ account_name: next }] });
};

const freezing = ({ scope, index, row, draw }: Actor): LifeEffect | null => {
  if (row.association_type !== RESELLER_MODEL) return null;
  const frozen = row.is_frozen === 0;
  if (frozen) scope.freezes.freeze(index, pick(['ACCOUNT', 'ACCOUNT_AND_RESOURCE'], draw(5)));
  else scope.freezes.unfreeze(index);
  return { customer_id: row.customer_id, fields: { is_frozen: frozen ? 1 : 0 } };
};

export const changeCustomer = (actor: Actor): LifeEffect | null => {
  const { world, row, draw } = actor;
  const china = world.partner.site === 'CHINA';
  const what = pick(['level', 'label', 'freezing'], draw(1));
  if (what === 'freezing') return freezing(actor);
  if (what === 'level' && china) {
    const level = anyOf(
      LEVELS.filter((each) => each !== row.customer_level),
      draw(2),
    );
    return level === undefined ? null : change(actor, { customer_level: level });
  }
  const label = anyOf(
    LABELS[china ? 'CHINA' : 'OTHER'].filter((each) => each !== row.label),
    draw(3),
  );
  return label === undefined ? null : change(actor, { label });
};

/**
 * Takes back the money and coupons that the partner gave, and ends the association. The customer's account continues
 * without the partner.
 */
export const endAssociation = ({ world, scope, index, row, now }: Actor): LifeEffect | null => {
  const { customer, members } = world.partner;
  // Demonstrations sign in as this customer, so that its association never ends.
  if (members.length > 0 && scope.number === 0 && index === customer.index) return null;
  const at = Math.floor(now);
  const amount = scope.funds.balance(index);
  const resale = row.association_type === RESALE;
  if (resale && amount > 0n) scope.funds.move(index, -amount, at, 'SOURCE_OPERATION_BEUNBIND');
  const usable = scope.coupons
    .ofCustomer(index)
    .filter(({ status, expiresAt }) => status === USABLE && expiresAt > now);
  for (const coupon of resale ? usable : []) scope.coupons.reclaim(coupon, at, UNBIND);
  scope.customers.leave(index, now);
  scope.orders.leaveOut(index);
  return { customer_id: row.customer_id, ...(resale ? { amount: money(amount).text } : {}) };
};
