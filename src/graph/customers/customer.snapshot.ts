import { compareNames } from '../../request/pages/sorted.ts';
import type { CustomerSort, CustomerSortField } from './customer.args.ts';
import { type NameOf, realName } from './customer.search.ts';
import { type Customer, managerOf } from './customer.type.ts';

/** All customers of a partner at one moment. Groups and orders are computed once. */
export interface Snapshot {
  /** In the vendor's order. */
  readonly customers: readonly Customer[];
  readonly byId: ReadonlyMap<string, Customer>;
  /** The customers of an account manager, in the vendor's order. */
  ofManager(accountName: string): readonly Customer[];
  /**
   * Default of `nameOf`: the real name. Customers with equal values keep the vendor's order; those without a value come
   * last in both directions.
   */
  sortBy(sort: CustomerSort, nameOf?: NameOf): readonly Customer[];
  /** Latest association time of all customers; null for none. */
  readonly newestAssociation: string | null;
}

/** Values of the sort fields that are in the rows. */
const VALUES: Readonly<Partial<Record<CustomerSortField, (customer: Customer) => string | null>>> = {
  ASSOCIATED_AT: ({ associatedAt }) => associatedAt,
  ACCOUNT_NAME: ({ accountName }) => accountName,
  LEVEL: ({ level }) => level,
  ACCOUNT_MANAGER: managerOf,
  ASSOCIATION_MODEL: ({ associationModel }) => associationModel,
};

export const takeSnapshot = (customers: readonly Customer[]): Snapshot => {
  const byManager = Map.groupBy(customers, ({ accountManager }) => accountManager?.accountName ?? '');
  const ordersBy = new Map<NameOf, Map<string, readonly Customer[]>>();

  const sort = ({ by, direction }: CustomerSort, nameOf: NameOf): readonly Customer[] => {
    const read = by === 'NAME' ? nameOf : VALUES[by];
    if (!read) throw new Error(`customers in memory cannot be sorted by ${by}: only the mirror has its values`);
    const sign = direction === 'ASCENDING' ? 1 : -1;
    const keyed = customers.map((customer) => ({ customer, value: read(customer) }));
    keyed.sort((a, b) =>
      a.value === null || b.value === null
        ? Number(a.value === null) - Number(b.value === null)
        : sign * compareNames(a.value, b.value),
    );
    return keyed.map(({ customer }) => customer);
  };

  return {
    customers,
    byId: new Map(customers.map((customer) => [customer.id, customer])),
    ofManager: (accountName) => byManager.get(accountName) ?? [],
    sortBy: (wanted, nameOf = realName) => {
      const key = `${wanted.by} ${wanted.direction}`;
      const orders = ordersBy.get(nameOf) ?? new Map<string, readonly Customer[]>();
      ordersBy.set(nameOf, orders);
      const known = orders.get(key) ?? sort(wanted, nameOf);
      orders.set(key, known);
      return known;
    },
    newestAssociation: customers.reduce<string | null>(
      (newest, { associatedAt }) => (associatedAt && (!newest || associatedAt > newest) ? associatedAt : newest),
      null,
    ),
  };
};
