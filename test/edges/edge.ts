import type { LoaderDefinition, RequestContext } from '../../src/request/context.ts';
import type { CustomerView } from '../../src/sandbox/inspect.ts';
import type { TestGateway } from '../support/gateway.ts';

/** One request of an administrator, on a gateway of its own that has not been asked anything yet. */
export interface EdgeContext {
  readonly gateway: TestGateway;
  readonly context: RequestContext;
  /** The partner's own customers that let it act for them, in the vendor's order. */
  readonly customers: readonly CustomerView[];
  readonly resellerIds: readonly string[];
}

export interface EdgeFacts {
  /** How many rows a list has without filters, as the gateway has learnt; `fixed` chooses a list of the operation's. */
  total(operation: string, fixed?: Readonly<Record<string, unknown>>): number;
}

/** A way from N parents to what belongs to them, with the fewest calls that the vendor's operations allow. */
export interface Edge {
  readonly name: string;
  /** Whose calls are counted; null: those of all operations. */
  readonly operation: string | null;
  readonly partner: 'demo-cn' | 'demo-intl' | 'demo-eu';
  /** What an earlier request has taught the gateway, such as the length of a list that it cannot ask for at its start. */
  prepare?(context: EdgeContext): Promise<unknown>;
  /** Numbers of parents; left out: 1, 10, 100 and 250. */
  readonly sizes?: readonly number[];
  minimum(n: number, facts: EdgeFacts): number;
  /** Calls that are predicted; as many as are needed where left out. More where only the answer has the number of rows. */
  bound?(n: number, facts: EdgeFacts): number;
  load(context: EdgeContext, n: number): Promise<unknown>;
  predicted(context: EdgeContext, n: number): number;
}

/** Of lists that are asked for by a hundred: one call, the same with more, and two. EDGES=full: a full page and three, too. */
export const SIZES: readonly number[] = process.env.EDGES === 'full' ? [1, 10, 100, 250] : [1, 10, 150];

/** The first so many; throws when there are fewer. */
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

/** An edge that one loader answers; what the vendor refuses for a parent has cost its call all the same. */
export const loaderEdge = <K, V>({ loader, keys, args = {}, ...edge }: LoaderEdge<K, V>): Edge => ({
  ...edge,
  load: (edgeContext, n) =>
    Promise.allSettled(keys(edgeContext, n).map((key) => edgeContext.context.load(loader, key))),
  predicted: ({ context }, n) => loader.cost(n, args, context),
});
