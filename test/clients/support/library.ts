import type { Desk, Variables } from './desk.ts';

/** An operation that a library is set up with; Relay compiles it before. */
export interface Operation {
  readonly name: string;
  readonly text: string;
}

export interface Cached {
  readonly data: unknown;
  /** What the cache lacks of the operation, in the library's words. */
  readonly missing: readonly string[];
}

/** The first pages of the list of customers, as a screen that loads more shows them. */
export interface Pages {
  readonly accountNames: readonly unknown[];
  readonly hasNextPage: unknown;
}

/** A client library with its normalised cache, connected to the gateway. */
export interface Library {
  /** Asks the gateway, whatever the cache holds, and keeps the answer; a mutation alike. */
  ask(operation: Operation, variables?: Variables): Promise<unknown>;
  /** From the cache alone. */
  read(operation: Operation, variables?: Variables): Cached;
  /** Loads pages of `PAGES_OF_CUSTOMERS`, each behind the one before. */
  loadPages(first: number, count: number): Promise<Pages>;
}

export type OpenLibrary = (desk: Desk, operations: readonly Operation[]) => Promise<Library>;

export const PAGES_OF_CUSTOMERS = `query CustomersPages($first: Int!, $after: String) {
  customers(first: $first, after: $after) {
    nodes { id accountName }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface PagesAnswer {
  readonly customers?: {
    readonly nodes: readonly { readonly accountName: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

export const pagesIn = (answer: unknown): Pages & { readonly endCursor: string | null } => {
  const { customers } = answer as PagesAnswer;
  return {
    accountNames: customers?.nodes.map(({ accountName }) => accountName) ?? [],
    hasNextPage: customers?.pageInfo.hasNextPage,
    endCursor: customers?.pageInfo.endCursor ?? null,
  };
};
