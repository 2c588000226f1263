/** Faults of a history, each with its probability at every opportunity. */
export const FAULTS = {
  crash: 0.5,
  freeze: 0.2,
  freezeAfterCommit: 0.02,
  freezeForLong: 0.3,
  skew: 0.5,
  clocksWrong: 0.1,
  storeAway: 0.15,
  statementFails: 0.004,
  commitFails: 0.01,
  commitUnanswered: 0.01,
  requestLost: 0.1,
  answerLost: 0.12,
  requestLate: 0.1,
  answerSlow: 0.1,
  refused: 0.1,
  appliedInError: 0.04,
  unsent: 0.04,
  rowRefused: 0.1,
  rowUnanswered: 0.08,
  recordLate: 0.4,
  readFails: 0.1,
  readSlow: 0.05,
  freezeWhileReading: 0.01,
  changedInput: 0.08,
  bothGateways: 0.25,
} as const;

export type Fault = keyof typeof FAULTS;

/** Events, beside the faults, that must happen at least once in every run of full size. */
export const EVENTS = [
  'asked',
  'repeated',
  'approved',
  'rejected',
  'expired',
  'ownApprovalRefused',
  'limitRefused',
  'conflictRefused',
  'settledByAnswer',
  'settledByRecords',
  'settledByState',
  'settledUnsent',
  'settledByPerson',
  'notApplied',
  'partlyDone',
  'signatureExpired',
  'signedTooLate',
  'leaseTaken',
  'leaseLost',
  'leaseUsed',
  'crashInTransaction',
  'restart',
] as const;

/** Events that must happen in every run of full size of the copies' histories. */
export const MIRROR_EVENTS = [
  'crash',
  'crashInTransaction',
  'restart',
  'freeze',
  'freezeAfterCommit',
  'skew',
  'storeAway',
  'statementFails',
  'commitFails',
  'commitUnanswered',
  'readFails',
  'answerSlow',
  'leaderChanged',
  'leaseTaken',
  'leaseUsed',
  'readServed',
  'readRefused',
] as const;

export type Event = Fault | (typeof EVENTS)[number] | (typeof MIRROR_EVENTS)[number];

export type Counts = Map<Event, number>;

export const count = (counts: Counts, event: Event): void => void counts.set(event, (counts.get(event) ?? 0) + 1);
