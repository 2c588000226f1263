import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { customersMark, encodeCursor } from '../data/paging.ts';

export type OperationName = 'dashboard' | 'ownCustomers' | 'oneCustomer' | 'trustedCustomer' | 'introspection';

/** The variables of the bench's documents. */
export interface Asked {
  readonly id?: string;
  readonly after?: string | null;
  readonly until?: string;
}

export interface Operation {
  readonly title: string;
  readonly about: string;
  readonly query: string;
  /** Whether requests contain only the SHA-256 of the document and not its text. */
  readonly byHash?: boolean;
  /** Login name of the demo member who sends the operation. */
  readonly member: string;
  /**
   * Share of the average time of each operation: a slow operation needs more of it to be warm, and to be
   * distinguishable from the others.
   */
  readonly timeShare: number;
  /** Factor of the usual warm-up time: V8 optimizes functions only after some thousand calls. */
  readonly warmUps: number;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../operations/${name}.graphql`, import.meta.url), 'utf8');

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  dashboard: {
    title: 'Dashboard',
    about: 'fifty customers with balances and their latest orders, as the administrator of the Chinese partner',
    query: read('dashboard'),
    member: 'chen.xia',
    timeShare: 2.2,
    warmUps: 4,
  },
  ownCustomers: {
    title: '100 rows from memory',
    about: 'the customers of one account manager, no upstream call',
    query: read('own-customers'),
    member: 'jonas.berg',
    timeShare: 0.6,
    warmUps: 1,
  },
  oneCustomer: {
    title: 'Point read',
    about: 'one customer by id, one upstream call',
    query: read('one-customer'),
    member: 'chen.xia',
    timeShare: 0.7,
    warmUps: 1,
  },
  trustedCustomer: {
    title: 'Point read by trusted document',
    about:
      'the same by the hash of its document: a trusted one in the product, an automatic persisted query in its peers, ' +
      'registered before; the floor looks the hash up',
    query: read('one-customer'),
    byHash: true,
    member: 'chen.xia',
    timeShare: 0.7,
    warmUps: 1,
  },
  introspection: {
    title: 'Introspection',
    about: 'sixteen types with fields and values; the floor sends a constant',
    query: read('introspection'),
    member: 'chen.xia',
    timeShare: 0.5,
    warmUps: 1,
  },
};

export const OPERATION_NAMES = Object.keys(OPERATIONS) as readonly OperationName[];

const WINDOWS = 7;
const INSTANTS = 6;

/**
 * Different pages of customers, and orders until different times in the future: the work is equal, but no two requests
 * are.
 */
const dashboardVariables = (now: number): Asked[] => {
  const mark = customersMark({ partnerId: 'demo-cn', customers: { kind: 'all' } });
  const midnight = Math.ceil(now / 86_400_000) * 86_400_000;
  return Array.from({ length: WINDOWS * INSTANTS }, (_, number) => {
    const window = number % WINDOWS;
    return {
      after: window === 0 ? null : encodeCursor(mark, window - 1),
      until: `${new Date(midnight + number * 1_000).toISOString().slice(0, 19)}Z`,
    };
  });
};

/** The hash of a document as it is sent in requests. */
export const hashOf = (query: string): string => hash('sha256', query);

/** The extension that identifies a document by its hash, as Apollo's clients send it. */
export const nameByHash = (query: string): object => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(query) } },
});

/** Variables of the requests that the load generator sends for each operation, over and over. */
export const variablesOf = (name: OperationName, customerIds: readonly string[]): Asked[] => {
  const variables: Readonly<Record<OperationName, () => Asked[]>> = {
    dashboard: () => dashboardVariables(Date.now()),
    ownCustomers: () => [{}],
    oneCustomer: () => customerIds.map((id) => ({ id })),
    trustedCustomer: () => customerIds.map((id) => ({ id })),
    introspection: () => [{}],
  };
  return variables[name]();
};
