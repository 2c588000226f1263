import {
  type OrderLineRecord,
  type OrderOwner,
  orderLinesOf,
  resourcesOf,
  type Upstream,
} from '../../../upstream/index.ts';
import { pricePeriod } from '../../../upstream/mapping/codes/prices.ts';
import type { Operation } from '../operation.ts';
import { textIn } from './kind.ts';

/** Whose things an operation is about. */
export const ownerIn = ({ input }: Operation): OrderOwner => ({
  customerId: textIn(input.customerId) ?? '',
  resellerId: textIn(input.resellerId),
});

export const rowIdsIn = ({ input: { rowIds } }: Operation): readonly string[] =>
  Array.isArray(rowIds) ? rowIds.map(String) : [];

/** What the vendor does not tell contradicts nothing. */
const isSame = (asked: string, told: string | null): boolean => told === null || asked === told;

/** Whether a line buys the period that was asked for, where one was. */
const buysPeriod = ({ input: { unit, count } }: Operation, { periodType, periods }: OrderLineRecord): boolean =>
  unit === undefined ||
  (isSame(pricePeriod.encode(unit === 'YEAR' ? 'YEAR' : 'MONTH'), periodType) && isSame(String(count), periods));

/**
 * Which of the resources that an operation names an order is about. The vendor tells the resources of an order once they
 * are provisioned; until then the products of its lines must do, which several resources may share.
 */
export const rowsOfOrder = async (
  upstream: Upstream,
  operation: Operation,
  orderId: string,
): Promise<readonly string[]> => {
  const [owner, ids] = [ownerIn(operation), rowIdsIn(operation)];
  const lines = await orderLinesOf(upstream, { orderId, resellerId: owner.resellerId });
  if (!lines.some((line) => buysPeriod(operation, line))) return [];
  const told = new Set((await resourcesOf(upstream, owner, { orderId })).map(({ id }) => id));
  if (told.size > 0) return ids.filter((id) => told.has(id));
  const products = new Set(lines.flatMap(({ productId }) => productId ?? []));
  const named = await resourcesOf(upstream, owner, { ids });
  return ids.filter((id) => named.some((each) => each.id === id && products.has(each.productId ?? '')));
};
