import { RESOURCE_TYPES, type ResourceType } from './catalog.ts';
import { below, mix, pick, repeatByWeight } from './hash.ts';
import { createIdCodec } from './ids.ts';
import type { Line } from './made-orders.ts';
import { share } from './money.ts';
import type { Order } from './order.ts';
import { lineOf } from './order-lines.ts';
import type { Orders } from './orders.ts';
import { changesBy, type ResourceChanges } from './resource-changes.ts';
import { type Size, sizeOf } from './sizes.ts';
import { priceInMoney, type Term } from './terms.ts';
import { DAY } from './time.ts';

/** A yearly/monthly resource. */
export interface Resource {
  readonly id: string;
  readonly subscriptionId: string;
  /** The order that bought it. */
  readonly order: Order;
  readonly type: ResourceType;
  readonly line: Line;
  /** Number of the order's line that bought it, counted from 0. */
  readonly lineNumber: number;
  /** Id of the resource that it depends on; null for a main resource. */
  readonly main: string | null;
  readonly size: Size | null;
  /** Random number that selects one of the site's regions. */
  readonly place: number;
  readonly policy: number;
  readonly effectiveAt: number;
  readonly expiresAt: number;
  /** When it was unsubscribed or converted to pay-per-use. */
  readonly closedAt: number | null;
  /** When it was or will be converted to pay-per-use. */
  readonly convertedAt: number | null;
  readonly updatedAt: number;
  /** Its paid terms in order of time, computed when called. */
  readonly terms: () => readonly Term[];
}

interface ResourcesOptions {
  readonly seed: number;
  readonly orders: Orders;
}

const COMPLETED = 5;
const RENEWAL = 2;
const UNSUBSCRIPTION = 4;
/** Types of orders that create resources: first purchases, conversions from pay-per-use, trials. */
const BUYING: ReadonlySet<number> = new Set([1, 11, 13]);
const POLICIES = repeatByWeight([3, 35], [0, 40], [4, 10], [1, 8], [5, 5], [2, 2]);
const RETENTION = 15 * DAY;
const TO_ON_DEMAND = 1;

const typeOf = (code: string): ResourceType | undefined =>
  RESOURCE_TYPES.find((type) => type.code === `hws.resource.type.${code}`);

/** Types of a main resource's dependents: the service's second resource type, or the disks of a server. */
const dependentsOf = ({ service }: Order, draw: number): readonly ResourceType[] => {
  const second = service.resources[1];
  if (second) return [second];
  const disk = typeOf('volume');
  const server = service.abbreviation === 'ECS' || service.abbreviation === 'BMS';
  return server && disk ? Array.from({ length: below(draw, 3) }, () => disk) : [];
};

/** 2 in use, 5 expired, 4 frozen, 3 closed. A resource that is not renewed passes through them in this order. */
export const statusOf = ({ closedAt, expiresAt }: Resource, now: number): number => {
  if (closedAt !== null && closedAt <= now) return 3;
  if (expiresAt > now) return 2;
  if (expiresAt > now - RETENTION) return 5;
  return expiresAt > now - 2 * RETENTION ? 4 : 3;
};

interface Purchase {
  readonly order: Order;
  /** Later orders that changed the purchase: renewals, and its unsubscription. */
  readonly also: Order[];
  readonly renewals: Order[];
  closedAt: number | null;
  changedAt: number;
}

const purchaseOf = (order: Order): Purchase => ({ order, also: [], renewals: [], closedAt: null, changedAt: 0 });

/** A seeded renewal prolongs the newest purchase still held, a seeded unsubscription ends the oldest. */
const apply = (purchases: readonly Purchase[], later: Order): void => {
  const open = purchases.filter(({ order, closedAt }) => order.createdAt < later.createdAt && closedAt === null);
  const base = later.type === UNSUBSCRIPTION ? open[0] : later.type === RENEWAL ? open.at(-1) : undefined;
  if (!base) return;
  base.also.push(later);
  base.changedAt = later.createdAt;
  if (later.type === UNSUBSCRIPTION) base.closedAt = later.createdAt;
  else base.renewals.push(later);
};

/**
 * The yearly/monthly resources of customers, computed from their completed orders. Only renewal policies are stored.
 */
