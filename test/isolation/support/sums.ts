import type { Ask, Ids, Node } from './asked.ts';
import { at, collect, idsOf, isBetween, isOpen, isWithin, sum } from './facts.ts';
import { customersOf, mayAsk } from './oracle.ts';
import { LAST_MONTH, type Somebody } from './population.ts';

/** The bills of the month, which are cached across requests: each viewer sees the rows of its own customers. */
const bills: Ask = (person, truth, draw) => {
  const isDirector = person.kind === 'member' && person.roles.includes('ACCOUNT_DIRECTOR');
  const names = truth.population.partner.members.filter(({ roles }) => roles.includes('ACCOUNT_MANAGER'));
  const manager = isDirector ? names[draw.pick % names.length]?.accountName : undefined;
  const known = customersOf(manager ? { ...person, manager } : person, truth.population, truth.managersOf);
  const ofOne = (customer: Somebody): number => customer.bills;
  return {
    query: `query ($month: BillingMonth!, $manager: String) { bills {
      monthly(month: $month, chargingMode: PAY_PER_USE, accountManager: $manager, first: 100) {
        totalCount nodes { customer { id: customerId } } } } }`,
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

/** Rows of resellers' customers are among the partner's own; the current number of rows is known for customers only. */
const adjustments: Ask = (person, truth) => {
  const known = customersOf(person, truth.population, truth.managersOf);
  const ofOne = (customer: Somebody): number => customer.adjustments;
  return {
    query:
      '{ partner { adjustments(first: 100) { totalCount nodes { transactionId receiverId customer { id: customerId } } } } }',
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

/** Sums over many customers. */
export const SUMS: Readonly<Record<string, Ask>> = { bills, adjustments };
