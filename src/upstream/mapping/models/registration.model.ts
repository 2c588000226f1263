import { defineModel } from '../model.ts';

export const newCustomerTagModel = defineModel({
  rows: { ListSubCustomerNewTag: 'new_customer_tags.0' },
  fields: {
    standing: 'new_customer_tag',
    program: 'customer_tag_type',
    firstMonth: 'effective_time',
    lastMonth: 'expire_time',
  },
});

export const realNameReviewModel = defineModel({
  rows: { ShowRealnameAuthenticationReviewResult: '.' },
  fields: { result: 'review_result' },
});

export const ownRealNameModel = defineModel({
  rows: { ShowRealNameAuthStatus: '.' },
  fields: {
    status: 'verified_status',
    kind: 'verified_type',
  },
});

export const accountAvailabilityModel = defineModel({
  rows: { CheckUserIdentity: '.' },
  fields: {
    status: 'check_result',
    remainingRegistrations: 'mobile_remain_available_num',
  },
});
