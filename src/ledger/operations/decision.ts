import type { Approval } from './operation.ts';

/** A second member's decision. Its time is when it is stored, because it may have waited for the database. */
export interface Decision extends Omit<Approval, 'until' | 'shown' | 'decidedAt'> {
  /** Id of the request that decided; null when the time for approval ran out. */
  readonly requestId: string | null;
}

/** The time for approval ran out without a decision. */
export const TIME_IS_UP: Decision = { decision: null, decidedBy: null, requestId: null };
