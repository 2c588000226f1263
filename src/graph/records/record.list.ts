import type { RecordConditions, RecordKind, RecordSort as Sort } from '../../records/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { isoOf } from '../../time/index.ts';
import { Connection } from '../common/index.ts';
import { recordScope, searchesPersons } from './record.access.ts';
import type { RecordFilter, RecordListArgs, RecordSort } from './record.args.ts';
import { type RecordObject, toRecord } from './record.type.ts';

/** Times are compared as text. Stored ones have milliseconds, the scalar has none, so they are added. */
const exact = (time: string | null | undefined): string | undefined => (time ? isoOf(time) : undefined);

const conditionsOf = (context: RequestContext, filter: Partial<RecordFilter>): RecordConditions => ({
  states: filter.states ?? undefined,
  customerId: filter.customerId ?? undefined,
  resellerId: filter.resellerId ?? undefined,
  owner: filter.owner ?? undefined,
  search: filter.search ?? undefined,
  searchPersons: searchesPersons(context),
  createdFrom: exact(filter.createdFrom),
  createdUntil: exact(filter.createdUntil),
  changedFrom: exact(filter.changedFrom),
  changedUntil: exact(filter.changedUntil),
});

const sortOf = (sort: RecordSort | null | undefined): Sort => ({
  by: sort?.by === 'CHANGED_AT' ? 'changed_at' : 'created_at',
  descending: sort ? sort.direction === 'DESCENDING' : true,
});

/** A page of a kind's records that the viewer may see. The only calls find an account manager's customers. */
export const recordPage = async (
  context: RequestContext,
  kind: RecordKind,
  args: RecordListArgs,
): Promise<Connection<RecordObject>> => {
  const { partnerId, customers } = context.requireViewer();
  const list = listMark(kind.list, partnerId, customers, args.filter, args.sort);
  const { offset, first, end } = sliceOf(args, list);
  const { records } = context.partner;
  const scope = await recordScope(context);
  const where = conditionsOf(context, args.filter ?? {});
  const after = typeof end?.value === 'string' ? { value: end.value, id: end.id } : undefined;
  const page = await records.list(kind, scope, { where, sort: sortOf(args.sort), after, skip: offset, first });
  return new Connection({
    rows: page.records.map(toRecord),
    offset,
    total: null,
    list,
    ends: page.ends,
    hasMore: page.hasMore,
    count: () => records.count(kind, scope, where),
  });
};
