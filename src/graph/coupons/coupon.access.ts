import type { Input } from '../../request/api.ts';
import type { Children, ChildrenKey } from '../../request/children.ts';
import type { RequestContext } from '../../request/context.ts';
import type { CostOf } from '../../request/cost.ts';
import type { LoaderDefinition } from '../../request/loader.ts';
import { mergedPage, newestFirst } from '../../request/merged.ts';
import { depthOf, type ListMark, type Page, type Slice } from '../../request/paging.ts';
import { customersInScope, directoryCost } from '../customers/customer.loader.ts';

interface ScopedRow {
  readonly id: string;
  readonly customerId: string | null;
}

interface Scoped<T> {
  /** Lists one customer's rows, or everybody's. */
  readonly loader: LoaderDefinition<ChildrenKey, Children<T>>;
  readonly filter: Input;
  timeOf(row: T): string | null;
  readonly slice: Slice;
  readonly list: ListMark;
}

/** An account manager has no customers at resellers. */
export const requireChannel = (context: RequestContext, resellerId: string | null | undefined): void => {
  if (resellerId && context.requireViewer().customers.kind === 'managed')
    throw context.forbidden({ argument: 'resellerId' });
};

/**
 * A page of the rows of the viewer's own customers, newest first: the vendor cannot filter by manager, so those of each
 * own customer are fetched and merged; the counts add up to the list's.
 */
export const rowsInScope = async <T extends ScopedRow>(
  context: RequestContext,
  { loader, filter, timeOf, slice, list }: Scoped<T>,
): Promise<Page<T>> => {
  const customers = await customersInScope(context);
  return mergedPage({
    parents: customers.map(({ id }) => id),
    load: (parent, first) => context.load(loader, { parent, offset: 0, first, filter }),
    compare: newestFirst<T>(timeOf),
    slice,
    list,
  });
};

/** One call a page; for a manager the directory, and the rows of so many own customers as there may be. */
export const scopedCost =
  (loader: Pick<LoaderDefinition<ChildrenKey, unknown>, 'cost'>): CostOf =>
  (_parents, args, context) => {
    if (context.requireViewer().customers.kind !== 'managed') return 1;
    const customers = context.partner.totals.known('ListSubCustomers') ?? 1;
    return directoryCost(context) + (loader.cost?.(customers, { first: depthOf(args) }, context) ?? customers);
  };
