import type { RecordKind } from '../kind.ts';
import { customerReport } from './customer-report.ts';
import { invitation } from './invitation.ts';
import { marketingTask } from './marketing-task.ts';
import { opportunity } from './opportunity.ts';

/** Every kind of record that a partner keeps beside the vendor's data. A new kind is one file and its line here. */
export const RECORD_KINDS: readonly RecordKind[] = [customerReport, invitation, opportunity, marketingTask];
