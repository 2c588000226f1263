import { type Ask, among, anybody, type Draw, type Ids, type Node, type Truth } from './asked.ts';
import { at, byId, collect, type Facts, hasAll, idsOf, isBetween, isOpen, isWithin, mayOrNot, sum } from './facts.ts';
import { customersOf, customersUnder, mayAsk, resellersOf } from './oracle.ts';
import type { Person } from './people.ts';
import { hundredths, type Somebody } from './population.ts';

const PART = `id: customerId accountName contact { phone email } balance { available { amount } } orders(first: 100) { totalCount nodes { id: orderId customerId } }`;

interface Detail extends Node {
  readonly balance: { readonly available: { readonly amount: string } | null } | null;
  readonly orders: Ids | null;
}

/** A customer that the viewer may see: its money and orders, where the viewer may see such data at all. */
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

const idOf = (somebody: Somebody | undefined, { other }: Draw): string =>
  somebody === undefined || other % 10 === 0 ? `c${'0'.repeat(30)}f` : somebody.id;

/** Data below a customer of which the viewer may see the row only. */
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
        answer,
        verdict: mayAsk(person, 'customers'),
        visible: mayOrNot(known, id),
        tolerated: below(person),
        look: (facts) => somebody && isSomebody(facts, person, truth, somebody, at(answer.data, 'customer') as Detail),
      }),
  };
};

/** A customer of the viewer, of a colleague, or of the whole world, each with equal probability. */
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
    query:
      'query ($id: ID!) { order(id: $id) { id: orderId customerId customer { id: customerId accountName } lines { totalCount } } }',
    variables: { id },
    check: (answer) =>
      byId({
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

/** A reseller of this partner, of another partner, or an unknown one, and the data below it. */
const reseller: Ask = (person, truth, draw) => {
  const all = truth.populations.flatMap((each) => each.resellers);
  const id = draw.other % 8 === 0 ? `e${'0'.repeat(30)}f` : String(among(all, draw.pick)?.id);
  const under = customersUnder(person, id, truth.population).must;
  return {
    query: `query ($id: ID!) { reseller(id: $id) {
      id: resellerId customers(first: 100) { totalCount nodes { id: customerId } } orders(first: 100) { totalCount nodes { id: orderId customerId } } } }`,
    variables: { id },
    check: (answer) =>
      byId({
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

/** Through one reseller to any customer. */
const through: Ask = (person, truth, draw) => {
  const own = resellersOf(person, truth.population);
  const id = among(own, draw.pick) ?? String(truth.population.resellers[0]?.id);
  const somebody =
    draw.other % 2 === 0
      ? among(customersUnder(person, id, truth.population).must, draw.other)
      : anybody(truth, draw.other);
  return {
    query:
      'query ($id: ID!, $customer: ID!) { reseller(id: $id) { customer(id: $customer) { id: customerId orders { totalCount } } } }',
    variables: { id, customer: somebody?.id ?? 'c' },
    check: (answer) =>
      byId({
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

const viewer: Ask = (person) => ({
  query: '{ viewer { kind partner { id: partnerId } customer { id: customerId } reseller { id: resellerId } } }',
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

/** Objects by id, and the data below them. */
export const OBJECTS: Readonly<Record<string, Ask>> = { customer, order, nested, reseller, through, viewer };
