import DataLoader from 'dataloader';
import type { Balance, Customer, Order } from '../data/rows.ts';
import type { OrdersWanted, Source } from '../data/source.ts';

/** Loads the children of one customer. */
export interface Loaders {
  balance(customer: Customer): Promise<Balance | null>;
  orders(customer: Customer, wanted: OrdersWanted): Promise<readonly Order[]>;
}

/** Loads each row with separate calls. */
export const perRow = (source: Source): Loaders => ({
  balance: async ({ partnerId, customerId }) =>
    (await source.balances(partnerId, [customerId])).get(customerId) ?? null,
  orders: async ({ partnerId, customerId }, wanted) => (await source.orders(partnerId, [customerId], wanted))[0] ?? [],
});

/** Batches the rows of one request; create new ones for each request. */
export const createLoaders = (source: Source): Loaders => {
  const balances = new DataLoader<Customer, Balance | null, string>(
    async (customers) => {
      const found = await source.balances(
        customers[0]?.partnerId ?? '',
        customers.map(({ customerId }) => customerId),
      );
      return customers.map(({ customerId }) => found.get(customerId) ?? null);
    },
    { cacheKeyFn: ({ customerId }) => customerId },
  );
  const orders = new DataLoader<{ customer: Customer; wanted: OrdersWanted }, readonly Order[], string>(
    async (keys) => {
      const answers = new Map<string, readonly Order[]>();
      const groups = Map.groupBy(keys, ({ wanted }) => JSON.stringify(wanted));
      for (const group of groups.values()) {
        const [key] = group;
        if (!key) continue;
        const ids = group.map(({ customer }) => customer.customerId);
        const rows = await source.orders(key.customer.partnerId, ids, key.wanted);
        group.forEach(({ customer, wanted }, index) => {
          answers.set(`${customer.customerId} ${JSON.stringify(wanted)}`, rows[index] ?? []);
        });
      }
      return keys.map(({ customer, wanted }) => answers.get(`${customer.customerId} ${JSON.stringify(wanted)}`) ?? []);
    },
    { cacheKeyFn: ({ customer, wanted }) => `${customer.customerId} ${JSON.stringify(wanted)}` },
  );
  return {
    balance: (customer) => balances.load(customer),
    orders: (customer, wanted) => orders.load({ customer, wanted }),
  };
};
