import { type Ask, type Asked, among, anybody, type Draw, type Ids, type Truth } from './asked.ts';
import { at, collect, hasAll, idsOf, isBetween, isOpen, isWithin } from './facts.ts';
import type { Answer, Question } from './house.ts';
import { customersOf, exactly, type Known, mayAsk, type Right, resellersOf } from './oracle.ts';
import type { Person } from './people.ts';
import type { Somebody } from './population.ts';

interface Listed {
  readonly right: Right;
  readonly known: Known;
  /** Ids of the list's rows that come from one customer. */
  readonly rows: (customer: Somebody) => readonly string[];
  readonly listOf: (answer: Answer) => Ids | undefined;
  readonly question: (after: string | null) => Question;
  readonly person: Person;
}

/** A list, read page by page to its end: `totalCount` of each page, and in the end all rows. */
const listed = ({ right, known, rows, listOf, question, person }: Listed): Asked => {
  const must = known.must.flatMap(rows);
  const may = new Set(known.may.flatMap(rows));
  const verdict = mayAsk(person, right);
  // Rows move between pages while customers change hands.
  const isStill = must.length === may.size;
  const page = (after: string | null, before: ReadonlySet<string>): Asked => ({
    ...question(after),
    check: (answer) => {
      const facts = collect();
      if (isOpen(facts, answer, verdict)) {
        const list = listOf(answer);
        isBetween(facts, right, list?.totalCount, must.length, may.size);
        const seen = new Set([...before, ...(list?.nodes ?? []).map(({ id }) => id)]);
        isWithin(facts, right, seen, may);
        const isLast = !list?.pageInfo?.hasNextPage;
        if (isLast && (isStill || !after)) hasAll(facts, right, seen, must);
        if (isStill) facts.is(`${right}: twice`, seen.size === before.size + (list?.nodes.length ?? 0));
      }
      return facts.done();
    },
    next: (answer) => {
      const list = listOf(answer);
      if (!list?.pageInfo?.hasNextPage) return null;
      return page(list.pageInfo.endCursor, new Set([...before, ...list.nodes.map(({ id }) => id)]));
    },
  });
  return page(null, new Set());
};

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

const CUSTOMERS = `query ($first: Int!, $after: String, $filter: CustomerFilter, $sort: CustomerSort) {
  customers(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount nodes { id: customerId accountName } ${PAGE_INFO} }
}`;

const customers =
  (
    arguments_: (truth: Truth, draw: Draw, person: Person) => { readonly filter?: object; readonly sort?: object },
    keep: (truth: Truth, draw: Draw) => (customer: Somebody) => boolean | 'maybe',
  ): Ask =>
  (person, truth, draw) => {
    const all = customersOf(person, truth.population, truth.managersOf);
    const kept = keep(truth, draw);
    return listed({
      person,
      right: 'customers',
      known: {
        must: all.must.filter((customer) => kept(customer) === true),
        may: all.may.filter((customer) => kept(customer) !== false),
      },
      rows: ({ id }) => [id],
      listOf: ({ data }) => at(data, 'customers') as Ids | undefined,
      question: (after) => ({
        query: CUSTOMERS,
        variables: { first: draw.first, after, ...arguments_(truth, draw, person) },
      }),
    });
  };

const managersIn = ({ population: { partner } }: Truth): readonly string[] =>
  partner.members.filter(({ roles }) => roles.includes('ACCOUNT_MANAGER')).map(({ accountName }) => accountName);

const managed = (truth: Truth, { pick }: Draw) => {
  const manager = among(managersIn(truth), pick) ?? null;
  return (customer: Somebody): boolean | 'maybe' => {
    const names = truth.managersOf(customer);
    return names.every((name) => name === manager) || (names.includes(manager) && 'maybe');
  };
};

/** Only the partner's staff and staff of its resellers may know the account manager of these customers. */
const isToldManagers = ({ kind }: Person): boolean => kind !== 'customer';

