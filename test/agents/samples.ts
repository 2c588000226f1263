import { SITE_CURRENCY, type Site } from '../../src/config/index.ts';
import type { AgentGateway } from './support.ts';

export type Given = Record<string, unknown>;

interface Node {
  readonly id: string;
}

interface Found {
  readonly customers: {
    readonly nodes: readonly (Node & {
      readonly associationModel: string;
      readonly balance: { readonly available: { readonly amount: string; readonly currency: string } } | null;
      readonly resources: { readonly nodes: readonly Node[] } | null;
    })[];
  } | null;
  readonly orders: { readonly nodes: readonly Node[] } | null;
  readonly couponQuotas: { readonly nodes: readonly Node[] } | null;
  readonly tickets: { readonly nodes: readonly Node[] } | null;
}

const FIND = `{
  customers(first: 20) { nodes { id associationModel balance { available { amount currency } }
    resources(first: 2, filter: { mainOnly: true, statuses: [IN_USE] }) { nodes { id } } } }
  orders(first: 20, filter: { status: PENDING_PAYMENT }) { nodes { id } }
  couponQuotas(first: 1) { nodes { id } }
  tickets(first: 1) { nodes { id } }
}`;

/** Id in the arguments where the person sees no object of the kind. */
const NONE = 'none';
const MONTH = '2026-10';

const SERVER = {
  serviceTypeCode: 'hws.service.type.ec2',
  resourceTypeCode: 'hws.resource.type.vm',
  specificationCode: 's6.large.2.linux',
  region: 'cn-north-4',
};

/** Arguments for every tool, with ids of objects that the person sees. */
export const samplesFor = async (
  gateway: AgentGateway,
  accountName: string,
): Promise<Readonly<Record<string, Given>>> => {
  const { data } = await gateway.graph(accountName, FIND);
  const { customers, orders, couponQuotas, tickets } = (data ?? {}) as Partial<Found>;
  const all = customers?.nodes ?? [];
  const [owner, another] = all.filter(({ resources }) => (resources?.nodes.length ?? 0) > 1);
  const rich = all.find(
    ({ associationModel, balance }) => associationModel === 'RESALE' && Number(balance?.available.amount) > 10,
  );
  const customerId = (rich ?? all[0])?.id ?? NONE;
  const amount = { amount: '1.25', currency: SITE_CURRENCY[gateway.persona(accountName).site as Site] };
  const resold = all.find(({ associationModel }) => associationModel === 'RESELLER') ?? rich;
  const orderIdAt = (place: number): string => (orders?.nodes ?? []).at(place)?.id ?? NONE;
  const resourceOf = (each: typeof owner, place: number): string => each?.resources?.nodes[place]?.id ?? NONE;
  const [ownerId, anotherId] = [owner?.id ?? NONE, another?.id ?? owner?.id ?? NONE];
  const page = { first: 3 };
  return {
    allocate_funds: { customerId, amount },
    cancel_order: { orderId: orderIdAt(0) },
    find_customers: page,
    find_orders: page,
    find_tickets: page,
    follow_operation: { operationId: NONE },
    issue_coupons: { quotaId: couponQuotas?.nodes[0]?.id ?? NONE, customerIds: [customerId], faceValue: amount },
    list_coupon_quotas: page,
    list_issued_coupons: page,
    list_renewals_due: page,
    list_resources: { customerId: ownerId, ...page },
    pay_order: { orderId: orderIdAt(-1) },
    price_renewals: { customerId: ownerId, ...page },
    reclaim_funds: { customerId, amount },
    renew_resources: { customerId: ownerId, resourceIds: [resourceOf(owner, 0)] },
    review_month: { month: MONTH, first: 3 },
    set_auto_renewal: { customerId: ownerId, resourceId: resourceOf(owner, 1), enabled: false },
    set_budget: { customerId: resold?.id ?? NONE, amount },
    show_customer: { customerId },
    show_customer_month: { customerId, month: MONTH, ...page },
    show_incentives: { month: MONTH, ...page },
    show_order: { orderId: orderIdAt(0) },
    show_partner: {},
    show_prices: { customerId, products: [SERVER] },
    show_ticket: { ticketId: tickets?.nodes[0]?.id ?? NONE },
    unsubscribe_resources: { customerId: anotherId, resourceIds: [resourceOf(another ?? owner, 0)] },
  };
};
