import type { Answer, Question } from './house.ts';
import {
  customersOf,
  customersUnder,
  exactly,
  type Known,
  type ManagersOf,
  mayAsk,
  type Right,
  resellersOf,
  type Verdict,
} from './oracle.ts';
import type { Person } from './people.ts';
import { hundredths, LAST_MONTH, type Population, type Somebody } from './population.ts';

/** What is drawn for one operation; numbers choose among what there is. */
export interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly first: number;
}

/** What is true while the operation runs. */
export interface Truth {
  readonly population: Population;
  readonly populations: readonly Population[];
  readonly managersOf: ManagersOf;
  /** Whether a balance, in hundredths, is one that the customer has had meanwhile. */
  readonly isBalance: (customerId: string, amount: bigint) => boolean;
  /** Funds that have been given since the beginning, at most. */
  readonly written: () => number;
}

/** One thing to ask, and what is wrong with an answer to it; foreign objects are looked for in all answers alike. */
export interface Asked extends Question {
  /** Findings, and how many facts were compared. */
  check(answer: Answer): Checked;
  /** Leads to the next page, where there is one. */
  readonly next?: (answer: Answer) => Asked | null;
}

export interface Checked {
  readonly checks: number;
  readonly findings: readonly string[];
}

export type Ask = (person: Person, truth: Truth, draw: Draw) => Asked;

interface Ids {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string };
}
interface Node extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/** One of a list, by a number of any size. */
export const among = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const collect = () => {
  const findings: string[] = [];
  let checks = 0;
  return {
    is: (what: string, isTrue: boolean, detail: () => unknown = () => ''): void => {
      checks += 1;
      if (!isTrue) findings.push(`${what} ${JSON.stringify(detail())}`);
    },
    done: (): Checked => ({ checks, findings }),
  };
};

type Facts = ReturnType<typeof collect>;

/** Whether the answer is a refusal that was to be, and nothing else; true where there is more to look at. */
const isOpen = (facts: Facts, { codes, text }: Answer, verdict: Verdict | 'NOT_FOUND'): boolean => {
  const wanted = verdict === 'yes' ? [] : [verdict];
  facts.is(`codes ${verdict}`, codes.join() === wanted.join(), () => text.slice(0, 400));
  return verdict === 'yes' && codes.length === 0;
};

const idsOf = (known: readonly { readonly id: string }[]): Set<string> => new Set(known.map(({ id }) => id));

const hasAll = (facts: Facts, what: string, seen: ReadonlySet<string>, must: Iterable<string>): void => {
  const missing = [...must].filter((id) => !seen.has(id));
  facts.is(`${what}: own ones are missing`, missing.length === 0, () => missing.slice(0, 3));
};

const isWithin = (facts: Facts, what: string, seen: Iterable<string>, may: ReadonlySet<string>): void => {
  const foreign = [...seen].filter((id) => !may.has(id));
  facts.is(`${what}: foreign ones`, foreign.length === 0, () => foreign.slice(0, 3));
};

const isBetween = (facts: Facts, what: string, count: unknown, least: number, most: number): void =>
  facts.is(`${what}: count`, typeof count === 'number' && least <= count && count <= most, () => [count, least, most]);

const sum = (customers: readonly Somebody[], of: (customer: Somebody) => number): number =>
  customers.reduce((total, customer) => total + of(customer), 0);

interface Listed {
  readonly right: Right;
  readonly known: Known;
  /** Ids of the list's rows that come from one customer. */
  readonly rows: (customer: Somebody) => readonly string[];
  readonly listOf: (answer: Answer) => Ids | undefined;
  readonly question: (after: string | null) => Question;
  readonly person: Person;
}

/** A list, read page by page to its end: the count on each page, and all rows at last. */
const listed = ({ right, known, rows, listOf, question, person }: Listed): Asked => {
  const must = known.must.flatMap(rows);
  const may = new Set(known.may.flatMap(rows));
  const verdict = mayAsk(person, right);
  // Rows move from page to page while customers change hands.
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

const at = (data: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], data);

const CUSTOMERS = `query ($first: Int!, $after: String, $filter: CustomerFilter, $sort: CustomerSort) {
  customers(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount nodes { id accountName } ${PAGE_INFO} }
}`;

/** Everybody of the world, own and foreign, so that questions are about both. */
const anybody = ({ populations }: Truth, pick: number): Somebody | undefined =>
  among(
    populations.flatMap(({ customers }) => customers),
    pick,
  );

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

