import { readFileSync } from 'node:fs';
import type { Page } from '../data/paging.ts';
import type { Balance, Customer, Order } from '../data/rows.ts';
import type { PageArguments, Source } from '../data/source.ts';
import type { Viewer } from '../data/viewer.ts';
import type { Loaders } from './loaders.ts';
import { Currency, DateTime, Decimal } from './scalars.ts';

/** The schema as SDL, for the stacks that build their schema from it. */
export const typeDefs = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

export interface OrdersArguments {
  readonly first: number;
  readonly filter?: { readonly createdUntil?: string | null } | null;
}

export interface OrdersConnection {
  readonly nodes: readonly Order[];
}

interface QueryContext {
  readonly viewer: Viewer;
}

/** Resolvers of all fields except a customer's children, which each stack fetches in its own way. */
export const rootResolvers = (source: Source) => ({
  Decimal,
  DateTime,
  Currency,
  Query: {
    viewer: (_root: unknown, _args: unknown, { viewer }: QueryContext): Viewer => viewer,
    customers: (_root: unknown, args: PageArguments, { viewer }: QueryContext): Promise<Page<Customer>> =>
      source.customers(viewer, args),
    customer: (_root: unknown, { id }: { id: string }, { viewer }: QueryContext): Promise<Customer | null> =>
      source.customer(viewer, id),
  },
  Viewer: { partner: (viewer: Viewer) => source.partner(viewer) },
});

interface LoadersContext extends QueryContext {
  readonly loaders: Loaders;
}

/** Resolvers of a customer's children, by loaders in the context. */
export const customerResolvers = {
  balance: (customer: Customer, _args: unknown, { loaders }: LoadersContext): Promise<Balance | null> | null =>
    customer.associationModel === 'RESALE' ? loaders.balance(customer) : null,
  orders: async (
    customer: Customer,
    { first, filter }: OrdersArguments,
    { loaders }: LoadersContext,
  ): Promise<OrdersConnection> => ({
    nodes: await loaders.orders(customer, { first, until: filter?.createdUntil ?? null }),
  }),
};
