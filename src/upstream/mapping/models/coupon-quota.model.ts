import { defineModel, money } from '../model.ts';

const quota = {
  id: 'quota_id',
  type: 'quota_type',
  status: 'quota_status',
  value: money('quota_value'),
  balance: money('balance'),
  createdAt: 'create_time',
  updatedAt: 'last_update_time',
  effectiveAt: 'effective_time',
  expiresAt: 'expire_time',
  limits: 'limit_infos',
} as const;

export const couponQuotaModel = defineModel({ rows: { ListQuotaCoupons: 'quotas.0' }, fields: quota });

export const issuedCouponQuotaModel = defineModel({
  rows: { ListIssuedCouponQuotas: 'quotas.0' },
  fields: {
    ...quota,
    resellerId: 'indirect_partner_id',
    resellerName: 'indirect_partner_name',
    resellerAccountName: 'indirect_partner_account_name',
  },
});

export const quotaLimitModel = defineModel({
  rows: { ListQuotaCoupons: 'quotas.0.limit_infos.0', ListIssuedCouponQuotas: 'quotas.0.limit_infos.0' },
  fields: { key: 'limit_key', values: 'limit_values' },
});

export const quotaLimitValueModel = defineModel({
  rows: {
    ListQuotaCoupons: 'quotas.0.limit_infos.0.limit_values.0',
    ListIssuedCouponQuotas: 'quotas.0.limit_infos.0.limit_values.0',
  },
  fields: { value: 'value1', secondValue: 'value2' },
});

export const couponQuotaRecordModel = defineModel({
  rows: { ListCouponQuotasRecords: 'records.0' },
  fields: {
    operation: 'operation_type',
    amount: money('amount'),
    at: 'operation_time',
    changedBy: 'operator',
    outcome: 'result',
    resellerId: 'indirect_partner_id',
    resellerName: 'indirect_partner_name',
    resellerAccountName: 'indirect_partner_account_name',
  },
});
