import { accountBehaviors } from './accounts.ts';
import type { Behaviors } from './behavior.ts';
import { billBehaviors } from './bills.ts';
import { budgetBehaviors } from './budgets.ts';
import { catalogBehaviors } from './catalog.ts';
import { costBehaviors } from './costs.ts';
import { couponIssueBehaviors } from './coupon-issue.ts';
import { couponLedgerBehaviors } from './coupon-ledger.ts';
import { couponQuotaBehaviors } from './coupon-quotas.ts';
import { couponBehaviors } from './coupons.ts';
import { customerBehaviors } from './customers.ts';
import { enterpriseBehaviors } from './enterprise.ts';
import { enterpriseMemberBehaviors } from './enterprise-members.ts';
import { enterpriseTransferBehaviors } from './enterprise-transfers.ts';
import { expiryBehaviors } from './expiry.ts';
import { freezeBehaviors } from './freezes.ts';
import { incentiveBehaviors } from './incentives.ts';
import { invoiceBehaviors } from './invoices.ts';
import { ledgerBehaviors } from './ledgers.ts';
import { orderBenefitBehaviors } from './order-benefits.ts';
import { orderPaymentBehaviors } from './order-payment.ts';
import { orderBehaviors } from './orders.ts';
import { ownAccountBehaviors } from './own-accounts.ts';
import { ownBillBehaviors } from './own-bills.ts';
import { packageBehaviors } from './packages.ts';
import { percentileUsageBehaviors } from './percentile-usage.ts';
import { priceBehaviors } from './prices.ts';
import { quotaGrantBehaviors } from './quota-grants.ts';
import { realNameBehaviors } from './real-name.ts';
import { registrationBehaviors } from './registration.ts';
import { renewalPriceBehaviors } from './renewal-prices.ts';
import { renewalBehaviors } from './renewals.ts';
import { resellerBehaviors } from './resellers.ts';
import { resourceBehaviors } from './resources.ts';
import { unsubscriptionBehaviors } from './unsubscription.ts';
import { verificationBehaviors } from './verification.ts';

/** The behavior of each operation of the contract, by its name. */
export const BEHAVIORS: Behaviors = {
  ...customerBehaviors,
  ...registrationBehaviors,
  ...verificationBehaviors,
  ...realNameBehaviors,
  ...freezeBehaviors,
  ...accountBehaviors,
  ...ledgerBehaviors,
  ...ownAccountBehaviors,
  ...resellerBehaviors,
  ...orderBehaviors,
  ...orderPaymentBehaviors,
  ...resourceBehaviors,
  ...renewalBehaviors,
  ...expiryBehaviors,
  ...unsubscriptionBehaviors,
  ...packageBehaviors,
  ...priceBehaviors,
  ...renewalPriceBehaviors,
  ...couponBehaviors,
  ...couponIssueBehaviors,
  ...couponLedgerBehaviors,
  ...incentiveBehaviors,
  ...couponQuotaBehaviors,
  ...quotaGrantBehaviors,
  ...orderBenefitBehaviors,
  ...budgetBehaviors,
  ...catalogBehaviors,
  ...billBehaviors,
  ...ownBillBehaviors,
  ...costBehaviors,
  ...percentileUsageBehaviors,
  ...invoiceBehaviors,
  ...enterpriseBehaviors,
  ...enterpriseMemberBehaviors,
  ...enterpriseTransferBehaviors,
};

export type { Behavior, Behaviors, Call, Result } from './behavior.ts';
