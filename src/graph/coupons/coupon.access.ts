import type { LoaderDefinition, RequestContext } from '../../request/context.ts';
import type { Children, ChildrenKey } from '../../request/fetch/children.ts';
import { newestFirst } from '../../request/pages/merged.ts';
import { listMark, type PageArguments, sliceOf } from '../../request/pages/paging.ts';
import type { Input } from '../../vendor/api.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { Connection } from '../common/index.ts';
import { requireChannel } from '../customers/reseller-customer.loader.ts';
import { rowsInScope } from '../customers/rows-in-scope.loader.ts';
import { throughReseller } from './filter-checks.ts';

interface CustomersRow {
  readonly id: string;
  readonly customerId: string | null;
  resellerId?: string | null;
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

/** Rows of a reseller know it, so that calls about them name it. */
const underReseller =
  (resellerId: string | null | undefined) =>
  <T extends CustomersRow>(row: T): T =>
    Object.assign(row, { resellerId });

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
  const { rows, ...rest } = await rowsInScope(context, {
    operation,
    type,
    loader,
    compare: newestFirst<T>(timeOf),
    filter: { ...inputOf(filter), ...throughReseller(context.api, operation, resellerId) },
    slice,
    list,
  });
  return new Connection({ ...rest, rows: rows.map(underReseller(resellerId)) });
};

/** A page about one customer, with that of other customers in as few calls as there can be. */
export const rowsOfCustomer = async <T extends CustomersRow, Filter>(
  context: RequestContext,
  { name, operation, loader, inputOf }: CouponList<T, Filter>,
  { id, resellerId }: { readonly id: string; readonly resellerId?: string | null },
  { filter, ...page }: Wanted<Filter>,
): Promise<Connection<T>> => {
  const list = listMark(name, id, filter);
  const { offset, first } = sliceOf(page, list);
  const input = { ...inputOf(filter), ...throughReseller(context.api, operation, resellerId) };
  const { rows, total } = await context.load(loader, { parent: id, offset, first, filter: input });
  return new Connection({ rows: rows.map(underReseller(resellerId)), offset, total, list });
};
