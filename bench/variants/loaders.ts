import DataLoader from 'dataloader';
import type { Balance, Customer, Order } from '../data/rows.ts';
import type { OrdersWanted, Source } from '../data/source.ts';

/** How a stack gets at the children of one customer. */
export interface Loaders {
  balance(customer: Customer): Promise<Balance | null>;
  orders(customer: Customer, wanted: OrdersWanted): Promise<readonly Order[]>;
}

/** Each row asks for itself. */
export const perRow = (source: Source): Loaders => ({
  balance: async ({ partnerId, id }) => (await source.balances(partnerId, [id])).get(id) ?? null,
  orders: async ({ partnerId, id }, wanted) => (await source.orders(partnerId, [id], wanted))[0] ?? [],
});

/** Rows of one request are gathered; made anew for each request. */
export const createLoaders = (source: Source): Loaders => {
  const balances = new DataLoader<Customer, Balance | null, string>(
    async (customers) => {
      const found = await source.balances(
        customers[0]?.partnerId ?? '',
        customers.map(({ id }) => id),
      );
      return customers.map(({ id }) => found.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id },
  );
  const orders = new DataLoader<{ customer: Customer; wanted: OrdersWanted }, readonly Order[], string>(
    async (keys) => {
      const answers = new Map<string, readonly Order[]>();
      const groups = Map.groupBy(keys, ({ wanted }) => JSON.stringify(wanted));
      for (const group of groups.values()) {
        const [key] = group;
        if (!key) continue;
        const ids = group.map(({ customer }) => customer.id);
        const rows = await source.orders(key.customer.partnerId, ids, key.wanted);
        group.forEach(({ customer, wanted }, index) => {
          answers.set(`${customer.id} ${JSON.stringify(wanted)}`, rows[index] ?? []);
        });
      }
      return keys.map(({ customer, wanted }) => answers.get(`${customer.id} ${JSON.stringify(wanted)}`) ?? []);
    },
    { cacheKeyFn: ({ customer, wanted }) => `${customer.id} ${JSON.stringify(wanted)}` },
  );
  return {
    balance: (customer) => balances.load(customer),
    orders: (customer, wanted) => orders.load({ customer, wanted }),
  };
};
