import {
  allocateFunds,
  allocateToReseller,
  reclaimFromReseller,
  reclaimFunds,
  setBudget,
} from './funds/funds.writes.ts';

export const accountsWrites = [
  allocateFunds,
  allocateToReseller,
  reclaimFromReseller,
  reclaimFunds,
  setBudget,
] as const;
