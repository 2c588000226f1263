import { defineModel, group } from '../model.ts';

export const incentivePolicyModel = defineModel({
  rows: { ListIncentiveDiscountPolicies: 'policies.0' },
  fields: {
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    policy: 'incentive_policy',
    allowsDiscount: 'allow_discount',
  },
});
