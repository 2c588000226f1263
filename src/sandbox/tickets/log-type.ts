/** The vendor's numbers of the steps in a ticket's log. Only the numbers of the customer's steps are published. */
export const LOG = {
  CREATED: 0,
  URGED: 2,
  CLOSED: 3,
  WITHDRAWN: 4,
  RATED: 5,
  DELETED: 13,
  SENT_BACK: 16,
  ACCESS_GRANTED: 73,
  ACCESS_REFUSED: 74,
  ACCESS_TAKEN_BACK: 83,
  EXPORTED: 84,
  ANSWERED: 85,
  CONTACT_CHANGED: 114,
  CONTACT_REMOVED: 115,
  /** Steps of the vendor's side; the sandbox chose these numbers. */
  ACCEPTED: 201,
  ASKED: 202,
  SOLVED: 203,
  SUSPENDED: 204,
  COMPLETED: 205,
  INVALIDATED: 206,
} as const;

export type LogType = (typeof LOG)[keyof typeof LOG];
