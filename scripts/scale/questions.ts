import type { Mirror, PageQuery, ReadScope } from '../../src/mirror/index.ts';

export const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };
const MANAGED: ReadScope = { ...OWN, manager: 'wang.fang' };

export type Ask = (mirror: Mirror, turn: number) => Promise<unknown>;

const page =
  (noun: 'customers' | 'orders', query: Omit<PageQuery, 'first'>): Ask =>
  (mirror) =>
    mirror.page(noun, { ...query, first: 50 });

const PARTS = ['科技', 'xing', '星河', '续费', 'lanhu', '杭州'] as const;
const TEXTS = ['account_name', 'name', 'label'] as const;

const withPart = (turn: number) => ({ columns: TEXTS, contains: PARTS[turn % PARTS.length] ?? '' });

/** Queries of lists, each for a page of fifty, and stored counts. */
const SHORT_QUESTIONS: Readonly<Record<string, Ask>> = {
  'customers, newest first': page('customers', { scope: OWN, sort: { by: 'associated_at', descending: true } }),
  'customers by name': page('customers', { scope: OWN, sort: { by: 'name_order', descending: false } }),
  'customers of one manager, newest first': page('customers', {
    scope: MANAGED,
    sort: { by: 'associated_at', descending: true },
  }),
  'customers by a part of a text': (mirror, turn) =>
    mirror.page('customers', {
      scope: OWN,
      where: [withPart(turn)],
      sort: { by: 'associated_at', descending: true },
      first: 50,
    }),
  'customers by balance, highest first': page('customers', {
    scope: OWN,
    sort: { by: { noun: 'balances', take: 'value', column: 'amount' }, descending: true },
  }),
  'customers by last order, newest first': page('customers', {
    scope: OWN,
    sort: { by: { noun: 'orders', take: 'kept' }, descending: true },
  }),
  'customers of one manager by last order': page('customers', {
    scope: MANAGED,
    sort: { by: { noun: 'orders', take: 'kept' }, descending: true },
  }),
  'number of customers': (mirror) => mirror.count('customers', OWN),
  'number of customers of one manager': (mirror) => mirror.count('customers', MANAGED),
  'number of orders of one manager': (mirror) => mirror.count('orders', MANAGED),
  'orders, newest first': page('orders', { scope: OWN, sort: { by: 'created_at', descending: true } }),
  'orders by amount': page('orders', { scope: OWN, sort: { by: 'amount', descending: true } }),
  'orders of one manager that wait for payment': page('orders', {
    scope: MANAGED,
    where: [{ column: 'status', in: ['6'] }],
    sort: { by: 'created_at', descending: true },
  }),
};

/**
 * Questions that look at a great part of the copy. They come last: they keep all cores busy for a minute, and a shared
 * machine is slower for a while after that.
 */
const LONG_QUESTIONS: Readonly<Record<string, Ask>> = {
  'number of customers with a part of a text': (mirror, turn) => mirror.count('customers', OWN, [withPart(turn)]),
};

/** The questions in the order in which they are asked. */
export const QUESTIONS = { short: SHORT_QUESTIONS, long: LONG_QUESTIONS } as const;
export type QuestionKind = keyof typeof QUESTIONS;
export const QUESTION_KINDS = Object.keys(QUESTIONS) as readonly QuestionKind[];
