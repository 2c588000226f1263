import { defineModel, money } from '../model.ts';

/** The whole answer is the root. */
export const organizationModel = defineModel({
  rows: { ListEnterpriseOrganizations: '.' },
  fields: { id: 'root_id', name: 'root_name', units: 'child_nodes' },
});

export const organizationUnitModel = defineModel({
  rows: { ListEnterpriseOrganizations: 'child_nodes.0' },
  fields: { units: 'child_nodes' },
});

export const memberModel = defineModel({
  rows: { ListEnterpriseSubCustomers: 'sub_customer_infos.0' },
  fields: {
    accountName: 'name',
    displayName: 'display_name',
    unitId: 'org_id',
    unitName: 'org_name',
  },
});

export const transferableAmountModel = defineModel({
  rows: { ShowMultiAccountTransferAmount: 'amount_infos.0' },
  fields: {
    transferable: money('avail_transfer_amount'),
    balance: money('amount'),
    credit: money('credit_amount'),
    expiresAt: 'expire_time',
  },
});

export const retrievableAmountModel = defineModel({
  rows: { ListEnterpriseMultiAccount: 'amount_infos.0' },
  fields: {
    retrievable: money('avail_retrieve_amount'),
    balance: money('amount'),
    credit: money('credit_amount'),
    expiresAt: 'expire_time',
  },
});

export const transferableCouponModel = defineModel({
  rows: { ListMultiAccountTransferCoupons: 'avail_transfer_coupons.0' },
  fields: {
    id: 'coupon_id',
    planName: 'plan_name',
    balance: money('balance'),
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    restrictions: 'use_limits',
  },
});

export const retrievableCouponModel = defineModel({
  rows: { ListMultiAccountRetrieveCoupons: 'avail_retrieve_coupons.0' },
  fields: {
    id: 'coupon_id',
    memberCouponId: 'sub_coupon_id',
    planName: 'plan_name',
    balance: money('balance'),
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    restrictions: 'use_limits',
  },
});

export const transferRestrictionModel = defineModel({
  rows: { ListMultiAccountTransferCoupons: 'avail_transfer_coupons.0.use_limits.0' },
  fields: {
    // The vendor misspells this name.
    id: 'use_limiti_info_id',
    key: 'limit_key',
    value: 'value1',
    secondValue: 'value2',
    unit: 'value_unit',
    kind: 'limit_type',
    planId: 'promotion_plan_id',
  },
});
