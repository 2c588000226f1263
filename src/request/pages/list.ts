import type { OperationId, OperationInputs } from '../../contract/index.ts';
import type { Scope } from '../../upstream/index.ts';
import type { RowClass } from '../../vendor/rows.ts';
import type { RequestContext, Source } from '../context.ts';
import { oneEach } from '../fetch/source.ts';
import { type ListMark, type Page, type PageArguments, sliceOf } from './paging.ts';

interface PageQuestion<Id extends OperationId> {
  readonly args: PageArguments;
  readonly list: ListMark;
  /** Inputs other than those of the page. */
  readonly input: Omit<OperationInputs<Id>, 'offset' | 'limit'>;
  /** Whose rows; default: the partner's own. */
  readonly scope?: Scope | undefined;
}

/** A list that the vendor pages by offset. */
export interface VendorList<Id extends OperationId, T> extends Source {
  page(context: RequestContext, question: PageQuestion<Id>): Promise<Page<T>>;
}

/** Defines a list with one call per page. The vendor may return more rows than requested. */
export const defineList = <Id extends OperationId, T extends object>(
  operation: Id,
  type: RowClass<T>,
): VendorList<Id, T> => ({
  operations: [operation],
  cost: oneEach,
  page: async ({ api }, { args, list, input, scope }) => {
    const { offset, first } = sliceOf(args, list);
    const answer = await api.askAny(operation, { ...input, offset, limit: first }, { scope });
    return { rows: answer.many(type).slice(0, first), offset, total: answer.total, list };
  },
});
