import { managerLimit } from '../../identity/index.ts';
import type { CostOf, LoaderDefinition, RequestContext } from '../../request/context.ts';
import type { Children, ChildrenKey } from '../../request/fetch/children.ts';
import { mergedPage } from '../../request/pages/merged.ts';
import { depthOf, type ListMark, type Page, type Slice } from '../../request/pages/paging.ts';
import { PARTNER, resellerIn, type Scope } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { customersOfReseller } from './channel/reseller-customer.loader.ts';
import { customersInScope, directoryCost } from './customer.loader.ts';

/** A list of the partner's that is about many customers. */
interface Rows<T> {
  /** Lists one customer's rows, or everybody's. */
  readonly loader: LoaderDefinition<ChildrenKey, Children<T>>;
  /** The vendor's order of the whole list. */
  compare(a: T, b: T): number;
  readonly filter: Input;
  /** Of whose customers; default: the partner's own. */
  readonly scope?: Scope | undefined;
  readonly slice: Slice;
  readonly list: ListMark;
}

/**
 * A page of the rows of the viewer's own customers, of the partner's or of one reseller's. The vendor cannot filter by
 * manager, so those of each own customer are fetched and merged; the counts add up to the list's.
 */
export const rowsOfOwnCustomers = async <T>(
  context: RequestContext,
  { loader, filter, scope = PARTNER, ...page }: Rows<T>,
): Promise<Page<T>> => {
  const resellerId = resellerIn(scope);
  const customers = resellerId ? await context.load(customersOfReseller, resellerId) : await customersInScope(context);
  return mergedPage({
    parents: customers.map(({ id }) => id),
    load: (parent, first) => context.load(loader, { parent, scope, offset: 0, first, filter }),
    ...page,
  });
};

/** A page of everybody's rows as the vendor lists them; of own customers' where the viewer sees those only. */
export const rowsInScope = async <T extends object>(
  context: RequestContext,
  rows: Rows<T> & { readonly operation: string; readonly type: RowClass<T> },
): Promise<Page<T>> => {
  if (managerLimit(context.requireViewer()) !== null) return rowsOfOwnCustomers(context, rows);
  const { operation, type, filter, scope, slice, list } = rows;
  const { offset, first } = slice;
  const answer = await context.api.askAny(operation, { ...filter, offset, limit: first }, { scope });
  return { rows: answer.many(type).slice(0, first), offset, total: answer.total, list };
};

/** One call a page; for a manager the directory, and the rows of so many own customers as there may be. */
export const rowsInScopeCost =
  ({ cost }: Pick<LoaderDefinition<ChildrenKey, unknown>, 'cost'>): CostOf =>
  (_parents, args, context) => {
    if (managerLimit(context.requireViewer()) === null) return 1;
    const customers = context.partner.totals.known('ListSubCustomers') ?? 1;
    return directoryCost(context) + (cost?.(customers, { first: depthOf(args) }, context) ?? customers);
  };
