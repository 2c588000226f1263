import type { CustomerSeedData } from './customers.ts';
import { below } from './hash.ts';

export type BudgetType = 'MONTHLY' | 'PACKAGE';

export interface BudgetChange {
  readonly customer: number;
  readonly amount: bigint;
  readonly type: BudgetType;
  readonly at: number;
}

/** The budgets of customers of the reseller model, in hundredths of the currency. */
export const createBudgets = (customers: CustomerSeedData) => {
  const changes: BudgetChange[] = [];
  const spent = new Map<number, bigint>();

  const latest = (customer: number): BudgetChange | undefined =>
    changes.findLast((change) => change.customer === customer);

  const initial = (customer: number): bigint => {
    if (customer >= customers.count) return 0n;
    return customers.isHuge(customer)
      ? 123_456_789_012_345_681n
      : BigInt(10_000 + below(customers.draw(customer, 40), 20_000_000));
  };

  const firstUse = (customer: number): bigint =>
    customer < customers.count ? (initial(customer) * BigInt(below(customers.draw(customer, 41), 100))) / 100n : 0n;

  return {
    of: (customer: number): bigint => latest(customer)?.amount ?? initial(customer),
    typeOf: (customer: number): BudgetType => latest(customer)?.type ?? 'MONTHLY',
    usage: (customer: number): bigint => firstUse(customer) + (spent.get(customer) ?? 0n),
    /** Adds to the used amount; a negative amount is given back. */
    use: (customer: number, amount: bigint): void => void spent.set(customer, (spent.get(customer) ?? 0n) + amount),
    set: (change: BudgetChange): void => void changes.push(change),
    /** Newest first. The oldest record is the budget that came with the association. */
    records: (customer: number): BudgetChange[] => [
      ...changes.filter((change) => change.customer === customer).toReversed(),
      ...(customer < customers.count
        ? [{ customer, amount: initial(customer), type: 'MONTHLY' as const, at: customers.associatedAt(customer) }]
        : []),
    ],
  };
};
export type Budgets = ReturnType<typeof createBudgets>;
