import { readFileSync } from 'node:fs';
import { customersMark, offsetAfter, toPage } from '../data/paging.ts';
import { type Customer, toBalance, toCustomer, toOrder } from '../data/rows.ts';
import type { Row } from '../data/vendor.ts';
import type { Asked } from './operations.ts';

/** How a stack with a schema derived from the vendor's contract is asked for the rows of an operation. */
export interface OwnDocument {
  readonly query: string;
  /** Its variables for the same rows. */
  variablesFor(asked: Asked): object;
  /** Its data with the names and words of the bench's document; left out: there is nothing to compare. */
  toShared?(data: Row, asked: Asked): object;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../peers/hive/${name}.graphql`, import.meta.url), 'utf8');

const MARK = customersMark({ partnerId: 'demo-cn', customers: { kind: 'all' } });

interface CustomersData {
  readonly viewer?: object;
  readonly ListSubCustomers: { readonly count?: number; readonly customer_infos: readonly Row[] };
}

const SHOWN = ['id', 'name', 'accountName', 'level', 'verification', 'associationModel', 'accountManager'] as const;

const toPointRead = (customer: Customer): object => Object.fromEntries(SHOWN.map((name) => [name, customer[name]]));

const toScreenRow = (row: Row): object => {
  const customer = toCustomer(row, '');
  return {
    ...toPointRead(customer),
    customerId: customer.customerId,
    balance: row.balance ? toBalance(row.balance as Row) : null,
    orders: { nodes: (row.orders as readonly Row[]).map(toOrder) },
  };
};

const pointRead: OwnDocument = {
  query: read('one-customer'),
  variablesFor: ({ id }) => ({ id }),
  toShared: (data) => {
    const [row] = (data as unknown as CustomersData).ListSubCustomers.customer_infos;
    return { customer: row ? toPointRead(toCustomer(row, '')) : null };
  },
};

/** Rows of one account manager are in memory in the other stacks; a schema derived from the contract has no place for them. */
export const OWN_DOCUMENTS = {
  dashboard: {
    query: read('dashboard'),
    variablesFor: ({ after, until }) => ({ offset: offsetAfter(MARK, after), until }),
    toShared: (data, { after }) => {
      const { viewer, ListSubCustomers } = data as unknown as CustomersData;
      const { count = 0, customer_infos: rows } = ListSubCustomers;
      const { pageInfo } = toPage(rows, offsetAfter(MARK, after), count, MARK);
      const { hasNextPage, endCursor } = pageInfo;
      return {
        viewer,
        customers: { totalCount: count, nodes: rows.map(toScreenRow), pageInfo: { hasNextPage, endCursor } },
      };
    },
  },
  oneCustomer: pointRead,
  trustedCustomer: pointRead,
  introspection: { query: read('introspection'), variablesFor: () => ({}) },
} as const satisfies Readonly<Record<string, OwnDocument>>;
