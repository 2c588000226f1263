import type { Quota } from '../data/coupon-quotas.ts';
import { money } from '../data/money.ts';
import { rowsOf } from '../data/rows.ts';
import { isWithin } from '../data/span.ts';
import { utc } from '../data/time.ts';
import type { World } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { type Behaviors, type Call, currencyOf, equals, textOf } from './behavior.ts';
import { rangeOf } from './range.ts';

const CURRENCY_UNIT = 1;
const VOUCHER = 0;

type Reseller = World['resellers'][number];

/** A quota that a reseller received from its distributor. */
export interface Granted {
  readonly quota: Quota;
  readonly reseller: Reseller;
  readonly parentId: string;
  readonly value: bigint;
}

export const grantOf = (world: World): Granted[] => {
  const own = world.scopes[0]?.coupons.quotas.all() ?? [];
  return world.resellers.flatMap((reseller, position) => {
    const coupons = world.scopes[position + 1]?.coupons;
    return (coupons?.quotas.all() ?? []).map((quota) => ({
      quota,
      reseller,
      parentId: own[quota.parent ?? 0]?.id ?? '',
      value: (coupons?.sumIssued(quota) ?? 0n) + quota.balance + quota.reclaimed,
    }));
  });
};

/**
 * The original amount of a quota: its balance, the amount that the distributor took back, the value of its coupons, and
 * the amounts of resellers' quotas that were cut from it and not taken back.
 */
const worthOf = ({ scope, caller: { world } }: Call, quota: Quota): bigint => {
  const children = scope.number === 0 ? grantOf(world).filter(({ parentId }) => parentId === quota.id) : [];
  const given = children.reduce((sum, child) => sum + child.value - child.quota.reclaimed, 0n);
  return quota.balance + quota.reclaimed + scope.coupons.sumIssued(quota) + given;
};

const quotaRow = (call: Call, quota: Quota, value: bigint) => ({
  quota_id: quota.id,
  quota_type: quota.type,
  create_time: utc(quota.createdAt),
  last_update_time: utc(quota.updatedAt),
  quota_value: money(value),
  quota_status: quota.status,
  balance: money(quota.balance),
  measure_id: CURRENCY_UNIT,
  currency: currencyOf(call),
  effective_time: utc(quota.createdAt),
  expire_time: utc(quota.expiresAt),
  limit_infos:
    quota.services.length > 0
      ? [{ limit_key: 'cloudServiceType', limit_values: quota.services.map((value1) => ({ value1, value2: null })) }]
      : null,
});

/** The vendor's default type is vouchers. */
const ownQuotas = (call: Call, input: Input): Quota[] => {
  const [ids, statuses] = [input.quota_ids, input.quota_status_list] as (
    | readonly (string | number)[]
    | null
    | undefined
  )[];
  const type = textOf(input, 'quota_type') ?? String(VOUCHER);
  const [created, effective, expires] = ['create_time', 'effective_time', 'expire_time'].map((name) =>
    rangeOf(input, name),
  );
  return call.scope.coupons.quotas
    .all()
    .filter(
      (quota) =>
        equals(type, quota.type) &&
        (!ids?.length || ids.includes(quota.id)) &&
        (!statuses?.length || statuses.map(String).includes(String(quota.status))) &&
        (!created || isWithin(quota.createdAt, created)) &&
        (!effective || isWithin(quota.createdAt, effective)) &&
        (!expires || isWithin(quota.expiresAt, expires)),
    );
};

const recordsOf = ({ quota, reseller, parentId, value }: Granted) => {
  const row = {
    operator: 'quota.clerk',
    quota_id: quota.id,
    parent_quota_id: parentId,
    result: '0',
    indirect_partner_account_name: reseller.account_name,
    indirect_partner_id: reseller.indirect_partner_id,
    indirect_partner_name: reseller.name,
  };
  const issued = { ...row, id: `${quota.id}I`, operation_type: '10', amount: value, at: quota.createdAt, remark: null };
  const taken = {
    ...row,
    id: `${quota.id}R`,
    operation_type: '11',
    amount: quota.reclaimed,
    at: quota.reclaimedAt ?? 0,
    remark: quota.remark,
  };
  return quota.reclaimedAt === null ? [issued] : [issued, taken];
};

export const couponQuotaBehaviors: Behaviors = {
  ListQuotaCoupons: (call, input) => ({
    rows: rowsOf(ownQuotas(call, input).map((quota) => quotaRow(call, quota, worthOf(call, quota)))),
  }),

  ListIssuedCouponQuotas: (call, input) => {
    const [id, reseller] = [textOf(input, 'quota_id'), textOf(input, 'indirect_partner_id')];
    const parent = textOf(input, 'parent_quota_id');
    const found = grantOf(call.caller.world).filter(
      (each) =>
        equals(id, each.quota.id) &&
        equals(reseller, each.reseller.indirect_partner_id) &&
        equals(parent, each.parentId),
    );
    return {
      rows: rowsOf(
        found.map(({ quota, value, reseller: to, parentId }) => ({
          ...quotaRow(call, quota, value),
          indirect_partner_id: to.indirect_partner_id,
          indirect_partner_account_name: to.account_name,
          indirect_partner_name: to.name,
          parent_quota_id: parentId,
        })),
      ),
    };
  },

  ListCouponQuotasRecords: (call, input) => {
    const names = ['indirect_partner_id', 'quota_id', 'parent_quota_id', 'operation_type'] as const;
    const time = rangeOf(input, 'operation_time');
    const found = grantOf(call.caller.world)
      .flatMap(recordsOf)
      .filter((row) => names.every((name) => equals(textOf(input, name), row[name])) && isWithin(row.at, time))
      .sort((a, b) => b.at - a.at);
    return {
      rows: rowsOf(found.map(({ at, amount, ...row }) => ({ ...row, amount: money(amount), operation_time: utc(at) }))),
    };
  },
};
