import type { WriteDefinition } from '../request/writes/definition.ts';
import { accountsWrites } from './accounts/writes.ts';
import { couponsWrites } from './coupons/writes.ts';
import { customersWrites } from './customers/writes.ts';
import { enterpriseWrites } from './enterprise/writes.ts';
import { ordersWrites } from './orders/writes.ts';
import { registrationWrites } from './registration/writes.ts';
import { resourcesWrites } from './resources/writes.ts';
import { ticketsWrites } from './tickets/writes.ts';

/**
 * The kinds of write that the graph sends to the vendor. A noun lists its kinds in its `writes.ts`; a test compares
 * them with the ledger's kinds.
 */
export const WRITES = [
  ...accountsWrites,
  ...couponsWrites,
  ...customersWrites,
  ...enterpriseWrites,
  ...ordersWrites,
  ...registrationWrites,
  ...resourcesWrites,
  ...ticketsWrites,
] as readonly WriteDefinition[];
