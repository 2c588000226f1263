import { isGatewayError } from '../../errors/index.ts';
import { viewerScope } from '../../identity/index.ts';
import type { Condition, Mirror, MirrorRow, NounName, PageEnd, ReadScope, Sort } from '../../mirror/index.ts';
import { type Scope, scopeOf } from '../../upstream/index.ts';
import { mapperOf, type RowClass } from '../../vendor/rows.ts';
import type { RequestContext } from '../context.ts';
import { readScope } from './read-scope.ts';

/** Rows of one list, from its copy. */
export interface Mirrored<T extends object> {
  readonly noun: NounName;
  readonly type: RowClass<T>;
  readonly where: readonly Condition[];
  readonly sort: Sort;
  /** Of whose customers. */
  readonly scope: Scope;
}

/** Which rows of the list: after the row that `end` describes, else from `offset` on. */
export interface Place {
  readonly offset: number;
  readonly first: number;
  readonly end?: PageEnd | undefined;
}

export interface MirroredPage<T> {
  readonly rows: readonly T[];
  readonly offset: number;
  /** Where each row stands in the order of the list. */
  readonly ends: readonly PageEnd[];
  readonly hasMore: boolean;
  readonly asOf: string;
  /** Number of rows of the whole list. */
  count(): Promise<number>;
}

/** Whether a list would be answered from its copy, so that it costs no call. */
export const isMirrored = (context: RequestContext, noun: NounName, scope: Scope): boolean =>
  context.copies.fresh(noun, readScope(context.requireViewer(), scope).resellerId) !== null;

/** A mirrored row as if the vendor had just sent it. */
const reader = <T extends object>(context: RequestContext, type: RowClass<T>): ((row: MirrorRow) => T) => {
  const own = viewerScope(context.requireViewer());
  const { site } = context.partner.upstream;
  const map = mapperOf(type);
  return ({ row, resellerId }) => map(row, { site, scope: own.kind === 'customer' ? own : scopeOf(resellerId) });
};

/** Null where the store is away: then the vendor is asked, as without a mirror. */
const orLive = async <T>(reading: Promise<T>): Promise<T | null> => {
  try {
    return await reading;
  } catch (error) {
    if (isGatewayError(error)) return null;
    throw error;
  }
};

/** Reads a list's copy within the viewer's limits; null where it may not answer, or the store is away. */
const readCopy = async <R>(
  { copies }: RequestContext,
  noun: NounName,
  limits: ReadScope,
  read: (mirror: Mirror) => Promise<R>,
): Promise<{ readonly found: R; readonly asOf: string; readonly mirror: Mirror } | null> => {
  const { mirror } = copies;
  const asOf = copies.fresh(noun, limits.resellerId)?.asOf;
  if (!mirror || !asOf) return null;
  const found = await orLive(read(mirror));
  if (found === null) return null;
  copies.used(noun, asOf);
  return { found, asOf, mirror };
};

/** A page of a list from its copy, without a call; null where the vendor has to be asked. */
export const mirroredPage = async <T extends object>(
  context: RequestContext,
  { noun, type, where, sort, scope, slice }: Mirrored<T> & { readonly slice: Place },
): Promise<MirroredPage<T> | null> => {
  const limits = readScope(context.requireViewer(), scope);
  const { offset, first, end } = slice;
  const place = end ? { after: end } : { skip: offset };
  const copy = await readCopy(context, noun, limits, (mirror) =>
    mirror.page(noun, { scope: limits, where, sort, first: first + 1, ...place }),
  );
  if (!copy) return null;
  const { found, asOf, mirror } = copy;
  const rows = found.slice(0, first);
  return {
    rows: rows.map(reader(context, type)),
    offset,
    ends: rows.map((row) => row.end),
    hasMore: found.length > first,
    asOf,
    count: () => mirror.count(noun, limits, where),
  };
};

interface ByIds<T extends object> extends Pick<Mirrored<T>, 'noun' | 'type' | 'scope'> {
  /** To decide who may see a row: rows of other managers' customers too. */
  readonly ofAnyManager?: boolean;
}

/** The rows of some ids that the copy has and the viewer may see; null where the vendor has to be asked. */
export const mirroredByIds = async <T extends object>(
  context: RequestContext,
  { noun, type, scope, ofAnyManager = false }: ByIds<T>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, T> | null> => {
  const own = readScope(context.requireViewer(), scope);
  const limits = ofAnyManager ? { ...own, manager: null } : own;
  const copy = await readCopy(context, noun, limits, (mirror) =>
    mirror.page(noun, { scope: limits, where: [{ ids }], first: ids.length }),
  );
  if (!copy) return null;
  const read = reader(context, type);
  return new Map(copy.found.map((row) => [row.id, read(row)]));
};

interface MirroredChildren<T> {
  readonly asOf: string;
  /** Without those who have no rows. */
  readonly byCustomer: ReadonlyMap<string, { readonly rows: readonly T[]; readonly total: number }>;
}

/** The same slice of the rows of each of some customers; null where the vendor has to be asked. */
export const mirroredChildren = async <T extends object>(
  context: RequestContext,
  { noun, type, where, sort, scope }: Mirrored<T>,
  {
    customerIds,
    offset,
    first,
  }: { readonly customerIds: readonly string[]; readonly offset: number; readonly first: number },
): Promise<MirroredChildren<T> | null> => {
  const limits = readScope(context.requireViewer(), scope);
  const copy = await readCopy(context, noun, limits, (mirror) =>
    mirror.children(noun, { scope: limits, customerIds, where, sort, offset, first }),
  );
  if (!copy) return null;
  const read = reader(context, type);
  const byCustomer = new Map([...copy.found].map(([id, { rows, total }]) => [id, { rows: rows.map(read), total }]));
  return { asOf: copy.asOf, byCustomer };
};
