import { RESOURCE_TYPES, type ResourceType } from './catalog.ts';
import { below, mix, pick, weighted } from './hash.ts';
import { createIdCodec } from './ids.ts';
import { type Line, lineOf } from './order-lines.ts';
import type { Order, Orders } from './orders.ts';
import { DAY } from './time.ts';

/** Something that is paid for by the month or the year. */
export interface Resource {
  readonly id: string;
  readonly subscriptionId: string;
  /** The order that bought it. */
  readonly order: Order;
  readonly type: ResourceType;
  readonly line: Line;
  /** The resource that it depends on. */
  readonly main: string | null;
  readonly size: { readonly amount: number; readonly measure: number } | null;
  /** Draws the place among the regions of the site. */
  readonly place: number;
  readonly policy: number;
  readonly effectiveAt: number;
  readonly expiresAt: number;
  /** When it was given back. */
  readonly closedAt: number | null;
  readonly updatedAt: number;
}

interface Options {
  readonly seed: number;
  readonly orders: Orders;
}

const COMPLETED = 5;
const RENEWAL = 2;
const UNSUBSCRIPTION = 4;
/** First purchases, from pay-per-use, trials. */
const BUYING: ReadonlySet<number> = new Set([1, 11, 13]);
const POLICIES = weighted([3, 35], [0, 40], [4, 10], [1, 8], [5, 5], [2, 2]);
const SIZES = [40, 100, 200, 500] as const;
const GIGABYTES = 17;
const MEGABITS = 15;
const RETENTION = 15 * DAY;

const typeOf = (code: string): ResourceType | undefined =>
  RESOURCE_TYPES.find((type) => type.code === `hws.resource.type.${code}`);

const sizeOf = ({ code }: ResourceType, draw: number): Resource['size'] =>
  /volume$/.test(code)
    ? { amount: pick(SIZES, draw), measure: GIGABYTES }
    : /bandwidth$/.test(code)
      ? { amount: 1 + below(draw, 20), measure: MEGABITS }
      : null;

/** What hangs on a main resource: the service's second type, or the disks of a server. */
const dependentsOf = ({ service }: Order, draw: number): readonly ResourceType[] => {
  const second = service.resources[1];
  if (second) return [second];
  const disk = typeOf('volume');
  const server = service.abbreviation === 'ECS' || service.abbreviation === 'BMS';
  return server && disk ? Array.from({ length: below(draw, 3) }, () => disk) : [];
};

/** 2 in use, 5 expired, 4 frozen, 3 closed: what an unrenewed resource goes through. */
export const statusOf = ({ closedAt, expiresAt }: Resource, now: number): number => {
  if (closedAt !== null && closedAt <= now) return 3;
  if (expiresAt > now) return 2;
  if (expiresAt > now - RETENTION) return 5;
  return expiresAt > now - 2 * RETENTION ? 4 : 3;
};

/** The resources that completed orders have bought, prolonged and given back: nothing is stored beside the orders. */
export const createResources = ({ seed, orders }: Options) => {
  const ids = createIdCodec(mix(seed, 91));

  /** Purchases with what later orders did to them, oldest first. */
  const purchasesOf = (customer: number) => {
    const completed = orders
      .ofCustomer(customer)
      .filter(({ status, paidAt }) => status === COMPLETED && paidAt !== null);
    const purchases = completed
      .filter(({ type }) => BUYING.has(type))
      .map((order) => ({ order, also: [] as string[], prolongedBy: 0, closedAt: null as number | null, changedAt: 0 }));
    for (const later of completed) {
      const { id, type, createdAt } = later;
      const earlier = purchases.filter(({ order }) => order.createdAt < createdAt);
      const open = earlier.filter(({ closedAt }) => closedAt === null);
      const base = type === UNSUBSCRIPTION ? open[0] : type === RENEWAL ? open.at(-1) : undefined;
      if (!base) continue;
      base.also.push(id);
      base.changedAt = createdAt;
      if (type === UNSUBSCRIPTION) base.closedAt = createdAt;
      else base.prolongedBy += lineOf(orders, later, 0).seconds;
    }
    return purchases;
  };

  type Purchase = ReturnType<typeof purchasesOf>[number];

  const ofLine = ({ order, prolongedBy, closedAt, changedAt }: Purchase, n: number): Resource[] => {
    const draw = (purpose: number): number => mix(mix(orders.draw(order.key, 1000 + n), seed), purpose);
    const line = lineOf(orders, order, n);
    const effectiveAt = order.paidAt ?? order.createdAt;
    const main = order.service.resources[0];
    if (!main) return [];
    const idOf = (position: number, purpose: number): string => ids.encode(mix(order.key, purpose), n * 8 + position);
    return [main, ...dependentsOf(order, draw(1))].map((type, position) => ({
      id: idOf(position, 1),
      subscriptionId: idOf(position, 2),
      order,
      type,
      line,
      main: position === 0 ? null : idOf(0, 1),
      size: sizeOf(type, draw(10 + position)),
      place: draw(2),
      policy: pick(POLICIES, draw(3)),
      effectiveAt,
      expiresAt: effectiveAt + line.seconds + prolongedBy,
      closedAt,
      updatedAt: Math.max(effectiveAt, changedAt),
    }));
  };

  const ofPurchase = (purchase: Purchase): Resource[] =>
    Array.from({ length: purchase.order.lines }, (_, n) => ofLine(purchase, n)).flat();

  return {
    /** Oldest purchase first, each main resource before what depends on it. */
    ofCustomer: (customer: number): Resource[] => purchasesOf(customer).flatMap(ofPurchase),
    /** Those that an order of the customer has bought, prolonged or given back. */
    ofOrder: (customer: number, orderId: string): Resource[] =>
      purchasesOf(customer)
        .filter(({ order, also }) => order.id === orderId || also.includes(orderId))
        .flatMap(ofPurchase),
    /** The purchase that a renewal has prolonged or an unsubscription given back. */
    purchaseBehind: ({ customer, id }: Order): Order | undefined =>
      purchasesOf(customer).find(({ also }) => also.includes(id))?.order,
  };
};
export type Resources = ReturnType<typeof createResources>;
