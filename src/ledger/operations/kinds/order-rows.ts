import {
  type OrderLineRecord,
  type OrderOwner,
  orderLinesOf,
  type ResourceRecord,
  resourcesOf,
  type Upstream,
} from '../../../upstream/index.ts';
import { pricePeriod } from '../../../upstream/mapping/codes/prices.ts';
import type { LedgerEntry } from '../operation.ts';
import { textIn } from './kind.ts';

/** The customer, and the reseller, whose orders or resources an operation is about. */
export const ownerIn = ({ input }: LedgerEntry): OrderOwner => ({
  customerId: textIn(input.customerId) ?? '',
  resellerId: textIn(input.resellerId),
});

export const rowIdsIn = ({ input: { rowIds } }: LedgerEntry): readonly string[] =>
  Array.isArray(rowIds) ? rowIds.map(String) : [];

/** Whether the vendor's value agrees with the requested one; a value that the vendor does not return agrees. */
const isSame = (asked: string, told: string | null): boolean => told === null || asked === told;

/** Whether a line buys the period that the operation requested; true when it requested none. */
const buysPeriod = ({ input: { unit, count } }: LedgerEntry, { periodType, periods }: OrderLineRecord): boolean =>
  unit === undefined ||
  (isSame(pricePeriod.encode(unit === 'YEAR' ? 'YEAR' : 'MONTH'), periodType) && isSame(String(count), periods));

/** Rows that match an order's lines: same product, and the new period begins when the resource's old one ends. */
const rowsByLines = (
  named: readonly ResourceRecord[],
  lines: readonly OrderLineRecord[],
): readonly ResourceRecord[] => {
  const alike = named.filter(({ productId }) => lines.some((line) => line.productId === productId));
  const following = alike.filter(({ productId, expiresAt }) =>
    lines.some((line) => line.productId === productId && line.effectiveAt === expiresAt),
  );
  return following.length > 0 ? following : alike;
};

/**
 * Rows of the operation that an order is about. The vendor lists an order's resources once they are provisioned; until
 * then its lines are compared, and a line may match several rows.
 */
export const rowsOfOrder = async (
  upstream: Upstream,
  operation: LedgerEntry,
  orderId: string,
): Promise<readonly string[]> => {
  const [owner, ids] = [ownerIn(operation), rowIdsIn(operation)];
  const lines = await orderLinesOf(upstream, { orderId, resellerId: owner.resellerId });
  if (!lines.some((line) => buysPeriod(operation, line))) return [];
  const told = await resourcesOf(upstream, owner, { orderId });
  const about = told.length > 0 ? told : rowsByLines(await resourcesOf(upstream, owner, { ids }), lines);
  return ids.filter((id) => about.some((resource) => resource.id === id));
};
