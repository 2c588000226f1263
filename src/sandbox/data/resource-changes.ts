import type { MadeLine } from './made-orders.ts';
import type { Order } from './order.ts';
import { priceInMoney } from './terms.ts';

/** The effects that orders made since the start have on one resource. Times are seconds since 1970. */
export interface ResourceChange {
  readonly added: readonly { readonly order: Order; readonly seconds: number; readonly paid: bigint }[];
  /** Ids of the orders whose terms were refunded. */
  readonly removed: ReadonlySet<string>;
  readonly closedAt: number | null;
  /** When it was converted to pay-per-use. */
  readonly convertedAt: number | null;
  /** When the latest effect took place. */
  readonly at: number;
}

export type ResourceChanges = ReadonlyMap<string, ResourceChange>;

const COMPLETED = 5;
const NONE: ResourceChange = { added: [], removed: new Set(), closedAt: null, convertedAt: null, at: 0 };
const NO_CHANGES: ResourceChanges = new Map();

const net = (lines: readonly MadeLine[]): bigint =>
  lines.reduce((sum, { official, discount }) => sum + official - discount, 0n);

/**
 * What a line costs in money: coupons and discounts chosen on payment are spread over the lines in proportion to their
 * prices.
 */
const shareOfLine = (order: Order, lines: readonly MadeLine[], n: number): bigint => {
  const [whole, cash] = [net(lines), priceInMoney(order)];
  const upTo = (count: number): bigint => (whole === 0n ? 0n : (cash * net(lines.slice(0, count))) / whole);
  return upTo(n + 1) - upTo(n);
};

const after = (before: ResourceChange, order: Order, n: number): ResourceChange => {
  const { made, paidAt, createdAt } = order;
  const line = made?.lines[n];
  if (!made || !line) return before;
  const at = paidAt ?? createdAt;
  switch (made.effect) {
    case 'PROLONG': {
      const added = { order, seconds: line.line.seconds, paid: shareOfLine(order, made.lines, n) };
      return { ...before, at, added: [...before.added, added] };
    }
    case 'SHORTEN':
      return { ...before, at, removed: new Set([...before.removed, ...made.refunds.map(({ orderId }) => orderId)]) };
    case 'GIVE_BACK':
      return { ...before, at, closedAt: at };
    case 'TO_ON_DEMAND':
      return { ...before, at, closedAt: at, convertedAt: at };
  }
};

/** The effects of a customer's completed orders, by the id of the resource that they change. */
export const changesBy = (orders: readonly Order[]): ResourceChanges => {
  const effective = orders.filter(({ made, status }) => made && status === COMPLETED);
  if (effective.length === 0) return NO_CHANGES;
  const changes = new Map<string, ResourceChange>();
  for (const order of effective.toSorted((a, b) => (a.paidAt ?? 0) - (b.paidAt ?? 0) || a.key - b.key)) {
    for (const [n, { resourceId }] of (order.made?.lines ?? []).entries()) {
      changes.set(resourceId, after(changes.get(resourceId) ?? NONE, order, n));
    }
  }
  return changes;
};
