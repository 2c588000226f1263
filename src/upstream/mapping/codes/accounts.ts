import { defineCodes } from '../codes.ts';

export const accountType = defineCodes({
  BALANCE: [1, 'Prepaid cash.'],
  CREDIT: [2, 'Credit line.'],
  BONUS: [5, 'Bonus.'],
  DEPOSIT: [7, 'Deposit.'],
  ALLOCATABLE: [8, 'What the partner may allocate to customers.'],
});
