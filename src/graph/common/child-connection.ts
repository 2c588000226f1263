import type { RequestContext } from '../../request/context.ts';
import type { ChildrenKey, ChildrenLoader } from '../../request/fetch/children.ts';
import { type ListMark, type PageArguments, sliceOf } from '../../request/pages/paging.ts';
import { Connection } from './connection.ts';

interface ChildQuestion extends Omit<ChildrenKey, 'offset' | 'first'> {
  readonly args: PageArguments;
  readonly list: ListMark;
}

/**
 * A page of the children of a parent; the loader joins the pages of several parents where that needs fewer calls.
 * `answerOf` adds to a row what its fields need.
 */
export const childConnection = async <T extends object>(
  context: RequestContext,
  loader: ChildrenLoader<T>,
  { args, list, ...key }: ChildQuestion,
  answerOf: (row: T) => T = (row) => row,
): Promise<Connection<T>> => {
  const { offset, first } = sliceOf(args, list);
  const children = await context.load(loader, { ...key, offset, first });
  return new Connection({ ...children, rows: children.rows.map(answerOf), offset, list });
};
