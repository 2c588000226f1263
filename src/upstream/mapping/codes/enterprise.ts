import { defineCodes } from '../convert.ts';

export const memberStatus = defineCodes({
  ACTIVE: [1, 'In use.'],
  CREATING: [2, 'Being created.'],
  CLOSING: [3, 'Being closed.'],
  CLOSED: [4, 'Closed.'],
  REGISTERING: [101, 'Registration is under way.'],
  TO_ACTIVATE: [102, 'Registered, not activated.'],
});

/** The balances that move between a master and its members. */
export const transferableFund = defineCodes({
  CASH: ['BALANCE_TYPE_DEBIT', 'Prepaid cash.'],
  CREDIT: ['BALANCE_TYPE_CREDIT', 'Credit line.'],
});