const STATUSES = [
  ['COMPLETED', 5],
  ['PENDING_PAYMENT', 6],
] as const;

const orders: Ask = (person, truth, draw) => {
  const [name, code] = among([undefined, ...STATUSES], draw.pick) ?? [];
  return listed({
    person,
    right: 'orders',
    known: customersOf(person, truth.population, truth.managersOf),
    rows: ({ orders: own }) => own.filter(({ status }) => code === undefined || status === code).map(({ id }) => id),
    listOf: ({ data }) => at(data, 'orders') as Ids | undefined,
    question: (after) => ({
      query: `query ($first: Int!, $after: String, $filter: OrderFilter) {
        orders(first: $first, after: $after, filter: $filter) { totalCount nodes { id: orderId customerId } ${PAGE_INFO} }
      }`,
      variables: { first: Math.max(50, draw.first), after, filter: name ? { status: name } : {} },
    }),
  });
};

const coupons: Ask = (person, truth, draw) =>
  listed({
    person,
    right: 'coupons',
    known: customersOf(person, truth.population, truth.managersOf),
    rows: ({ coupons: own }) => own,
    listOf: ({ data }) => at(data, 'issuedCoupons') as Ids | undefined,
    question: (after) => ({
      query: `query ($first: Int!, $after: String) {
        issuedCoupons(first: $first, after: $after) { totalCount nodes { id: couponId customerId customer { id: customerId } } ${PAGE_INFO} }
      }`,
      variables: { first: Math.max(50, draw.first), after },
    }),
  });

const resellers: Ask = (person, { population }) => ({
  query: '{ resellers(first: 100) { totalCount nodes { id: resellerId accountName } } }',
  check: (answer) => {
    const facts = collect();
    if (isOpen(facts, answer, mayAsk(person, 'resellers'))) {
      const list = at(answer.data, 'resellers') as Ids;
      const own = resellersOf(person, population);
      isBetween(facts, 'resellers', list.totalCount, own.length, own.length);
      hasAll(facts, 'resellers', idsOf(list.nodes), own);
      isWithin(facts, 'resellers', idsOf(list.nodes), new Set(own));
    }
    return facts.done();
  },
});

const channel: Ask = (person, truth, draw) =>
  listed({
    person,
    right: 'channel',
    known: exactly(truth.population.customers),
    rows: ({ id }) => [id],
    listOf: ({ data }) => at(data, 'channel', 'customers') as Ids | undefined,
    question: (after) => ({
      query: `query ($first: Int!, $after: String) {
        channel { customers(first: $first, after: $after) { totalCount nodes { id: customerId } ${PAGE_INFO} } } }`,
      variables: { first: Math.max(60, draw.first), after },
    }),
  });

/** By a complete login name or id, which finds at most one customer. */
const searched = customers(
  (truth, draw) => {
    const somebody = anybody(truth, draw.pick);
    return { filter: { search: draw.other % 2 === 0 ? somebody?.id : somebody?.accountName } };
  },
  (truth, draw) => {
    const somebody = anybody(truth, draw.pick);
    return ({ id }) => id === somebody?.id;
  },
);

/** Lists, each read to its end. */
export const LISTS: Readonly<Record<string, Ask>> = {
  customers: customers(
    () => ({}),
    () => () => true,
  ),
  sorted: customers(
    (_, { pick }) => ({ sort: { by: pick % 2 === 0 ? 'ACCOUNT_NAME' : 'ASSOCIATED_AT' } }),
    () => () => true,
  ),
  searched,
  managed: (person, truth, draw) =>
    isToldManagers(person)
      ? customers((all, each) => ({ filter: { accountManager: among(managersIn(all), each.pick) } }), managed)(
          person,
          truth,
          draw,
        )
      : searched(person, truth, draw),
  orders,
  coupons,
  resellers,
  channel,
};
