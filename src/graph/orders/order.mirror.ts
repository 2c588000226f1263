import type { Condition, Sort } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { between, equal } from '../../request/copies/conditions.ts';
import { type MirroredPage, pageOfCopy, requireCopy } from '../../request/copies/mirrored.ts';
import type { ListMark, Slice } from '../../request/pages/paging.ts';
import { PARTNER, type Scope } from '../../upstream/index.ts';
import { orderStatus } from '../../upstream/mapping/codes/orders.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import type { Input } from '../../vendor/api.ts';
import { checkIds } from '../common/index.ts';
import type { OrderFilter, OrderSort, OrderSortField } from './order.args.ts';
import type { OrderStatus } from './order.enums.ts';
import { Order } from './order.type.ts';

const LIST = { noun: 'orders', type: Order } as const;

/** The vendor's order of the list. */
export const NEWEST: Sort = { by: 'created_at', descending: true };

/** Conditions on the copy's columns for the inputs of ListCustomerOrders. */
export const orderConditions = (input: Input): Condition[] => [
  ...equal('status', input.status),
  ...equal('type', input.orderType),
  ...equal('service_code', input.serviceTypeCode),
  ...between('created_at', input.createTimeBegin, input.createTimeEnd),
  ...between('paid_at', input.paymentTimeBegin, input.paymentTimeEnd),
];

const codesOf = (statuses: readonly Known<OrderStatus>[]): string[] =>
  statuses.map((status) => orderStatus.encode(status));

/** Conditions that the vendor does not support. */
const ownConditions = ({
  statuses,
  customerIds,
  accountManager,
  amountFrom,
  amountUntil,
}: Partial<OrderFilter>): Condition[] => [
  ...(statuses ? [{ column: 'status', in: codesOf(statuses) }] : []),
  ...(customerIds ? [{ customers: customerIds }] : []),
  ...(accountManager ? [{ column: 'customer.manager', in: [accountManager] }] : []),
  ...(amountFrom ? [{ column: 'amount', from: Number(amountFrom) }] : []),
  ...(amountUntil ? [{ column: 'amount', until: Number(amountUntil) }] : []),
];

const MOST_CUSTOMERS = 100;

/** All conditions on the copy's columns. Throws BAD_USER_INPUT for too many customers. */
const conditionsOf = (input: Input, filter: OrderFilter | null | undefined): Condition[] => {
  checkIds(filter?.customerIds, MOST_CUSTOMERS, 'filter.customerIds');
  return [...orderConditions(input), ...ownConditions(filter ?? {})];
};

/** Whether only the copy can answer. */
export const needsCopy = (filter: OrderFilter | null | undefined, sort?: OrderSort | null): boolean =>
  Boolean(sort) || ownConditions(filter ?? {}).length > 0;

const COLUMNS: Readonly<Record<OrderSortField, string>> = {
  AMOUNT: 'amount',
  CREATED_AT: 'created_at',
  PAID_AT: 'paid_at',
};

/** The requested order, which only the copy has. */
export const copySort = ({ by, direction }: OrderSort): Sort => ({
  by: COLUMNS[by],
  descending: direction === 'DESCENDING',
});

export interface OrdersOfCopy {
  /** Inputs of the vendor's list. */
  readonly input: Input;
  readonly filter?: OrderFilter | null | undefined;
  readonly sort?: OrderSort | null | undefined;
  /** The partner, or the reseller, whose customers' orders are listed. Default: the partner. */
  readonly scope?: Scope;
  readonly slice: Slice;
  readonly list: ListMark;
}

/** A page that only the copy can answer. Throws NOT_READY or MIRROR_OFF. */
export const ordersOfCopy = (
  context: RequestContext,
  { input, filter, sort, scope = PARTNER, slice, list }: OrdersOfCopy,
): Promise<MirroredPage<Order, ListMark>> => {
  const where = conditionsOf(input, filter);
  return pageOfCopy(context, { ...LIST, where, sort: sort ? copySort(sort) : NEWEST, scope, slice, list });
};

/** Number of orders by the vendor's code of their state. Throws NOT_READY or MIRROR_OFF. */
export const countOrders = async (
  context: RequestContext,
  input: Input,
  filter: OrderFilter | null | undefined,
): Promise<ReadonlyMap<string, number>> => {
  const where = conditionsOf(input, filter);
  const { mirror, limits } = requireCopy(context, [LIST], PARTNER);
  const counts = await mirror.countBy(LIST.noun, 'status', limits, where);
  return new Map([...counts].map(([code, count]) => [String(code), count]));
};
