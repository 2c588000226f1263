import type { WireRow } from '../../src/mirror/noun.ts';
import type { PartnerServices } from '../../src/partner/services.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { live } from './support.ts';

type Values = ReadonlyMap<string, number>;

/** Sums of each customer over other lists, from the vendor's own answers; by the customer's id. */
export interface Measures {
  readonly customers: readonly string[];
  readonly balance: Values;
  readonly spend: Values;
  /** Instant of the last order. */
  readonly ordered: Values;
  /** Number of resources that expire within 60 days. */
  readonly expiring: Values;
}

const sumBy = (rows: readonly WireRow[], read: (row: WireRow) => number): Values => {
  const found = new Map<string, number>();
  for (const row of rows) {
    const id = String(row.customer_id);
    found.set(id, Math.round(((found.get(id) ?? 0) + read(row)) * 10_000) / 10_000);
  }
  return found;
};

const amountIn = ({ amount }: WireRow): number => Number(amount);

const expiresSoon = ({ status, expire_time: end }: WireRow): boolean => {
  const at = Date.parse(String(end));
  return String(status) !== '3' && at >= START && at <= START + 60 * DAY_MS;
};

/** Asks the vendor for every row behind the measures of a month. */
export const measureByVendor = async (partner: PartnerServices, month: string): Promise<Measures> => {
  const customers = (await live(partner, 'ListSubCustomers', {})).map(({ customer_id: id }) => String(id));
  const hundreds = Array.from({ length: Math.ceil(customers.length / 100) }, (_, at) =>
    customers.slice(at * 100, (at + 1) * 100),
  );
  const balances = await Promise.all(
    hundreds.map((ids) =>
      live(partner, 'ListCustomersBalancesDetail', { customer_infos: ids.map((customer_id) => ({ customer_id })) }),
    ),
  );
  const bills = await Promise.all(
    ['1', '3', '11'].map((charge_mode) => live(partner, 'ListSubcustomerMonthlyBills', { cycle: month, charge_mode })),
  );
  const ordered = new Map<string, number>();
  for (const { customer_id: id, create_time: at } of await live(partner, 'ListCustomerOrders', {}))
    ordered.set(String(id), Math.max(ordered.get(String(id)) ?? 0, Date.parse(String(at))));
  const expiring = await Promise.all(
    customers.map(async (customer_id) => {
      const rows = await live(partner, 'ListPayPerUseCustomerResources', { customer_id, only_main_resource: 1 });
      return rows.filter(expiresSoon).map((row) => ({ ...row, customer_id }));
    }),
  );
  return {
    customers,
    balance: sumBy(balances.flat(), amountIn),
    spend: sumBy(bills.flat(), amountIn),
    ordered,
    expiring: sumBy(expiring.flat(), () => 1),
  };
};
