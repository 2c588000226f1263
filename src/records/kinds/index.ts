import type { RecordKind } from '../kind.ts';
import { actingAuthorization } from './acting-authorization.ts';
import { agreementAcceptance } from './agreement-acceptance.ts';
import { alert } from './alert.ts';
import { alertRule } from './alert-rule.ts';
import { associationChange } from './association-change.ts';
import { businessOpportunity } from './business-opportunity.ts';
import { customerReport } from './customer-report.ts';
import { exceptionExplanation } from './exception-explanation.ts';
import { fundedMonth } from './funded-month.ts';
import { fundingPayment } from './funding-payment.ts';
import { handedOpportunity } from './handed-opportunity.ts';
import { incentiveStatement } from './incentive-statement.ts';
import { invitation } from './invitation.ts';
import { marketingTask } from './marketing-task.ts';
import { mdfApplication } from './mdf-application.ts';
import { mdfRedemption } from './mdf-redemption.ts';
import { opportunity } from './opportunity.ts';
import { partnerProfile } from './partner-profile.ts';
import { programEntry } from './program-entry.ts';
import { projectSpecialist } from './project-specialist.ts';
import { solution } from './solution.ts';
import { testCouponRequest } from './test-coupon-request.ts';
import { webhookEndpoint } from './webhook-endpoint.ts';

/** Every kind of record that a partner keeps beside the vendor's data. A new kind is one file and one line here. */
export const RECORD_KINDS: readonly RecordKind[] = [
  customerReport,
  invitation,
  agreementAcceptance,
  businessOpportunity,
  opportunity,
  handedOpportunity,
  actingAuthorization,
  associationChange,
  projectSpecialist,
  fundedMonth,
  fundingPayment,
  incentiveStatement,
  mdfApplication,
  mdfRedemption,
  solution,
  testCouponRequest,
  marketingTask,
  programEntry,
  partnerProfile,
  webhookEndpoint,
  alertRule,
  alert,
  exceptionExplanation,
];
