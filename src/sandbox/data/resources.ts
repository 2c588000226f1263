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

/** Something that is paid for by the month or the year. */
export interface Resource {
  readonly id: string;
  readonly subscriptionId: string;
  /** The order that bought it. */
  readonly order: Order;
  readonly type: ResourceType;
  readonly line: Line;
  /** Which line of the order it is, from 0. */
  readonly lineNumber: number;
  /** The resource that it depends on. */
  readonly main: string | null;
  readonly size: Size | null;
  /** Draws the place among the regions of the site. */
  readonly place: number;
  readonly policy: number;
  readonly effectiveAt: number;
  readonly expiresAt: number;
  /** When it was given back, or is no longer paid ahead. */
  readonly closedAt: number | null;
  /** When it began, or will begin, to be paid by use. */
  readonly convertedAt: number | null;
  readonly updatedAt: number;
  /** Its paid terms, one after the other; computed when asked. */
  readonly terms: () => readonly Term[];
}

interface ResourcesOptions {
  readonly seed: number;
  readonly orders: Orders;
}

const COMPLETED = 5;
const RENEWAL = 2;
const UNSUBSCRIPTION = 4;
/** First purchases, from pay-per-use, trials. */
const BUYING: ReadonlySet<number> = new Set([1, 11, 13]);
const POLICIES = repeatByWeight([3, 35], [0, 40], [4, 10], [1, 8], [5, 5], [2, 2]);
const RETENTION = 15 * DAY;
const TO_ON_DEMAND = 1;

const typeOf = (code: string): ResourceType | undefined =>
  RESOURCE_TYPES.find((type) => type.code === `hws.resource.type.${code}`);

/** Dependents of a main resource: the service's second type, or the disks of a server. */
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

interface Purchase {
  readonly order: Order;
  /** Later orders that were about it: renewals, and the one that gave it back. */
  readonly also: Order[];
  readonly renewals: Order[];
  closedAt: number | null;
  changedAt: number;
}

const purchaseOf = (order: Order): Purchase => ({ order, also: [], renewals: [], closedAt: null, changedAt: 0 });

/** Renewals prolong the newest purchase that is still held, unsubscriptions end the oldest. */
const apply = (purchases: readonly Purchase[], later: Order): void => {
  const open = purchases.filter(({ order, closedAt }) => order.createdAt < later.createdAt && closedAt === null);
  const base = later.type === UNSUBSCRIPTION ? open[0] : later.type === RENEWAL ? open.at(-1) : undefined;
  if (!base) return;
  base.also.push(later);
  base.changedAt = later.createdAt;
  if (later.type === UNSUBSCRIPTION) base.closedAt = later.createdAt;
  else base.renewals.push(later);
};

/** The resources that completed orders have bought, prolonged and given back: nothing is stored but expiry policies. */
export const createResources = ({ seed, orders }: ResourcesOptions) => {
  const ids = createIdCodec(mix(seed, 91));
  const policies = new Map<string, { readonly policy: number; readonly at: number }>();

  /**
   * Purchases with the effects of later orders on them, oldest first. Terms paid since the start come after the seeded
   * ones, so that they leave the seeded history as it was.
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

  /** Oldest purchase first, each main resource before what depends on it. */
  const ofCustomer = (customer: number): Resource[] => {
    const all = orders.ofCustomer(customer);
    return ofPurchases(purchasesOf(all), all);
  };

  return {
    ofCustomer,
    /** Those that an order of the customer has bought, prolonged or given back. */
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
    /** The purchase that a renewal has prolonged or an unsubscription given back. */
    purchaseBehind: ({ customer, id }: Order): Order | undefined =>
      purchasesOf(orders.ofCustomer(customer)).find(({ also }) => also.some((later) => later.id === id))?.order,
    /** Sets what the vendor does with the resources when their time is over. */
    setPolicy(resources: readonly Resource[], policy: number, at: number): void {
      for (const { id } of resources) policies.set(id, { policy, at });
    },
  };
};
export type Resources = ReturnType<typeof createResources>;
