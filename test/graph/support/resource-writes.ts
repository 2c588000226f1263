import type { TestGateway } from '../../support/gateway.ts';
import { inHundredths } from '../../support/hundredths.ts';

/** An order that waits for payment, and the customer who would pay it. */
export interface PendingOrder {
  readonly id: string;
  readonly customerId: string;
  /** The amount as the graph returns it, and in hundredths. */
  readonly text: string;
  readonly amount: bigint;
  /** 1 referral, 2 resale, 3 reseller. */
  readonly model: string;
  /** Balance of the customer in hundredths. */
  readonly funds: bigint;
  /** Whether the customer has granted the agency. */
  readonly grants: boolean;
}

const PENDING = `{ orders(first: 100, filter: { status: PENDING_PAYMENT }) {
  nodes { id: orderId customerId amount { amount } subOrders { id: orderId } } } }`;

interface Listed {
  readonly orders: {
    readonly nodes: readonly {
      readonly id: string;
      readonly customerId: string;
      readonly amount: { readonly amount: string };
      readonly subOrders: readonly unknown[];
    }[];
  };
}

const customersOf = (gateway: TestGateway, partner: string) =>
  new Map(
    gateway.sandbox
      .partner(partner)
      .customers()
      .map((customer) => [customer.customer_id, customer]),
  );

/** Payable orders of a partner's own customers: one order for each customer, so that no test spends another's money. */
export const ordersOf = async (gateway: TestGateway, partner: string, as: string): Promise<PendingOrder[]> => {
  const { data, errors } = await gateway.run<Listed, never>(as, PENDING);
  if (!data) throw new Error(JSON.stringify(errors));
  const customers = customersOf(gateway, partner);
  const found = new Map<string, PendingOrder>();
  for (const { id, customerId, amount } of data.orders.nodes) {
    const customer = customers.get(customerId);
    if (customer?.is_frozen !== 0 || found.has(customerId)) continue;
    found.set(customerId, {
      id,
      customerId,
      text: amount.amount,
      amount: inHundredths(amount.amount),
      model: customer.association_type,
      funds: customer.balance,
      grants: customer.grants_agency,
    });
  }
  return [...found.values()];
};

/** A customer who has granted the agency, with working resources. */
export interface Holder {
  readonly customerId: string;
  /** 1 referral, 2 resale, 3 reseller. */
  readonly model: string;
  /** Hundredths that the customer holds. */
  readonly funds: bigint;
  readonly mainIds: readonly string[];
  /** Resources that depend on a main resource. */
  readonly dependentIds: readonly string[];
}

interface WireResource {
  readonly resource_id: string;
  readonly is_main_resource: number;
  readonly status: number;
}

const IN_USE = 2;

interface Wanted {
  /** Number of working main resources of each customer. */
  readonly least?: number;
  /** Number of customers. */
  readonly count?: number;
}

/** Customers with working main resources, read from the vendor itself. */
export const holdersOf = async (
  gateway: TestGateway,
  partner: string,
  { least = 1, count = Number.POSITIVE_INFINITY }: Wanted = {},
): Promise<Holder[]> => {
  const { upstream } = gateway.services.partner(partner);
  const holders: Holder[] = [];
  for (const { customer_id: id, grants_agency, is_frozen, association_type, balance } of customersOf(
    gateway,
    partner,
  ).values()) {
    if (holders.length >= count) break;
    if (!grants_agency || is_frozen !== 0) continue;
    const { data } = await upstream.call('ListPayPerUseCustomerResources', {
      customer_id: id,
      only_main_resource: 0,
      limit: 100,
    });
    const working = (data as readonly WireResource[]).filter(({ status }) => status === IN_USE);
    const idsOf = (main: number) =>
      working.flatMap(({ resource_id, is_main_resource }) => (is_main_resource === main ? [resource_id] : []));
    if (idsOf(1).length < least) continue;
    holders.push({
      customerId: id,
      model: association_type,
      funds: balance,
      mainIds: idsOf(1),
      dependentIds: idsOf(0),
    });
  }
  return holders;
};

export const list = (ids: readonly string[]): string => `[${ids.map((id) => `"${id}"`).join(', ')}]`;
