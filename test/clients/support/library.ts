import type { Desk, Variables } from './desk.ts';

/** An operation of a client library; Relay compiles it beforehand. */
export interface Operation {
  readonly name: string;
  readonly text: string;
}

export interface Cached {
  readonly data: unknown;
  /** Fields that the cache lacks, as the library reports them. */
  readonly missing: readonly string[];
}

/** The pages of customers that are loaded so far. */
export interface Pages {
  readonly accountNames: readonly unknown[];
  readonly hasNextPage: unknown;
}

/** A client library with its normalized cache, connected to the gateway. */
export interface Library {
  /** Asks the gateway without looking into the cache, and caches the answer; also for mutations. */
  ask(operation: Operation, variables?: Variables): Promise<unknown>;
  /** Reads from the cache only. */
  read(operation: Operation, variables?: Variables): Cached;
  /** Loads `count` pages of customers, one after the other, as a screen with «load more» does. */
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
