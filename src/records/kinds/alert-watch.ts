import { itemOf } from '../items.ts';
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
  COUPON_QUOTAS_EXPIRING: 'China: a usable coupon quota of the partner with something left expires within `days` days.',
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
  /**
   * What it judges: customers, by copies; writes; the partner itself; or the gateway's own parts. The last two are no
   * customer's.
   */
  readonly judges: 'CUSTOMERS' | 'WRITES' | 'PARTNER' | 'GATEWAY';
  /**
   * The vendor's operations from which its facts come: a viewer who may not call those of its site may not read its
   * alerts.
   */
  readonly from?: readonly string[];
  /** Permission item of the gateway that its facts need. */
  readonly item?: string;
  /** The sites whose customers have what it judges; left out: all. */
  readonly only?: 'CHINA' | 'OTHER_SITES';
}

const BALANCES = 'ListCustomersBalancesDetail';
const RESOURCES = 'ListPayPerUseCustomerResources';
/** Spends follow from balances, or from budgets outside of China, and from what the partner gave and took back. */
const SPENDS = [BALANCES, 'ListSubCustomerBudget', 'ListPartnerAdjustRecords'] as const;

/** What each kind of rule needs and judges, and where its facts come from. */
export const WATCH_FACTS: Readonly<Record<AlertWatch, WatchFacts>> = {
  BALANCE_BELOW: { needs: ['amount'], judges: 'CUSTOMERS', only: 'CHINA', from: [BALANCES] },
  BALANCE_NOT_COVERING: {
    needs: ['days'],
    judges: 'CUSTOMERS',
    only: 'CHINA',
    from: [...SPENDS, 'ListCustomerOrders', RESOURCES, 'ListRenewRateOnPeriod'],
  },
  BUDGET_USED: {
    needs: ['budgetPercent'],
    judges: 'CUSTOMERS',
    only: 'OTHER_SITES',
    from: ['ListSubCustomerBudget'],
  },
  RESOURCES_EXPIRING: { needs: ['days'], judges: 'CUSTOMERS', from: [RESOURCES] },
  COUPONS_EXPIRING: { needs: ['days'], judges: 'CUSTOMERS', only: 'CHINA', from: ['ListIssuedPartnerCoupons'] },
  COUPON_QUOTAS_EXPIRING: { needs: ['days'], judges: 'PARTNER', only: 'CHINA', from: ['ListQuotaCoupons'] },
  SPEND_UNUSUAL: { needs: ['factor'], takes: ['amount'], judges: 'CUSTOMERS', from: SPENDS },
  OPERATION_UNKNOWN: { needs: ['minutes'], judges: 'WRITES' },
  MIRROR_BEHIND: { needs: ['minutes'], judges: 'GATEWAY' },
  WEBHOOK_PAUSED: { needs: [], judges: 'GATEWAY', item: itemOf({ name: 'webhookEndpoint' }, 'READ') },
};

export const ALERT_WATCHES = Object.keys(WATCH_FACTS) as readonly AlertWatch[];

/** What alerts of a condition are about; those of writes are about one kind of write each. */
export const matterOf = (watch: AlertWatch, writeKind?: string): string =>
  writeKind === undefined ? watch : `${watch}:${writeKind}`;
