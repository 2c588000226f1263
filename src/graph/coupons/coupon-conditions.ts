import { DateTime, sharedFields } from '../common/index.ts';

/** Conditions that several lists about coupons and their quotas take. */
export const CouponCondition = sharedFields({
  expiresFrom: { type: () => DateTime, description: 'Expires at this moment or later.' },
  expiresUntil: { type: () => DateTime, description: 'Expires at this moment or earlier.' },
  from: { type: () => DateTime, description: 'Done at this moment or later.' },
  until: { type: () => DateTime, description: 'Done at this moment or earlier.' },
});
