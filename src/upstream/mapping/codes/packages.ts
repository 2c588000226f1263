import { defineCodes } from '../convert.ts';

export const packageStatus = defineCodes({
  NOT_IN_EFFECT: [0, 'Bought, begins later.'],
  IN_EFFECT: [1, 'Can be used.'],
  USED_UP: [2, 'Nothing is left.'],
  EXPIRED: [3, 'Its validity has ended.'],
  UNSUBSCRIBED: [4, 'Unsubscribed.'],
});

export const packageSource = defineCodes({
  ORDER: [0, 'Bought.'],
  GIFT: [1, 'Given by the vendor.'],
});

export const packageBundle = defineCodes({
  SINGLE: ['ATOMIC_PKG', 'One product.'],
  BUNDLE: ['BUNDLE_PKG', 'Several products together.'],
});

export const packageRefill = defineCodes({
  REFILLED: [1, 'The amount is reset to its full size in every cycle.'],
  ONCE: [2, 'The amount is given once and not refilled.'],
});

export const packageProjects = defineCodes({
  ALL: [0, 'For all enterprise projects.'],
  ONE: [1, 'For the enterprise project that is named.'],
});

export const refillCycle = defineCodes({
  HOUR: [1, 'Every hour.'],
  DAY: [2, 'Every day.'],
  WEEK: [3, 'Every week.'],
  MONTH: [4, 'Every month.'],
  YEAR: [5, 'Every year.'],
});

export const refillBasis = defineCodes({
  CALENDAR: [1, 'The calendar, such as the first of the month.'],
  PURCHASE: [2, 'The purchase, such as the 15th for a package bought on a 15th.'],
});
