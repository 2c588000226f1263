import { isGatewayError } from '../../errors/index.ts';
import { viewerScope } from '../../identity/index.ts';
import type {
  Condition,
  MeasuredSort,
  Mirror,
  MirrorRow,
  NounName,
  PageEnd,
  ReadScope,
  Sort,
} from '../../mirror/index.ts';
import { type Scope, scopeOf } from '../../upstream/index.ts';
import { mapperOf, type RowClass } from '../../vendor/rows.ts';
import type { Above, FreshCopy, MonthPlace, RequestContext } from '../context.ts';
import { readScope, refuseWithoutCopy } from './copies.ts';

/** Rows of one list, from its copy. */
export interface Mirrored<T extends object> {
  readonly noun: NounName;
  readonly type: RowClass<T>;
  readonly where: readonly Condition[];
  readonly sort: Sort;
  /** Whose customers' rows. */
  readonly scope: Scope;
  /** For monthly lists: the month and the kind. */
  readonly place?: MonthPlace | undefined;
  /** Adds data that the vendor's row lacks, such as its owner. */
  complete?(row: T, of: MirrorRow): T;
}

/** Start of a page: after the row that `end` describes, or without it at `offset`. */
interface Place {
  readonly offset: number;
  readonly first: number;
  readonly end?: PageEnd | undefined;
}

/**
 * A page of a copy. The total number of rows is counted only when a document selects it. `L`: type of the list's mark
 * in cursors.
 */
export interface MirroredPage<T, L> {
  readonly rows: readonly T[];
  readonly offset: number;
  readonly total: null;
  readonly list: L;
  /** Position of each row in the order of the list. */
  readonly ends: readonly PageEnd[];
  readonly hasMore: boolean;
  readonly asOf: string;
  count(): Promise<number>;
}

/** Whether a list would be read from its copy, so that it costs no call. */
export const isMirrored = (context: RequestContext, noun: NounName, scope: Scope, place?: MonthPlace): boolean =>
  context.copies.fresh(noun, readScope(context.requireViewer(), scope), place) !== null;

/**
 * The same for rows of customers who are parents of a field. Their resellers are unknown before execution, so calls are
 * predicted for resellers' customers.
 */
export const isMirroredBelow = (
  context: RequestContext,
  noun: NounName,
  scope: Scope,
  above: Above | undefined,
): boolean => above?.('Reseller') === undefined && above?.('Channel') === undefined && isMirrored(context, noun, scope);

/** Creates a function that converts a mirrored row as if the vendor had just sent it. */
export const reader = <T extends object>(
  context: RequestContext,
  { type, complete = (row) => row }: Pick<Mirrored<T>, 'type' | 'complete'>,
): ((row: MirrorRow) => T) => {
  const own = viewerScope(context.requireViewer());
  const { site } = context.partner.upstream;
  const map = mapperOf(type);
  return (row) => complete(map(row.row, { site, scope: own.kind === 'customer' ? own : scopeOf(row.resellerId) }), row);
};

/** Null when the store is unreachable: the vendor is then called as without a mirror. */
const orLive = async <T>(reading: Promise<T>): Promise<T | null> => {
  try {
    return await reading;
  } catch (error) {
    if (isGatewayError(error)) return null;
    throw error;
  }
};

interface Read<R> extends FreshCopy {
  readonly found: R;
}

interface Question {
  readonly noun: NounName;
  readonly limits: ReadScope;
  readonly place?: MonthPlace | undefined;
}

/** Reads a list's copy within the viewer's scope; null when the copy may not answer or the store is unreachable. */
export const readCopy = async <R>(
  { copies }: RequestContext,
  { noun, limits, place }: Question,
  read: (mirror: Mirror) => Promise<R>,
): Promise<Read<R> | null> => {
  const copy = copies.fresh(noun, limits, place);
  if (!copy) return null;
  const found = await orLive(read(copy.mirror));
  if (found === null) return null;
  copies.noteUsed(noun, copy.asOf);
  return { ...copy, found };
};

/** A list whose copy is needed for an answer. */
export interface NeededList {
  readonly noun: NounName;
  readonly place?: MonthPlace | undefined;
}

/**
 * The copy for a query that the vendor cannot answer, within the viewer's scope. Throws NOT_READY until the copy is
 * complete and as fresh as the caller demands, MIRROR_OFF, and STORE_UNAVAILABLE.
 */
