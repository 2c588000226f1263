import {
  allocateFunds,
  allocateToReseller,
  reclaimFromReseller,
  reclaimFunds,
  setBudget,
} from './funds/funds.writes.ts';

/** The writes of this noun at the vendor. */
export const accountsWrites = [
  allocateFunds,
  allocateToReseller,
  reclaimFromReseller,
  reclaimFunds,
  setBudget,
] as const;