export const createResources = ({ seed, orders }: ResourcesOptions) => {
  const ids = createIdCodec(mix(seed, 91));
  const policies = new Map<string, { readonly policy: number; readonly at: number }>();

  /**
   * Purchases with the effects of later orders, oldest first. Orders paid since the start are applied after the seeded
   * ones, so that they do not change the seeded history.
   */
  const purchasesOf = (all: readonly Order[]): Purchase[] => {
    const completed = all.filter(({ status, paidAt, made }) => status === COMPLETED && paidAt !== null && !made);
    const purchases: Purchase[] = [];
    for (const touched of [false, true]) {
      const group = completed.filter((order) => order.touched === touched);
      purchases.push(...group.filter(({ type }) => BUYING.has(type)).map(purchaseOf));
      for (const later of group) apply(purchases, later);
    }
    return purchases;
  };

  const ofLine = (purchase: Purchase, changes: ResourceChanges, n: number): Resource[] => {
    const { order, renewals, closedAt, changedAt } = purchase;
    const draw = (purpose: number): number => mix(mix(orders.draw(order.key, 1000 + n), seed), purpose);
    const line = lineOf(orders, order, n);
    const effectiveAt = order.paidAt ?? order.createdAt;
    const endedAt = order.ended?.has(n) ? effectiveAt + line.seconds : 0;
    const main = order.service.resources[0];
    if (!main) return [];
    const idOf = (position: number, purpose: number): string => ids.encode(mix(order.key, purpose), n * 8 + position);
    const types = [main, ...dependentsOf(order, draw(1))];
    const renewed = renewals.map((renewal) => ({ renewal, seconds: lineOf(orders, renewal, 0).seconds }));
    const expiresAt = effectiveAt + line.seconds + renewed.reduce((sum, { seconds }) => sum + seconds, 0);

    return types.map((type, position) => {
      const id = idOf(position, 1);
      const changed = changes.get(id);
      const policy = policies.get(id);
      const shareOf = (paid: Order): bigint => share(share(priceInMoney(paid), n, order.lines), position, types.length);
      const terms = (): Term[] => {
        let until = effectiveAt + line.seconds;
        const first = { order, from: effectiveAt, until, paid: shareOf(order) };
        const later = renewed.map(({ renewal, seconds }) => {
          until += seconds;
          return { order: renewal, from: until - seconds, until, paid: shareOf(renewal) };
        });
        const added = changed?.added.map(({ order: added, seconds, paid }) => {
          until += seconds;
          return { order: added, from: until - seconds, until, paid };
        });
        return [first, ...later, ...(added ?? [])].filter((term) => !changed?.removed.has(term.order.id));
      };
      const end = changed ? (terms().at(-1)?.until ?? expiresAt) : expiresAt;
      const convertedAt = changed?.convertedAt ?? (policy?.policy === TO_ON_DEMAND ? end : null);
      return {
        id,
        subscriptionId: idOf(position, 2),
        order,
        type,
        line,
        lineNumber: n,
        main: position === 0 ? null : idOf(0, 1),
        size: sizeOf(type, draw(10 + position)),
        place: draw(2),
        policy: policy?.policy ?? pick(POLICIES, draw(3)),
        effectiveAt,
        expiresAt: end,
        closedAt: closedAt ?? changed?.closedAt ?? convertedAt,
        convertedAt,
        updatedAt: Math.max(effectiveAt, changedAt, endedAt, changed?.at ?? 0, policy?.at ?? 0),
        terms,
      };
    });
  };

  const ofPurchases = (purchases: readonly Purchase[], all: readonly Order[]): Resource[] => {
    const changes = changesBy(all);
    return purchases
      .toSorted((a, b) => a.order.createdAt - b.order.createdAt)
      .flatMap((purchase) =>
        Array.from({ length: purchase.order.lines }, (_, n) => ofLine(purchase, changes, n)).flat(),
      );
  };

  /** Resources of the oldest purchase first, each main resource before its dependents. */
  const ofCustomer = (customer: number): Resource[] => {
    const all = orders.ofCustomer(customer);
    return ofPurchases(purchasesOf(all), all);
  };

  return {
    ofCustomer,
    /** The resources that an order of the customer bought, prolonged or gave back. */
    ofOrder(customer: number, orderId: string): Resource[] {
      const all = orders.ofCustomer(customer);
      const made = all.find(({ id, made }) => made && id === orderId);
      if (made) {
        const named = new Set(made.status === COMPLETED ? made.made?.lines.map((line) => line.resourceId) : []);
        return ofCustomer(customer).filter(({ id }) => named.has(id));
      }
      const concerned = purchasesOf(all).filter(
        ({ order, also }) => order.id === orderId || also.some(({ id }) => id === orderId),
      );
      return ofPurchases(concerned, all);
    },
    /** The purchase that a renewal prolonged or an unsubscription gave back. */
    purchaseBehind: ({ customer, id }: Order): Order | undefined =>
      purchasesOf(orders.ofCustomer(customer)).find(({ also }) => also.some((later) => later.id === id))?.order,
    /** Sets what the vendor does with the resources when they expire. */
    setPolicy(resources: readonly Resource[], policy: number, at: number): void {
      for (const { id } of resources) policies.set(id, { policy, at });
    },
  };
};
export type Resources = ReturnType<typeof createResources>;