/** Of whom nobody but the partner's own people and its resellers' may know who looks after them. */
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
        orders(first: $first, after: $after, filter: $filter) { totalCount nodes { id customerId } ${PAGE_INFO} }
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
        issuedCoupons(first: $first, after: $after) { totalCount nodes { id customerId customer { id } } ${PAGE_INFO} }
      }`,
      variables: { first: Math.max(50, draw.first), after },
    }),
  });

const resellers: Ask = (person, { population }) => ({
  query: '{ resellers(first: 100) { totalCount nodes { id accountName } } }',
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

const PART = `id accountName contact { phone email } balance { available { amount } } orders(first: 100) { totalCount nodes { id customerId } }`;

interface Detail extends Node {
  readonly balance: { readonly available: { readonly amount: string } | null } | null;
  readonly orders: Ids | null;
}

/** A customer that the person may see: its own money and orders, where the person may see such things at all. */
const isSomebody = (facts: Facts, person: Person, truth: Truth, customer: Somebody, detail: Detail): void => {
  facts.is('customer: another one', detail.id === customer.id, () => [detail.id, customer.id]);
  const amount = detail.balance?.available?.amount;
  if (amount !== undefined)
    facts.is('balance', truth.isBalance(customer.id, hundredths(amount)), () => [customer.id, amount]);
  if (customer.isFunded && mayAsk(person, 'balances') === 'yes')
    facts.is('balance: missing', amount !== undefined, () => customer.id);
  if (mayAsk(person, 'orders') !== 'yes' || detail.orders === null) return;
  isBetween(facts, 'orders of one', detail.orders.totalCount, customer.orders.length, customer.orders.length);
  isWithin(facts, 'orders of one', idsOf(detail.orders.nodes), idsOf(customer.orders));
  facts.is(
    'orders of one: another customer',
    detail.orders.nodes.every(({ customerId }) => customerId === customer.id),
  );
};

const mayOrNot = ({ must, may }: Known, id: string | undefined): boolean | 'maybe' =>
  must.some((each) => each.id === id) || (may.some((each) => each.id === id) && 'maybe');

interface ById {
  readonly person: Person;
  readonly truth: Truth;
  readonly verdict: Verdict;
  readonly visible: boolean | 'maybe';
  readonly answer: Answer;
  /** Codes below that are no refusal of the object itself. */
  readonly tolerated?: readonly string[];
  readonly look: (facts: Facts) => void;
}

/** An object by its id: there, or not found as if it never were. */
const byId = ({ verdict, visible, answer, tolerated = [], look }: ById): Checked => {
  const facts = collect();
  const codes = answer.codes.filter((code) => !tolerated.includes(String(code)));
  const found = { ...answer, codes };
  if (verdict !== 'yes') isOpen(facts, found, verdict);
  else if (visible === 'maybe')
    facts.is('codes', codes.length === 0 || codes.join() === 'NOT_FOUND', () => answer.text);
  else if (isOpen(facts, found, visible ? 'yes' : 'NOT_FOUND')) look(facts);
  return facts.done();
};

const idOf = (somebody: Somebody | undefined, { other }: Draw): string =>
  somebody === undefined || other % 10 === 0 ? `c${'0'.repeat(30)}f` : somebody.id;

/** What lies below a customer that this person may see the row of only. */
const below = (person: Person): readonly string[] => [
  ...(mayAsk(person, 'orders') === 'yes' ? [] : ['FORBIDDEN']),
  ...(person.kind === 'customer' ? ['AGENCY_MISSING'] : []),
];

const customer: Ask = (person, truth, draw) => {
  const somebody = wanted(person, truth, draw);
  const id = idOf(somebody, draw);
  const known = customersOf(person, truth.population, truth.managersOf);
  return {
    query: `query ($id: ID!) { customer(id: $id) { ${PART} } }`,
    variables: { id },
    check: (answer) =>
      byId({
        person,
        truth,
        answer,
        verdict: mayAsk(person, 'customers'),
        visible: mayOrNot(known, id),
        tolerated: below(person),
        look: (facts) => somebody && isSomebody(facts, person, truth, somebody, at(answer.data, 'customer') as Detail),
      }),
  };
};

/** One of the person's own, one that a colleague has, or anybody, each as often as the others. */
const wanted = (person: Person, truth: Truth, { pick }: Draw): Somebody | undefined => {
  const own = customersOf(person, truth.population, truth.managersOf).may;
  const place = Math.floor(pick / 3);
  if (pick % 3 === 0 && own.length > 0) return among(own, place);
  const colleagues = truth.population.customers.filter((each) => !own.includes(each));
  return pick % 3 === 1 && colleagues.length > 0 ? among(colleagues, place) : anybody(truth, place);
};

const order: Ask = (person, truth, draw) => {
  const somebody = wanted(person, truth, draw);
  const id = among(somebody?.orders ?? [], draw.other)?.id ?? 'CS2601010000000000000';
  const owned = id === 'CS2601010000000000000' ? undefined : somebody?.id;
  const known = customersOf(person, truth.population, truth.managersOf);
  return {
    query: 'query ($id: ID!) { order(id: $id) { id customerId customer { id accountName } lines { totalCount } } }',
    variables: { id },
    check: (answer) =>
      byId({
        person,
        truth,
        answer,
        verdict: mayAsk(person, 'orders'),
        visible: mayOrNot(known, owned),
        look: (facts) =>
          facts.is('order', at(answer.data, 'order', 'id') === id && at(answer.data, 'order', 'customerId') === owned),
      }),
  };
};

const nested: Ask = (person, truth, draw) => {
  const known = customersOf(person, truth.population, truth.managersOf);
  const all = new Map(known.may.map((each) => [each.id, each]));
  return {
    query: `query ($first: Int!) { customers(first: $first) { totalCount nodes { ${PART} } } }`,
    variables: { first: Math.min(draw.first, 40) },
    check: (answer) => {
      const facts = collect();
      const tolerated = below(person);
      const codes = answer.codes.filter((code) => !tolerated.includes(String(code)));
      if (isOpen(facts, { ...answer, codes }, mayAsk(person, 'customers'))) {
        const list = at(answer.data, 'customers') as Ids;
        isBetween(facts, 'customers', list.totalCount, known.must.length, known.may.length);
        isWithin(facts, 'customers', idsOf(list.nodes), new Set(all.keys()));
        for (const node of list.nodes) {
          const somebody = all.get(node.id);
          if (somebody) isSomebody(facts, person, truth, somebody, node as unknown as Detail);
        }
      }
      return facts.done();
    },
  };
};

/** A reseller of this partner or another, or none, and what is under it. */
const reseller: Ask = (person, truth, draw) => {
  const all = truth.populations.flatMap((each) => each.resellers);
  const id = draw.other % 8 === 0 ? `e${'0'.repeat(30)}f` : String(among(all, draw.pick)?.id);
  const under = customersUnder(person, id, truth.population).must;
  return {
    query: `query ($id: ID!) { reseller(id: $id) {
      id customers(first: 100) { totalCount nodes { id } } orders(first: 100) { totalCount nodes { id customerId } } } }`,
    variables: { id },
    check: (answer) =>
      byId({
        person,
        truth,
        answer,
        verdict: mayAsk(person, 'resellers'),
        visible: resellersOf(person, truth.population).includes(id),
        look: (facts) => {
          const found = at(answer.data, 'reseller') as { readonly customers: Ids; readonly orders: Ids };
          const count = sum(under, ({ orders: own }) => own.length);
          isBetween(facts, 'customers of a reseller', found.customers.totalCount, under.length, under.length);
          hasAll(facts, 'customers of a reseller', idsOf(found.customers.nodes), idsOf(under));
          isWithin(facts, 'customers of a reseller', idsOf(found.customers.nodes), idsOf(under));
          isBetween(facts, 'orders of a reseller', found.orders.totalCount, count, count);
          isWithin(
            facts,
            'orders of a reseller',
            idsOf(found.orders.nodes),
            idsOf(under.flatMap((each) => each.orders)),
          );
        },
      }),
  };
};

/** Through one reseller to a customer of any place. */
const through: Ask = (person, truth, draw) => {
  const own = resellersOf(person, truth.population);
  const id = among(own, draw.pick) ?? String(truth.population.resellers[0]?.id);
  const somebody =
    draw.other % 2 === 0
      ? among(customersUnder(person, id, truth.population).must, draw.other)
      : anybody(truth, draw.other);
  return {
    query:
      'query ($id: ID!, $customer: ID!) { reseller(id: $id) { customer(id: $customer) { id orders { totalCount } } } }',
    variables: { id, customer: somebody?.id ?? 'c' },
    check: (answer) =>
      byId({
        person,
        truth,
        answer,
        verdict: mayAsk(person, 'resellers'),
        visible: own.includes(id) && somebody?.resellerId === id,
        look: (facts) => {
          const count = somebody?.orders.length ?? 0;
          isBetween(facts, 'orders', at(answer.data, 'reseller', 'customer', 'orders', 'totalCount'), count, count);
        },
      }),
  };
};

const channel: Ask = (person, truth, draw) =>
  listed({
    person,
    right: 'channel',
    known: exactly(truth.population.customers),
    rows: ({ id }) => [id],
    listOf: ({ data }) => at(data, 'channel', 'customers') as Ids | undefined,
    question: (after) => ({
      query: `query ($first: Int!, $after: String) {
        channel { customers(first: $first, after: $after) { totalCount nodes { id } ${PAGE_INFO} } } }`,
      variables: { first: Math.max(60, draw.first), after },
    }),
  });

const viewer: Ask = (person) => ({
  query: '{ viewer { kind partner { id } customer { id } reseller { id } } }',
  check: (answer) => {
    const facts = collect();
    const isNobody = person.kind === 'stranger' || person.kind === 'expired';
    if (isOpen(facts, answer, isNobody ? 'UNAUTHENTICATED' : 'yes')) {
      facts.is('viewer: partner', at(answer.data, 'viewer', 'partner', 'id') === person.partnerId);
      const itself = person.kind === 'customer' ? person.customerId : undefined;
      facts.is('viewer: customer', at(answer.data, 'viewer', 'customer', 'id') === itself);
    }
    return facts.done();
  },
});

/** The month's bills, which are remembered across requests: each sees as many rows as its own customers have. */
const bills: Ask = (person, truth, draw) => {
  const isDirector = person.kind === 'member' && person.roles.includes('ACCOUNT_DIRECTOR');
  const names = truth.population.partner.members.filter(({ roles }) => roles.includes('ACCOUNT_MANAGER'));
  const manager = isDirector ? names[draw.pick % names.length]?.accountName : undefined;
  const known = customersOf(manager ? { ...person, manager } : person, truth.population, truth.managersOf);
  const ofOne = (customer: Somebody): number => customer.bills;
  return {
    query: `query ($month: BillingMonth!, $manager: String) { bills {
      monthly(month: $month, chargingMode: PAY_PER_USE, accountManager: $manager, first: 100) {
        totalCount nodes { customer { id } } } } }`,
    variables: { month: LAST_MONTH, ...(manager ? { manager } : {}) },
    check: (answer) => {
      const facts = collect();
      if (isOpen(facts, answer, mayAsk(person, 'bills'))) {
        const list = at(answer.data, 'bills', 'monthly') as Ids;
        isBetween(facts, 'bills', list.totalCount, sum(known.must, ofOne), sum(known.may, ofOne));
        const told = list.nodes.flatMap(({ customer: each }) => (each as Node | null)?.id ?? []);
        isWithin(facts, 'bills', told, idsOf(known.may));
      }
      return facts.done();
    },
  };
};

/** Those of resellers are among the partner's own; how many there are by now is known of customers only. */
const adjustments: Ask = (person, truth) => {
  const known = customersOf(person, truth.population, truth.managersOf);
  const ofOne = (customer: Somebody): number => customer.adjustments;
  return {
    query: '{ partner { adjustments(first: 100) { totalCount nodes { transactionId receiverId customer { id } } } } }',
    check: (answer) => {
      const facts = collect();
      if (isOpen(facts, answer, mayAsk(person, 'adjustments')) && person.manager !== undefined) {
        const list = at(answer.data, 'partner', 'adjustments') as Ids;
        isBetween(
          facts,
          'adjustments',
          list.totalCount,
          sum(known.must, ofOne),
          sum(known.may, ofOne) + truth.written(),
        );
        const receivers = list.nodes.map(({ receiverId }) => String(receiverId));
        isWithin(facts, 'adjustments', receivers, idsOf(known.may));
      }
      return facts.done();
    },
  };
};

/** By the whole login name or id of anybody, which finds that one or nobody. */
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

export const READS: Readonly<Record<string, Ask>> = {
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
  customer,
  order,
  orders,
  nested,
  coupons,
  resellers,
  reseller,
  through,
  channel,
  viewer,
  bills,
  adjustments,
};
