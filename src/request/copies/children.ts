import type { Mirror, ReadScope } from '../../mirror/index.ts';
import type { FreshCopy, RequestContext } from '../context.ts';
import { readScope } from './copies.ts';
import { forAnyManager, type Mirrored, readCopy, reader, requireCopy } from './mirrored.ts';

interface MirroredChildren<T> {
  readonly asOf: string;
  /** Customers without rows in the slice are left out. */
  readonly byCustomer: ReadonlyMap<string, { readonly rows: readonly T[]; readonly hasMore: boolean }>;
  /** Number of all rows of a customer. The first call counts those of all customers in one query. */
  count(customerId: string): Promise<number>;
}

interface ChildrenSlice {
  readonly customerIds: readonly string[];
  readonly offset: number;
  readonly first: number;
}

interface Read extends FreshCopy {
  readonly found: Awaited<ReturnType<Mirror['children']>>;
}

const childrenFrom = <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  { asOf, found, mirror }: Read,
  { scope, customerIds }: { readonly scope: ReadScope; readonly customerIds: readonly string[] },
): MirroredChildren<T> => {
  const { noun, where } = asked;
  const read = reader(context, asked);
  let counts: ReturnType<Mirror['countChildren']> | undefined;
  return {
    asOf,
    byCustomer: new Map([...found].map(([id, { rows, hasMore }]) => [id, { rows: rows.map(read), hasMore }])),
    count: async (customerId) => {
      counts ??= mirror.countChildren(noun, { scope, customerIds, where });
      return (await counts).get(customerId) ?? 0;
    },
  };
};

/**
 * The same slice of each given customer's rows, for customers that the viewer may see; null when the vendor has to be
 * called.
 */
export const mirroredChildren = async <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  slice: ChildrenSlice,
): Promise<MirroredChildren<T> | null> => {
  const { noun, place, where, sort, scope } = asked;
  const limits = forAnyManager(readScope(context.requireViewer(), scope));
  const copy = await readCopy(context, { noun, limits, place }, (mirror) =>
    mirror.children(noun, { scope: limits, where, sort, ...slice }),
  );
  return copy && childrenFrom(context, asked, copy, { scope: limits, ...slice });
};

/** The same in an order in which only the copy can be sorted. Throws NOT_READY or MIRROR_OFF. */
export const childrenOfCopy = async <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  slice: ChildrenSlice,
): Promise<MirroredChildren<T>> => {
  const { noun, where, sort, scope } = asked;
  const limits = forAnyManager(readScope(context.requireViewer(), scope));
  const copy = requireCopy(context, [asked], scope, limits);
  const found = await copy.mirror.children(noun, { scope: limits, where, sort, ...slice });
  return childrenFrom(context, asked, { ...copy, found }, { scope: limits, ...slice });
};

/** One customer and a slice of its rows. */
interface SliceKey {
  readonly parent: string;
  readonly offset: number;
  readonly first: number;
}

export interface CopiedChildren<T> {
  readonly rows: readonly T[];
  /** Whether rows of the customer follow after the slice. */
  readonly hasMore: boolean;
  readonly total: null;
  /** Time of the copy. */
  readonly asOf: string;
  /** Counts all rows of the customer; only documents that select their number need it. */
  count(): Promise<number>;
}

const childrenOf = <T>({ asOf, byCustomer, count }: MirroredChildren<T>, customerId: string): CopiedChildren<T> => ({
  ...(byCustomer.get(customerId) ?? { rows: [], hasMore: false }),
  total: null,
  asOf,
  count: () => count(customerId),
});

const sliceIn = ({ offset, first }: Omit<SliceKey, 'parent'>): string => `${offset} ${first}`;

/**
 * The slices of several customers, in the order of the keys. Keys with equal slices share one query. Null when `read`
 * returns null.
 */
export const childrenByKey = async <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  keys: readonly SliceKey[],
  read: typeof mirroredChildren,
): Promise<readonly CopiedChildren<T>[] | null> => {
  const groups = Map.groupBy(keys, sliceIn);
  const found = new Map<string, MirroredChildren<T>>();
  await Promise.all(
    [...groups].map(async ([slice, same]) => {
      const [{ offset, first } = { offset: 0, first: 0 }] = same;
      const copy = await read(context, asked, { customerIds: same.map(({ parent }) => parent), offset, first });
      if (copy) found.set(slice, copy);
    }),
  );
  if (found.size < groups.size) return null;
  return keys.flatMap((key) => {
    const copy = found.get(sliceIn(key));
    return copy ? [childrenOf(copy, key.parent)] : [];
  });
};
