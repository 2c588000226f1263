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
  /** An order that only the list's copy can answer; left out: the vendor's. */
  readonly sort?: Sort | undefined;
  /** Of whose customers; default: the partner's own. */
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
 * A page of the rows of the viewer's own customers, of the partner's or of one reseller's. The vendor cannot filter by
 * manager, so those of each own customer are fetched and merged; the counts add up to the list's.
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

/** A list of the partner's that is about many customers, page by page. */
export interface RowsInScope<T> extends Source {
  page(context: RequestContext, rows: PageOfRows): Promise<Page<T>>;
}

const isCopied = <T>(context: RequestContext, { mirrored }: ChildrenLoader<T>, scope: Scope): boolean =>
  mirrored !== undefined && isMirrored(context, mirrored.noun, scope);

/**
 * A page of the rows that the viewer may see, from the list's copy; null where the vendor has to be asked. NOT_READY, MIRROR_OFF
 * where only the copy can answer.
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
 * All customers' rows as the vendor lists them, one call a page. For a viewer who sees own customers only theirs: the
 * calls of the directory, and of the rows of as many own customers as there may be.
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
