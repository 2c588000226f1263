import { DateTime, sharedFields } from '../common/index.ts';

/** Conditions of several lists about coupons and quotas. */
export const CouponCondition = sharedFields({
  expiresFrom: { type: () => DateTime, description: 'Expires at this moment or later.' },
  expiresUntil: { type: () => DateTime, description: 'Expires at this moment or earlier.' },
  from: { type: () => DateTime, description: 'Done at this moment or later.' },
  until: { type: () => DateTime, description: 'Done at this moment or earlier.' },
});
