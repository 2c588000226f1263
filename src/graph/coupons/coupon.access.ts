import type { Sort } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { ScopedId } from '../../request/fetch/batched.ts';
import type { ChildrenLoader } from '../../request/fetch/children.ts';
import { newestFirst } from '../../request/pages/merged.ts';
import { listMark, type PageArguments, sliceOf } from '../../request/pages/paging.ts';
import { resellerIn } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import { Connection, childConnection } from '../common/index.ts';
import { defineRowsInScope, type RowsInScope, requireChannel } from '../customers/index.ts';
import type { IssuedCouponSort } from './coupon.args.ts';
import { throughReseller } from './filter-checks.ts';

interface CustomersRow {
  readonly id: string;
  readonly customerId: string | null;
}

/**
 * A list about customers' coupons. The vendor lists one customer's, or those of all customers of partner or reseller.
 */
export interface CouponList<T, Filter> {
  /** Names the list in its cursors. */
  readonly name: string;
  readonly ofCustomer: ChildrenLoader<T>;
  readonly inScope: RowsInScope<T>;
  inputOf(filter: Filter | null | undefined): Input;
}

type Definition<T, Filter> = Pick<CouponList<T, Filter>, 'name' | 'ofCustomer' | 'inputOf'> & {
  timeOf(row: T): string | null;
};

export const defineCouponList = <T extends CustomersRow, Filter>({
  timeOf,
  ...list
}: Definition<T, Filter>): CouponList<T, Filter> => ({
  ...list,
  inScope: defineRowsInScope(list.ofCustomer, newestFirst<T>(timeOf)),
});

const COLUMNS: Readonly<Record<IssuedCouponSort['by'], string>> = {
  CREATED_AT: 'created_at',
  EXPIRES_AT: 'expires_at',
  FACE_VALUE: 'face_value',
  BALANCE: 'balance',
};

const copySort = (sort: IssuedCouponSort | null | undefined): Sort | undefined =>
  sort ? { by: COLUMNS[sort.by], descending: sort.direction === 'DESCENDING' } : undefined;

interface CouponsQuestion<Filter> extends PageArguments {
  readonly filter?: Filter | null;
  /** An order that only the list's copy can answer. */
  readonly sort?: IssuedCouponSort | null;
  readonly resellerId?: string | null;
}

/** A page for all customers of partner or reseller, newest first; for an account manager, the manager's customers. */
export const rowsOfPartner = async <T extends CustomersRow, Filter>(
  context: RequestContext,
  { name, inScope, ofCustomer, inputOf }: CouponList<T, Filter>,
  { filter, sort, resellerId, ...page }: CouponsQuestion<Filter>,
): Promise<Connection<T>> => {
  const viewer = context.requireViewer();
  const list = listMark(name, viewer.partnerId, viewer.customers, resellerId, filter, sort);
  const slice = sliceOf(page, list);
  requireChannel(context, resellerId);
  const scope = throughReseller(context.api, ofCustomer.operation, resellerId);
  return new Connection(
    await inScope.page(context, { filter: inputOf(filter), sort: copySort(sort), scope, slice, list }),
  );
};

/** A page for one customer, loaded together with the pages of other customers where that needs fewer calls. */
export const rowsOfCustomer = <T extends CustomersRow, Filter>(
  context: RequestContext,
  { name, ofCustomer, inputOf }: CouponList<T, Filter>,
  { id, scope }: ScopedId,
  { filter, sort, ...args }: CouponsQuestion<Filter>,
): Promise<Connection<T>> => {
  const list = listMark(name, id, filter, sort);
  // Refused before any call: on some sites the operation accepts no reseller, so it cannot list its customers' coupons.
  throughReseller(context.api, ofCustomer.operation, resellerIn(scope));
  const key = { parent: id, scope, filter: inputOf(filter), sort: copySort(sort) };
  return childConnection(context, ofCustomer, { args, list, ...key });
};
