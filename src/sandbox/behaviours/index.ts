import { accountBehaviours } from './accounts.ts';
import type { Behaviours } from './behaviour.ts';
import { billBehaviours } from './bills.ts';
import { budgetBehaviours } from './budgets.ts';
import { catalogBehaviours } from './catalog.ts';
import { costBehaviours } from './costs.ts';
import { couponIssueBehaviours } from './coupon-issue.ts';
import { couponLedgerBehaviours } from './coupon-ledger.ts';
import { couponQuotaBehaviours } from './coupon-quotas.ts';
import { couponBehaviours } from './coupons.ts';
import { customerBehaviours } from './customers.ts';
import { enterpriseBehaviours } from './enterprise.ts';
import { enterpriseMemberBehaviours } from './enterprise-members.ts';
import { enterpriseTransferBehaviours } from './enterprise-transfers.ts';
import { expiryBehaviours } from './expiry.ts';
import { freezeBehaviours } from './freezes.ts';
import { incentiveBehaviours } from './incentives.ts';
import { invoiceBehaviours } from './invoices.ts';
import { ledgerBehaviours } from './ledgers.ts';
import { orderBenefitBehaviours } from './order-benefits.ts';
import { orderPaymentBehaviours } from './order-payment.ts';
import { orderBehaviours } from './orders.ts';
import { ownAccountBehaviours } from './own-accounts.ts';
import { ownBillBehaviours } from './own-bills.ts';
import { packageBehaviours } from './packages.ts';
import { percentileUsageBehaviours } from './percentile-usage.ts';
import { priceBehaviours } from './prices.ts';
import { quotaGrantBehaviours } from './quota-grants.ts';
import { realNameBehaviours } from './real-name.ts';
import { registrationBehaviours } from './registration.ts';
import { renewalPriceBehaviours } from './renewal-prices.ts';
import { renewalBehaviours } from './renewals.ts';
import { resellerBehaviours } from './resellers.ts';
import { resourceBehaviours } from './resources.ts';
import { unsubscriptionBehaviours } from './unsubscription.ts';
import { verificationBehaviours } from './verification.ts';

/** The behaviour of each operation of the contract, by its name. */
export const BEHAVIOURS: Behaviours = {
  ...customerBehaviours,
  ...registrationBehaviours,
  ...verificationBehaviours,
  ...realNameBehaviours,
  ...freezeBehaviours,
  ...accountBehaviours,
  ...ledgerBehaviours,
  ...ownAccountBehaviours,
  ...resellerBehaviours,
  ...orderBehaviours,
  ...orderPaymentBehaviours,
  ...resourceBehaviours,
  ...renewalBehaviours,
  ...expiryBehaviours,
  ...unsubscriptionBehaviours,
  ...packageBehaviours,
  ...priceBehaviours,
  ...renewalPriceBehaviours,
  ...couponBehaviours,
  ...couponIssueBehaviours,
  ...couponLedgerBehaviours,
  ...incentiveBehaviours,
  ...couponQuotaBehaviours,
  ...quotaGrantBehaviours,
  ...orderBenefitBehaviours,
  ...budgetBehaviours,
  ...catalogBehaviours,
  ...billBehaviours,
  ...ownBillBehaviours,
  ...costBehaviours,
  ...percentileUsageBehaviours,
  ...invoiceBehaviours,
  ...enterpriseBehaviours,
  ...enterpriseMemberBehaviours,
  ...enterpriseTransferBehaviours,
};

export type { Behaviour, Behaviours, Call, Result } from './behaviour.ts';
