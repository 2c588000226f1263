import { readFileSync } from 'node:fs';
import type { Page } from '../data/paging.ts';
import type { Balance, Customer, Order } from '../data/rows.ts';
import type { PageArguments, Source } from '../data/source.ts';
import type { Viewer } from '../data/viewer.ts';
import type { Loaders } from './loaders.ts';
import { Currency, DateTime, Decimal } from './scalars.ts';

/** For the stacks that begin with SDL. */
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

/** Everything but the children of a customer, which each stack fetches in its own way. */
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

/** The children by loaders that the context carries. */
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
