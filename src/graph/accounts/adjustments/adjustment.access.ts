import { defineRowsInScope } from '../../customers/index.ts';
import { adjustmentsByReceiver } from './adjustment.loader.ts';
import type { Adjustment } from './adjustment.type.ts';

/** Newest first. Adjustments of the same time are ordered by transaction, so that pages do not overlap. */
const newestFirst = (a: Adjustment, b: Adjustment): number =>
  compare(b.occurredAt, a.occurredAt) || compare(a.transactionId, b.transactionId);

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);

/** The partner's adjustments; for an account manager, those of the manager's customers. */
export const adjustmentsInScope = defineRowsInScope(adjustmentsByReceiver, newestFirst);
