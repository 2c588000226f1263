import { freezeCustomers, unfreezeCustomers } from './freeze/freeze.writes.ts';

/** The writes of this noun at the vendor. */
export const customersWrites = [freezeCustomers, unfreezeCustomers] as const;
