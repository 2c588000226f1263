export { BILLED_MODES } from './bill.enums.ts';
export { furtherPages, unlistedCalls } from './monthly/bill.loader.ts';
export { ConsumptionRecord, type MonthlyBill } from './monthly/bill.type.ts';
export {
  chargesInScope,
  chargesInScopeCost,
  chargesOfCustomer,
  chargesOfCustomers,
  type MonthCharges,
} from './monthly/charges.loader.ts';
export { MonthReach, monthReach, ReferralCustomers } from './monthly/reach.type.ts';
export { hasRecords, referralCostOfCustomers } from './monthly/referral.loader.ts';
export { amountReason } from './reconciliation/decide-reason.ts';
export { ExceptionReason } from './reconciliation/exception.type.ts';
export { exceptionIdOf } from './reconciliation/exception-id.ts';
export { explanationResolver } from './reconciliation/explanation.resolver.ts';
export { orderOf } from './reconciliation/reconciliation.sides.ts';
