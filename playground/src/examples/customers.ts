import { customerIds, type Recipe } from './lookup.ts';

/** The first customers, each under both names that samples give the variable. */
export const anyCustomer: Recipe = async function* ({ ask }) {
  for (const id of await customerIds(ask)) yield { id, customerId: id };
};

const customersWhere = (filter: string): Recipe =>
  async function* ({ ask }) {
    for (const id of await customerIds(ask, filter)) yield { id, customerId: id, customerIds: [id] };
  };

export const CUSTOMERS: Readonly<Record<string, Recipe>> = {
  FreezeCustomers: customersWhere('frozen: ACTIVE, associationModel: RESELLER'),
  UnfreezeCustomers: customersWhere('frozen: ACCOUNT_FROZEN'),
};