export const requireCopy = (
  context: RequestContext,
  lists: readonly [NeededList, ...NeededList[]],
  scope: Scope,
  limits = readScope(context.requireViewer(), scope),
): FreshCopy & { readonly limits: ReadScope } => {
  const { copies } = context;
  let oldest: FreshCopy | null = null;
  for (const { noun, place } of lists) {
    const copy = copies.whole(noun, limits, place) ?? refuseWithoutCopy(context, noun, limits.resellerId);
    copies.noteUsed(noun, copy.asOf);
    if (!oldest || copy.asOf < oldest.asOf) oldest = copy;
  }
  return { ...(oldest ?? refuseWithoutCopy(context, lists[0].noun, limits.resellerId)), limits };
};

/** A list sorted by its own columns, or by a measure of its customers in another list. */
interface AnyOrder extends Pick<Mirrored<object>, 'noun' | 'where'> {
  readonly sort: Sort | MeasuredSort;
}

interface PageQuestion<L> {
  readonly slice: Place;
  readonly list: L;
}

const readPage = ({ noun, where, sort }: AnyOrder, limits: ReadScope, slice: Place) => {
  const { offset, first, end } = slice;
  const place = end ? { after: end } : { skip: offset };
  return (mirror: Mirror) => mirror.page(noun, { scope: limits, where, sort, first: first + 1, ...place });
};

const pageFrom = <T extends object, L>(
  context: RequestContext,
  asked: Omit<Mirrored<T>, 'sort'> & PageQuestion<L>,
  { found, asOf, mirror }: Read<readonly MirrorRow[]>,
  limits: ReadScope,
): MirroredPage<T, L> => {
  const { noun, where, slice, list } = asked;
  const rows = found.slice(0, slice.first);
  return {
    rows: rows.map(reader(context, asked)),
    offset: slice.offset,
    total: null,
    list,
    ends: rows.map((row) => row.end),
    hasMore: found.length > slice.first,
    asOf,
    count: () => mirror.count(noun, limits, where),
  };
};

/** A page of a list from its copy, without a call; null when the vendor has to be called. */
export const mirroredPage = async <T extends object, L>(
  context: RequestContext,
  asked: Mirrored<T> & PageQuestion<L>,
): Promise<MirroredPage<T, L> | null> => {
  const { noun, place, scope, slice } = asked;
  const limits = readScope(context.requireViewer(), scope);
  const copy = await readCopy(context, { noun, limits, place }, readPage(asked, limits, slice));
  return copy && pageFrom(context, asked, copy, limits);
};

/**
 * A page that only copies can answer: the copy of the list and those of the lists by which it is filtered or sorted.
 */
export const pageOfCopy = async <T extends object, L>(
  context: RequestContext,
  {
    others = [],
    ...asked
  }: Omit<Mirrored<T>, 'sort'> & AnyOrder & PageQuestion<L> & { readonly others?: readonly NeededList[] },
): Promise<MirroredPage<T, L>> => {
  const { limits, ...copy } = requireCopy(context, [asked, ...others], asked.scope);
  const found = await readPage(asked, limits, asked.slice)(copy.mirror);
  return pageFrom(context, asked, { ...copy, found }, limits);
};

interface ByIds<T extends object> extends Pick<Mirrored<T>, 'noun' | 'type' | 'scope' | 'complete'> {
  /**
   * Includes customers of all managers. Used for rows whose parents the viewer may see, and to decide who may see a
   * row.
   */
  readonly ofAnyManager?: boolean;
}

export const forAnyManager = (limits: ReadScope): ReadScope => ({ ...limits, manager: null });

/** The rows with these ids that are in the copy and that the viewer may see; null when the vendor has to be called. */
export const mirroredRows = async <T extends object>(
  context: RequestContext,
  { ofAnyManager = false, ...asked }: ByIds<T>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, T> | null> => {
  const { noun, scope } = asked;
  const own = readScope(context.requireViewer(), scope);
  const limits = ofAnyManager ? forAnyManager(own) : own;
  const copy = await readCopy(context, { noun, limits }, (mirror) =>
    mirror.page(noun, { scope: limits, where: [{ ids }], first: ids.length }),
  );
  if (!copy) return null;
  const read = reader(context, asked);
  return new Map(copy.found.map((row) => [row.id, read(row)]));
};

const TOGETHER = 1_000;

/**
 * All rows of a list from its copy; null when the vendor has to be called. Throws COST_LIMIT_EXCEEDED for more rows
 * than one operation may make calls, because the calls for each row would exceed the limit anyway.
 */
export const allMirrored = async <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
): Promise<readonly T[] | null> => {
  const all: T[] = [];
  let slice: Place = { offset: 0, first: TOGETHER };
  for (;;) {
    const page = await mirroredPage(context, { ...asked, slice, list: null });
    if (!page) return null;
    all.push(...page.rows);
    if (!page.hasMore) return all;
    if (all.length >= context.mostCalls * 100) context.requireCalls(Number.POSITIVE_INFINITY);
    slice = { offset: all.length, first: TOGETHER, end: page.ends.at(-1) };
  }
};
