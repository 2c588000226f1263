import type { Desk, Variables } from './desk.ts';

/** An operation of a client library; Relay compiles it beforehand. */
export interface Operation {
  readonly name: string;
  readonly text: string;
}

export interface Cached {
  readonly data: unknown;
  /** What the cache lacks of the operation, in the library's words. */
  readonly missing: readonly string[];
}

/** The first pages of the list of customers, as a screen with «load more» shows them. */
export interface Pages {
  readonly accountNames: readonly unknown[];
  readonly hasNextPage: unknown;
}

/** A client library with its normalised cache, connected to the gateway. */
export interface Library {
  /** Asks the gateway even where the cache has the answer, and caches the new answer; mutations too. */
  ask(operation: Operation, variables?: Variables): Promise<unknown>;
  /** Reads from the cache alone. */
  read(operation: Operation, variables?: Variables): Cached;
  /** Loads pages of `PAGES_OF_CUSTOMERS`, each after the previous one. */
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
