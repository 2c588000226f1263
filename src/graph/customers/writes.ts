import { freezeCustomers, unfreezeCustomers } from './freeze/freeze.writes.ts';

export const customersWrites = [freezeCustomers, unfreezeCustomers] as const;
