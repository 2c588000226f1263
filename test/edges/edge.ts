import type { LoaderDefinition, RequestContext } from '../../src/request/context.ts';
import type { CustomerView } from '../../src/sandbox/inspect.ts';
import type { TestGateway } from '../support/gateway.ts';

/** One request of an administrator, on a gateway of its own that has answered no request yet. */
export interface EdgeContext {
  readonly gateway: TestGateway;
  readonly context: RequestContext;
  /** The partner's own customers that granted the agency, in the vendor's order. */
  readonly customers: readonly CustomerView[];
  readonly resellerIds: readonly string[];
}

export interface EdgeFacts {
  /**
   * Number of rows of an unfiltered list, as the gateway has learned it; `fixed` chooses one of the operation's lists.
   */
  total(operation: string, fixed?: Readonly<Record<string, unknown>>): number;
}

/** A way from N parents to their children, with the fewest calls that the vendor's operations allow. */
export interface Edge {
  readonly name: string;
  /** Operations whose calls are counted; null: all operations. */
  readonly operation: string | null;
  readonly partner: 'demo-cn' | 'demo-intl' | 'demo-eu';
  /**
   * Facts that an earlier request has taught the gateway, such as the length of a list that the gateway cannot ask for
   * at start.
   */
  prepare?(context: EdgeContext): Promise<unknown>;
  /** Numbers of parents; left out: 1, 10, 100 and 250. */
  readonly sizes?: readonly number[];
  minimum(n: number, facts: EdgeFacts): number;
  /** Predicted calls; by default as many as are needed. More only where the number of rows comes with the answer. */
  bound?(n: number, facts: EdgeFacts): number;
  load(context: EdgeContext, n: number): Promise<unknown>;
  predicted(context: EdgeContext, n: number): number;
}

/**
 * For lists that are asked for by a hundred ids: one id, more than one in one call, and two calls. EDGES=full adds a
 * full page and a third call.
 */
export const SIZES: readonly number[] = process.env.EDGES === 'full' ? [1, 10, 100, 250] : [1, 10, 150];

/** The first `n` items; throws when there are fewer. */
export const take = <T>(rows: readonly T[], n: number): readonly T[] => {
  if (rows.length < n) throw new Error(`${n} parents are needed, there are ${rows.length}`);
  return rows.slice(0, n);
};

interface LoaderEdge<K, V> extends Omit<Edge, 'load' | 'predicted'> {
  readonly loader: LoaderDefinition<K, V>;
  /** Arguments of the field, for the prediction. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** The key for each of N parents. */
  keys(context: EdgeContext, n: number): readonly NoInfer<K>[];
}

/** An edge that one loader answers. A refusal of the vendor for one parent has cost its call all the same. */
export const loaderEdge = <K, V>({ loader, keys, args = {}, ...edge }: LoaderEdge<K, V>): Edge => ({
  ...edge,
  load: (edgeContext, n) =>
    Promise.allSettled(keys(edgeContext, n).map((key) => edgeContext.context.load(loader, key))),
  predicted: ({ context }, n) => loader.cost(n, args, context),
});
