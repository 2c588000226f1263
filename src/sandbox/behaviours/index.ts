import { accountBehaviours } from './accounts.ts';
import type { Behaviours } from './behaviour.ts';
import { billBehaviours } from './bills.ts';
import { budgetBehaviours } from './budgets.ts';
import { catalogBehaviours } from './catalog.ts';
import { costBehaviours } from './costs.ts';
import { couponQuotaBehaviours } from './coupon-quotas.ts';
import { couponBehaviours } from './coupons.ts';
import { customerBehaviours } from './customers.ts';
import { enterpriseBehaviours } from './enterprise.ts';
import { freezeBehaviours } from './freezes.ts';
import { incentiveBehaviours } from './incentives.ts';
import { invoiceBehaviours } from './invoices.ts';
import { ledgerBehaviours } from './ledgers.ts';
import { orderBenefitBehaviours } from './order-benefits.ts';
import { orderBehaviours } from './orders.ts';
import { ownAccountBehaviours } from './own-accounts.ts';
import { ownBillBehaviours } from './own-bills.ts';
import { packageBehaviours } from './packages.ts';
import { percentileUsageBehaviours } from './percentile-usage.ts';
import { priceBehaviours } from './prices.ts';
import { realNameBehaviours } from './real-name.ts';
import { registrationBehaviours } from './registration.ts';
import { renewalPriceBehaviours } from './renewal-prices.ts';
import { resellerBehaviours } from './resellers.ts';
import { resourceBehaviours } from './resources.ts';
import { verificationBehaviours } from './verification.ts';

/** What each operation of the contract does here, by its name. */
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
  ...resourceBehaviours,
  ...packageBehaviours,
  ...priceBehaviours,
  ...renewalPriceBehaviours,
  ...couponBehaviours,
  ...incentiveBehaviours,
  ...couponQuotaBehaviours,
  ...orderBenefitBehaviours,
  ...budgetBehaviours,
  ...catalogBehaviours,
  ...billBehaviours,
  ...ownBillBehaviours,
  ...costBehaviours,
  ...percentileUsageBehaviours,
  ...invoiceBehaviours,
  ...enterpriseBehaviours,
};

export type { Behaviour, Behaviours, Call, Result } from './behaviour.ts';
