import { managerLimit } from '../../identity/index.ts';
import type { Sort } from '../../mirror/index.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { isMirrored, mirroredPage, pageOfCopy } from '../../request/copies/mirrored.ts';
import type { ChildrenLoader } from '../../request/fetch/children.ts';
import { mergedPage } from '../../request/pages/merged.ts';
import { depthOf, type ListMark, type Page, type Slice } from '../../request/pages/paging.ts';
import { PARTNER, resellerIn, type Scope, scopeOf } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import { customersOfReseller } from './channel/reseller-customer.loader.ts';
import { customersInScope, directoryCost } from './customer.loader.ts';

export interface PageOfRows {
  readonly filter: Input;
  /** An order that only the copy can answer. Default: the vendor's order. */
  readonly sort?: Sort | undefined;
  /** The partner, or the reseller, whose customers' rows are listed. Default: the partner. */
  readonly scope?: Scope | undefined;
  readonly slice: Slice;
  readonly list: ListMark;
}

interface OwnRows<T> extends PageOfRows {
  /** Lists one customer's rows. */
  readonly loader: ChildrenLoader<T>;
  /** The vendor's order of the whole list. */
  compare(a: T, b: T): number;
}

/**
 * A page of the rows of an account manager's customers. The vendor cannot filter by manager, so the rows of each
 * customer are read and merged; the total is the sum of their totals.
 */
export const rowsOfOwnCustomers = async <T extends object>(
  context: RequestContext,
  { loader, filter, scope = PARTNER, ...page }: OwnRows<T>,
): Promise<Page<T>> => {
  const resellerId = resellerIn(scope);
  const customers = resellerId ? await context.load(customersOfReseller, resellerId) : await customersInScope(context);
  return mergedPage({
    parents: customers.map(({ id }) => id),
    load: (parent, first) => context.load(loader, { parent, scope, offset: 0, first, filter }),
    ...page,
  });
};

/** Pages of a list with rows of many customers. */
export interface RowsInScope<T> extends Source {
  page(context: RequestContext, rows: PageOfRows): Promise<Page<T>>;
}

const isCopied = <T>(context: RequestContext, { mirrored }: ChildrenLoader<T>, scope: Scope): boolean =>
  mirrored !== undefined && isMirrored(context, mirrored.noun, scope);

/**
 * A page of the rows that the viewer may see, from the copy; null where the vendor must answer. Throws NOT_READY or
 * MIRROR_OFF where only the copy can answer.
 */
export const copiedPage = async <T extends object>(
  context: RequestContext,
  { mirrored, type }: ChildrenLoader<T>,
  { filter, sort, scope = PARTNER, slice, list }: PageOfRows,
): Promise<Page<T> | null> => {
  if (!mirrored) return null;
  const { noun, where } = mirrored;
  const asked = { noun, type, where: where(filter), sort: sort ?? mirrored.sort, scope, slice, list };
  return sort ? pageOfCopy(context, asked) : mirroredPage(context, asked);
};

/**
 * Pages of the rows of all customers, one call for each. For an account manager, the rows of the manager's customers:
 * the calls for the directory, and for the rows of as many customers as the manager may have.
 */
export const defineRowsInScope = <T extends object>(
  loader: ChildrenLoader<T>,
  compare: (a: T, b: T) => number,
): RowsInScope<T> => ({
  operations: loader.operations,
  cost: (_parents, args, context) => {
    if (args.sort) return 0;
    if (isCopied(context, loader, scopeOf(typeof args.resellerId === 'string' ? args.resellerId : null))) return 0;
    if (managerLimit(context.requireViewer()) === null) return 1;
    const customers = context.partner.totals.knownTotal('ListSubCustomers') ?? 1;
    return directoryCost(context) + loader.cost(customers, { first: depthOf(args) }, context);
  },
  page: async (context, rows) => {
    const copied = await copiedPage(context, loader, rows);
    if (copied) return copied;
    if (managerLimit(context.requireViewer()) !== null) {
      return rowsOfOwnCustomers(context, { loader, compare, ...rows });
    }
    const { filter, scope, slice, list } = rows;
    const { offset, first } = slice;
    const input = { ...loader.always, ...filter, offset, limit: first };
    const answer = await context.api.askAny(loader.operation, input, { scope });
    return { rows: answer.many(loader.type).slice(0, first), offset, total: answer.total, list };
  },
});
