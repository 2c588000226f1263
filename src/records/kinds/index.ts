import type { RecordKind } from '../kind.ts';
import { actingAuthorization } from './acting-authorization.ts';
import { customerReport } from './customer-report.ts';
import { fundedMonth } from './funded-month.ts';
import { invitation } from './invitation.ts';
import { marketingTask } from './marketing-task.ts';
import { opportunity } from './opportunity.ts';
import { projectSpecialist } from './project-specialist.ts';
import { solution } from './solution.ts';
import { testCouponRequest } from './test-coupon-request.ts';

/** Every kind of record that a partner keeps beside the vendor's data. A new kind is one file and its line here. */
export const RECORD_KINDS: readonly RecordKind[] = [
  customerReport,
  invitation,
  opportunity,
  actingAuthorization,
  projectSpecialist,
  fundedMonth,
  solution,
  testCouponRequest,
  marketingTask,
];
