/** The vendor's numbers of a ticket's statuses. */
export const STATUS = {
  WAITING: 0,
  PROCESSING: 1,
  SOLVED: 2,
  COMPLETED: 3,
  WITHDRAWN: 4,
  SUSPENDED: 5,
  INVALID: 12,
  DELETED: 13,
  ASKED: 17,
} as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

const { WAITING, PROCESSING, SOLVED, SUSPENDED, ASKED, COMPLETED, WITHDRAWN, INVALID } = STATUS;

/** Statuses in which both sides can write messages. */
export const OPEN: readonly Status[] = [WAITING, PROCESSING, SOLVED, SUSPENDED, ASKED];

/** Statuses in which the vendor's engineer has the ticket. */
export const IN_HAND: readonly Status[] = [PROCESSING, SOLVED, SUSPENDED, ASKED];

export const OVER: readonly Status[] = [COMPLETED, WITHDRAWN, INVALID];
