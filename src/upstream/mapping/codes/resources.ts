import { defineCodes } from '../convert.ts';

export const resourceStatus = defineCodes({
  IN_USE: [2, 'In use.'],
  CLOSED: [3, 'Unsubscribed or deleted.'],
  FROZEN: [4, 'Kept, but not usable.'],
  EXPIRED: [5, 'The paid period is over.'],
});

export const expiryPolicy = defineCodes({
  GRACE_PERIOD: [0, 'The resource enters the grace period.'],
  TO_PAY_PER_USE: [1, 'The resource is charged by use from then on.'],
  DELETE: [2, 'The resource is deleted at once.'],
  AUTO_RENEW: [3, 'The resource is renewed; the only policy that renews.'],
  FREEZE: [4, 'The resource is frozen.'],
  DELETE_AFTER_RETENTION: [5, 'The resource is deleted when the retention period is over.'],
});

export const payPerUseStatus = defineCodes({
  ACTIVE: [1, 'In use.'],
  GRACE_PERIOD: [2, 'Still usable although money is owed.'],
  FREEZING: [3, 'Is being frozen.'],
  CHANGING: [4, 'Its specification is being changed.'],
  CLOSING: [5, 'Is being deleted.'],
  CLOSED: [6, 'Deleted.'],
});

export const unsubscriptionReason = defineCodes({
  NOT_USABLE: [1, 'Hard to use.'],
  LACKS_FUNCTION: [2, 'A needed function is missing.'],
  TOO_COMPLEX: [3, 'Too complicated to operate.'],
  SERVICE: [4, 'Dissatisfied with the service.'],
  OTHER: [5, 'Something else.'],
});

export const renewalTerm = defineCodes({
  MONTH: ['MONTH', 'A month.'],
  YEAR: ['YEAR', 'A year.'],
});
