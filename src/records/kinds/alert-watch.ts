import { vocabulary } from '../vocabulary.ts';

/** Conditions that an alert rule can check; `WATCH_FACTS` has the values that each needs. */
export const alertWatch = vocabulary('AlertWatch', 'Condition that an alert rule checks.', {
  BALANCE_BELOW: 'China: the balance of a customer is below `amount`.',
  BALANCE_NOT_COVERING:
    'China: the balance of a customer does not cover its debt, its unpaid orders, the automatic renewals within `days` ' +
    'days (31 at most, each for one month) and as many days of its usual spend.',
  BUDGET_USED: 'International and Europe: a customer has used at least `budgetPercent` of its budget.',
  RESOURCES_EXPIRING:
    'Yearly/monthly resources of a customer expire within `days` days and are not renewed automatically.',
  COUPONS_EXPIRING: 'China: usable coupons of a customer with something left expire within `days` days.',
  SPEND_UNUSUAL:
    'Spend of a customer on the last whole day is further from the median of the same weekday than `factor` times the ' +
    'usual deviation, and by at least `amount` where one is given.',
  OPERATION_UNKNOWN: 'The outcome of a write has been UNKNOWN for more than `minutes` minutes.',
  MIRROR_BEHIND: 'A copied list is more than `minutes` minutes overdue for a refresh.',
  WEBHOOK_PAUSED: 'The gateway has paused a webhook endpoint.',
});

export type AlertWatch = keyof typeof alertWatch.words;

export type Threshold = 'amount' | 'budgetPercent' | 'days' | 'factor' | 'minutes';

interface WatchFacts {
  readonly needs: readonly Threshold[];
  readonly takes?: readonly Threshold[];
  /** What it judges: customers, by copies; writes; or the gateway's own parts, which are no customer's. */
  readonly judges: 'CUSTOMERS' | 'WRITES' | 'GATEWAY';
  /** The sites whose customers have what it judges; left out: all. */
  readonly only?: 'CHINA' | 'OTHER_SITES';
}

/** Values that a rule of each kind needs, and those that it takes besides. */
export const WATCH_FACTS: Readonly<Record<AlertWatch, WatchFacts>> = {
  BALANCE_BELOW: { needs: ['amount'], judges: 'CUSTOMERS', only: 'CHINA' },
  BALANCE_NOT_COVERING: { needs: ['days'], judges: 'CUSTOMERS', only: 'CHINA' },
  BUDGET_USED: { needs: ['budgetPercent'], judges: 'CUSTOMERS', only: 'OTHER_SITES' },
  RESOURCES_EXPIRING: { needs: ['days'], judges: 'CUSTOMERS' },
  COUPONS_EXPIRING: { needs: ['days'], judges: 'CUSTOMERS', only: 'CHINA' },
  SPEND_UNUSUAL: { needs: ['factor'], takes: ['amount'], judges: 'CUSTOMERS' },
  OPERATION_UNKNOWN: { needs: ['minutes'], judges: 'WRITES' },
  MIRROR_BEHIND: { needs: ['minutes'], judges: 'GATEWAY' },
  WEBHOOK_PAUSED: { needs: [], judges: 'GATEWAY' },
};

export const ALERT_WATCHES = Object.keys(WATCH_FACTS) as readonly AlertWatch[];
