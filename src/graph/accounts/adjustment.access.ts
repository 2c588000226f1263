import type { Input } from '../../request/api.ts';
import type { RequestContext } from '../../request/context.ts';
import type { CostOf } from '../../request/cost.ts';
import { mergedPage } from '../../request/merged.ts';
import { depthOf, type ListMark, type Page, type Slice } from '../../request/paging.ts';
import { customersInScope, directoryCost } from '../customers/customer.loader.ts';
import { adjustmentsByReceiver } from './adjustment.loader.ts';
import type { Adjustment } from './adjustment.type.ts';

/** Newest first; equal times by transaction, so that pages do not overlap. */
const newestFirst = (a: Adjustment, b: Adjustment): number =>
  compare(b.occurredAt, a.occurredAt) || compare(a.transactionId, b.transactionId);

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);

/** A page of the adjustments of the viewer's own customers: the vendor cannot filter by manager. */
export const adjustmentsInScope = async (
  context: RequestContext,
  filter: Input,
  slice: Slice,
  list: ListMark,
): Promise<Page<Adjustment>> => {
  const customers = await customersInScope(context);
  return mergedPage({
    parents: customers.map(({ id }) => id),
    load: (parent, first) => context.load(adjustmentsByReceiver, { parent, offset: 0, first, filter }),
    compare: newestFirst,
    slice,
    list,
  });
};

/** One call a page; for a manager the directory, and the adjustments of so many own customers as there may be. */
export const adjustmentsCost: CostOf = (_parents, args, context) => {
  if (context.requireViewer().customers.kind !== 'managed') return 1;
  const customers = context.partner.totals.known('ListSubCustomers') ?? 1;
  return (
    directoryCost(context) + (adjustmentsByReceiver.cost?.(customers, { first: depthOf(args) }, context) ?? customers)
  );
};
