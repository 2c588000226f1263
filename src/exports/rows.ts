import type { FormattedExecutionResult } from 'graphql';
import { type ErrorCode, GatewayError, isKnownCode, isOfOne } from '../errors/index.ts';
import type { Cell } from './kind.ts';
import type { ExportPlan, PlannedColumn } from './plan.ts';
import type { ListQuery } from './query.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Executes a document in the name of the export's viewer, with all guards and masks. */
export type Ask = (document: string, variables: Variables) => Promise<FormattedExecutionResult>;

export interface RowsPage {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows or parents that were read, and their total in `of`; null where the vendor gives no total. */
  readonly done: number;
  readonly of: number | null;
  /** Whether the rows of a customer were skipped, see `isOfOneParent`; the page is empty then. */
  readonly isSkipped: boolean;
}

interface ListPage {
  readonly nodes: readonly unknown[];
  readonly parent: unknown;
  readonly total: number | null;
  readonly next: string | null;
}

const MOST_ROWS = 100;

/** A page that would need more calls than one operation may make is requested in smaller parts. */
const TOO_MUCH = 'COST_LIMIT_EXCEEDED';

/** A field refused. A refusal without a field concerns the whole export, such as a right that was taken away. */
class FieldRefusal extends GatewayError {}

/**
 * Whether a refusal concerns one customer or order only: it has not authorized the partner, it is gone since the list
 * was read, or it is not this viewer's to read, such as for a director who has no manager of the customer.
 */
const isOfOneParent = (error: unknown): error is FieldRefusal => error instanceof FieldRefusal && isOfOne(error.code);

const errorIn = ({ errors }: FormattedExecutionResult): GatewayError | null => {
  const [first] = errors ?? [];
  if (!first) return null;
  const { code, retryAfterMs } = first.extensions ?? {};
  const known = typeof code === 'string' && isKnownCode(code) ? (code as ErrorCode) : 'INTERNAL';
  const details = typeof retryAfterMs === 'number' ? { retryAfterMs } : {};
  return first.path ? new FieldRefusal(known, details) : new GatewayError(known, details);
};

type CellReader = (node: unknown, parent: unknown) => Cell;

const readAt = (value: unknown, path: readonly string[], from = 0): unknown => {
  let inner = value;
  for (let at = from; at < path.length; at += 1) {
    if (Array.isArray(inner)) return inner.map((each) => readAt(each, path, at));
    inner = typeof inner === 'object' && inner !== null ? (inner as Variables)[path[at] ?? ''] : null;
  }
  return inner;
};

const toCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value
      .flat()
      .filter((each) => each !== null)
      .join('; ');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('a column of an export reads an object; its path must end at a scalar');
};

/** Makes a function that reads the cell of a column; paths are split once for all rows. */
const readerOf = ({ paths, ofParent, compute }: PlannedColumn): CellReader => {
  const steps = paths.map((path) => path.split('.'));
  const [first = []] = steps;
  if (!compute) return (node, parent) => toCell(readAt(ofParent ? parent : node, first));
  return (node, parent) => compute(...steps.map((path) => toCell(readAt(ofParent ? parent : node, path))));
};

const readPage = (query: ListQuery, { data }: FormattedExecutionResult): ListPage => {
  const connection = readAt(data, query.path) as {
    readonly nodes?: readonly unknown[];
    readonly totalCount?: number | null;
    readonly pageInfo?: PageInfo;
  } | null;
  return {
    nodes: connection?.nodes ?? [],
    parent: query.parent === null ? null : readAt(data, [query.parent]),
    total: connection?.totalCount ?? null,
    next: connection?.pageInfo?.hasNextPage ? connection.pageInfo.endCursor : null,
  };
};

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The pages of one list. Throws the error of the first answer with an error. */
const readList = async function* (query: ListQuery, variables: Variables, ask: Ask): AsyncGenerator<ListPage> {
  let after: string | null = null;
  let first = MOST_ROWS;
  let isFirst = true;
  for (;;) {
    const answer = await ask(query.document, { ...variables, first, after, counts: isFirst });
    const error = errorIn(answer);
    if (error && error.code === TOO_MUCH && first > 1) {
      first = Math.floor(first / 2);
      continue;
    }
    if (error) throw error;
    const page = readPage(query, answer);
    isFirst = false;
    yield page;
    if (page.next === null || page.next === after) return;
    after = page.next;
  }
};

const readFlat = async function* (plan: ExportPlan, ask: Ask): AsyncGenerator<RowsPage> {
  const toRows = rowsMaker(plan);
  let done = 0;
  let of: number | null = null;
  for await (const { nodes, total } of readList(plan.rows, plan.variables, ask)) {
    done += nodes.length;
    of ??= total;
    yield { rows: toRows(nodes, null), done, of, isSkipped: false };
  }
};

type ToRows = (nodes: readonly unknown[], parent: unknown) => RowsPage['rows'];

const rowsMaker = ({ columns }: ExportPlan): ToRows => {
  const readers = columns.map(readerOf);
  return (nodes, parent) => nodes.map((node) => readers.map((read) => read(node, parent)));
};

interface Parents {
  readonly ids: readonly string[];
  readonly of: number | null;
}

const readParents = async function* ({ parents }: ExportPlan, ask: Ask): AsyncGenerator<Parents> {
  if (!parents) return;
  if (parents.only !== null) return yield { ids: [parents.only], of: 1 };
  let of: number | null = null;
  for await (const { nodes, total } of readList(parents.query, parents.variables, ask)) {
    of ??= total;
    yield { ids: nodes.map((node) => String(readAt(node, [parents.number]))), of };
  }
};

const readBelow = async function* (plan: ExportPlan, ask: Ask): AsyncGenerator<RowsPage> {
  const toRows = rowsMaker(plan);
  let done = 0;
  for await (const { ids, of } of readParents(plan, ask)) {
    for (const id of ids) {
      try {
        for await (const { nodes, parent } of readList(plan.rows, { ...plan.variables, parent: id }, ask))
          yield { rows: toRows(nodes, parent), done, of, isSkipped: false };
      } catch (error) {
        if (!isOfOneParent(error) || plan.parents?.only) throw error;
        yield { rows: [], done, of, isSkipped: error.code !== 'NOT_FOUND' || plan.parents?.number === 'customerId' };
      }
      done += 1;
    }
    yield { rows: [], done, of, isSkipped: false };
  }
};

/** The rows of an export, page by page, as its viewer may see them at that moment. */
export const readRows = (plan: ExportPlan, ask: Ask): AsyncGenerator<RowsPage> =>
  plan.parents ? readBelow(plan, ask) : readFlat(plan, ask);
