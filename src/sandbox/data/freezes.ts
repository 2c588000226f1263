import type { Population } from './population.ts';

export type FreezeType = 'ACCOUNT' | 'ACCOUNT_AND_RESOURCE';

/** How the customers of one scope are frozen. Customers frozen from the start have only their account frozen. */
export const createFreezes = (customers: Population) => {
  const types = new Map<number, FreezeType>();

  return {
    /** Null for a customer that is not frozen. */
    typeOf: (customer: number): FreezeType | null =>
      customers.row(customer).is_frozen === 0 ? null : (types.get(customer) ?? 'ACCOUNT'),
    freeze(customer: number, type: FreezeType): void {
      types.set(customer, type);
      customers.change(customer, { is_frozen: 1 });
    },
    unfreeze(customer: number): void {
      types.delete(customer);
      customers.change(customer, { is_frozen: 0 });
    },
  };
};
export type Freezes = ReturnType<typeof createFreezes>;
