import type { AlertWatch } from '../../records/index.ts';
import type { Watch } from '../watch.ts';
import { balanceBelow, balanceNotCovering } from './balances.ts';
import { budgetUsed } from './budget-used.ts';
import { couponsExpiring, resourcesExpiring } from './expiring.ts';
import { mirrorBehind, operationUnknown, webhookPaused } from './gateway.ts';
import { couponQuotasExpiring } from './quotas-expiring.ts';
import { spendUnusual } from './spend-unusual.ts';

/** Every kind of rule, by its word in the schema. */
export const WATCHES: Readonly<Record<AlertWatch, Watch>> = {
  BALANCE_BELOW: balanceBelow,
  BALANCE_NOT_COVERING: balanceNotCovering,
  BUDGET_USED: budgetUsed,
  RESOURCES_EXPIRING: resourcesExpiring,
  COUPONS_EXPIRING: couponsExpiring,
  COUPON_QUOTAS_EXPIRING: couponQuotasExpiring,
  SPEND_UNUSUAL: spendUnusual,
  OPERATION_UNKNOWN: operationUnknown,
  MIRROR_BEHIND: mirrorBehind,
  WEBHOOK_PAUSED: webhookPaused,
};
