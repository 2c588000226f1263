import type { RequestContext } from '../../../request/context.ts';
import type { ListMark, Page, Slice } from '../../../request/pages/paging.ts';
import type { Input } from '../../../vendor/api.ts';
import { rowsInScope } from '../../customers/index.ts';
import { adjustmentsByReceiver } from './adjustment.loader.ts';
import { Adjustment } from './adjustment.type.ts';

/** Newest first; equal times by transaction, so that pages do not overlap. */
const newestFirst = (a: Adjustment, b: Adjustment): number =>
  compare(b.occurredAt, a.occurredAt) || compare(a.transactionId, b.transactionId);

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);

/** A page of the partner's adjustments; an account manager's own customers'. */
export const adjustmentsInScope = (
  context: RequestContext,
  filter: Input,
  slice: Slice,
  list: ListMark,
): Promise<Page<Adjustment>> =>
  rowsInScope(context, {
    operation: 'ListPartnerAdjustRecords',
    type: Adjustment,
    loader: adjustmentsByReceiver,
    compare: newestFirst,
    filter,
    slice,
    list,
  });
