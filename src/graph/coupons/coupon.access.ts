import type { LoaderDefinition, RequestContext } from '../../request/context.ts';
import type { ScopedId } from '../../request/fetch/batched.ts';
import type { Children, ChildrenKey } from '../../request/fetch/children.ts';
import { newestFirst } from '../../request/pages/merged.ts';
import { listMark, type PageArguments, sliceOf } from '../../request/pages/paging.ts';
import { resellerIn } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { Connection } from '../common/index.ts';
import { requireChannel, rowsInScope } from '../customers/index.ts';
import { throughReseller } from './filter-checks.ts';

interface CustomersRow {
  readonly id: string;
  readonly customerId: string | null;
}

/** A list about customers' coupons, which the vendor gives for one customer or for all, of the partner or of a reseller. */
export interface CouponList<T, Filter> {
  /** Names the list in its cursors. */
  readonly name: string;
  readonly operation: string;
  readonly type: RowClass<T>;
  readonly loader: LoaderDefinition<ChildrenKey, Children<T>>;
  inputOf(filter: Filter | null | undefined): Input;
  timeOf(row: T): string | null;
}

interface Wanted<Filter> extends PageArguments {
  readonly filter?: Filter | null;
  readonly resellerId?: string | null;
}

/** A page about all customers of the partner or of one reseller, newest first; an account manager's own customers. */
export const rowsOfPartner = async <T extends CustomersRow, Filter>(
  context: RequestContext,
  { name, operation, type, loader, inputOf, timeOf }: CouponList<T, Filter>,
  { filter, resellerId, ...page }: Wanted<Filter>,
): Promise<Connection<T>> => {
  const viewer = context.requireViewer();
  const list = listMark(name, viewer.partnerId, viewer.customers, resellerId, filter);
  const slice = sliceOf(page, list);
  requireChannel(context, resellerId);
  const rows = await rowsInScope(context, {
    operation,
    type,
    loader,
    compare: newestFirst<T>(timeOf),
    filter: inputOf(filter),
    scope: throughReseller(context.api, operation, resellerId),
    slice,
    list,
  });
  return new Connection(rows);
};

/** A page about one customer, with that of other customers in as few calls as there can be. */
export const rowsOfCustomer = async <T extends CustomersRow, Filter>(
  context: RequestContext,
  { name, operation, loader, inputOf }: CouponList<T, Filter>,
  { id, scope }: ScopedId,
  { filter, ...page }: Wanted<Filter>,
): Promise<Connection<T>> => {
  const list = listMark(name, id, filter);
  const { offset, first } = sliceOf(page, list);
  // Before any call: a site whose operation takes no reseller cannot tell about a reseller's customer.
  throughReseller(context.api, operation, resellerIn(scope));
  const rows = await context.load(loader, { parent: id, scope, offset, first, filter: inputOf(filter) });
  return new Connection({ ...rows, offset, list });
};
