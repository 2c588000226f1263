import type { Population } from './population.ts';

export type FreezeType = 'ACCOUNT' | 'ACCOUNT_AND_RESOURCE';

/** How far the frozen customers of one scope are frozen; those that were so from the start, their accounts alone. */
export const createFreezes = (customers: Population) => {
  const types = new Map<number, FreezeType>();

  return {
    /** Null: not frozen. */
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
