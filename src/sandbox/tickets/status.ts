/** How far a ticket has come, as the vendor numbers it. */
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

/** Statuses in which messages go both ways. */
export const OPEN: readonly Status[] = [WAITING, PROCESSING, SOLVED, SUSPENDED, ASKED];

/** Statuses in which the vendor's engineer has the ticket. */
export const IN_HAND: readonly Status[] = [PROCESSING, SOLVED, SUSPENDED, ASKED];

export const OVER: readonly Status[] = [COMPLETED, WITHDRAWN, INVALID];
