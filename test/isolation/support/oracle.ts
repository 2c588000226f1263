import type { Person } from './people.ts';
import type { Population, Somebody } from './population.ts';

/**
 * The data that each viewer may see, from the rules in docs/roles.md and the vendor's own data. It is written apart
 * from the gateway and imports nothing of it, so that the two can disagree.
 */

/** Data that is asked for, each with the items of which any one opens it, and the kinds of guests that may see it. */
const RIGHTS = {
  customers: { items: ['SUBCUSTSERV_010100', 'SUBCUSTSERV_010500'], guests: ['reseller', 'customer'] },
  orders: { items: ['SUBCUSTSERV_060100', 'SUBCUSTSERV_060200'], guests: ['reseller', 'customer'] },
  balances: {
    items: ['SUBCUSTSERV_010100', 'SUBCUSTSERV_010103', 'SUBCUSTSERV_010104'],
    guests: ['reseller', 'customer'],
    chinaOnly: true,
  },
  coupons: { items: ['SUBCUSTSERV_030200'], guests: ['reseller'], chinaOnly: true },
  resellers: { items: ['SALES_020100'], guests: ['reseller'] },
  channel: { items: ['SALES_020100'], guests: [] },
  adjustments: {
    items: ['FINANCE_040100'],
    guests: [],
    chinaOnly: true,
  },
  bills: { items: ['FINANCE_090100'], guests: ['reseller'], chinaOnly: true },
  allocate: { items: ['SUBCUSTSERV_010103'], guests: ['reseller'], chinaOnly: true },
} as const satisfies Readonly<
  Record<string, { items: readonly string[]; guests: readonly string[]; chinaOnly?: boolean }>
>;

export type Right = keyof typeof RIGHTS;

export type Verdict = 'yes' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNSUPPORTED_ON_SITE';

const isChina = ({ partnerId }: Person): boolean => partnerId === 'demo-cn';

/** The answer that the viewer must get when it asks for this data. */
export const mayAsk = (person: Person, right: Right): Verdict => {
  const { items, guests, ...rest } = RIGHTS[right];
  const { kind } = person;
  if (kind === 'stranger' || kind === 'expired') return 'UNAUTHENTICATED';
  const isGuest = kind === 'reseller' || kind === 'customer';
  if (isGuest && !guests.some((guest) => guest === kind)) return 'FORBIDDEN';
  const missing = 'chinaOnly' in rest && !isChina(person);
  // An operation that the site lacks has no items there, so missing items refuse no viewer.
  const held =
    missing ||
    kind === 'customer' ||
    person.items === 'all' ||
    items.some((item) => (person.items as ReadonlySet<string>).has(item));
  if (!held) return 'FORBIDDEN';
  return missing ? 'UNSUPPORTED_ON_SITE' : 'yes';
};

/** Account manager of a customer; two while an assignment is changing. */
export type ManagersOf = (customer: Somebody) => readonly (string | null)[];

/** A set that is known exactly, except for members that are changing at the same time. */
export interface Known {
  readonly must: readonly Somebody[];
  readonly may: readonly Somebody[];
}

/** The customers in `customers` and similar lists, for this viewer. */
export const customersOf = (person: Person, { customers, partner }: Population, managersOf: ManagersOf): Known => {
  const none: Known = { must: [], may: [] };
  if (partner.id !== person.partnerId) return none;
  const { kind, manager, resellerId = null, customerId } = person;
  if (kind === 'stranger' || kind === 'expired') return none;
  const place = customers.filter((customer) => customer.resellerId === resellerId);
  if (kind === 'customer') return exactly(place.filter(({ id }) => id === customerId));
  if (manager === undefined) return exactly(place);
  return {
    must: place.filter((customer) => managersOf(customer).every((name) => name === manager)),
    may: place.filter((customer) => managersOf(customer).includes(manager)),
  };
};

export const exactly = (customers: readonly Somebody[]): Known => ({ must: customers, may: customers });

/** The customers of the reseller, when the viewer may see them. */
export const customersUnder = (person: Person, resellerId: string, { customers, partner }: Population): Known => {
  const looksInto =
    partner.id === person.partnerId &&
    mayAsk(person, 'resellers') === 'yes' &&
    (person.kind !== 'reseller' || person.resellerId === resellerId);
  return exactly(looksInto ? customers.filter((customer) => customer.resellerId === resellerId) : []);
};

/** Resellers that the viewer may see. */
export const resellersOf = (person: Person, { resellers, partner }: Population): readonly string[] => {
  if (partner.id !== person.partnerId || mayAsk(person, 'resellers') !== 'yes') return [];
  const ids = resellers.map(({ id }) => id);
  return person.kind === 'reseller' ? ids.filter((id) => id === person.resellerId) : ids;
};

/** All customers and resellers that may occur in an answer to this viewer. */
export const visibleTo = (person: Person, populations: readonly Population[], managersOf: ManagersOf): Set<string> =>
  new Set(
    populations.flatMap((population) => [
      ...customersOf(person, population, managersOf).may.map(({ id }) => id),
      ...resellersOf(person, population).flatMap((reseller) => [
        reseller,
        ...customersUnder(person, reseller, population).may.map(({ id }) => id),
      ]),
    ]),
  );

/** Texts that identify a customer or reseller. */
export const marksOf = (populations: readonly Population[]): ReadonlyMap<string, string> =>
  new Map(
    populations.flatMap(({ customers, resellers }) => [
      ...customers.flatMap(({ id, accountName, orders, coupons }) =>
        [id, accountName, ...orders.map((order) => order.id), ...coupons].map((mark) => [mark, id] as const),
      ),
      ...resellers.flatMap(({ id, accountName }) => [id, accountName].map((mark) => [mark, id] as const)),
    ]),
  );

const WORD = /[\w-]{6,}/g;

/** The customers and resellers that an answer contains, recognized by those texts. */
export const toldOf = (text: string, marks: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const told = new Map<string, string>();
  for (const [word] of text.matchAll(WORD)) {
    const owner = marks.get(word);
    if (owner !== undefined) told.set(owner, word);
  }
  return told;
};
