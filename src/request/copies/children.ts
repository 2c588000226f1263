import type { Mirror } from '../../mirror/index.ts';
import type { RequestContext } from '../context.ts';
import { readScope } from './copies.ts';
import { forAnyManager, type Mirrored, readCopy, reader, requireCopy } from './mirrored.ts';

interface MirroredChildren<T> {
  readonly asOf: string;
  /** Customers without rows are left out. */
  readonly byCustomer: ReadonlyMap<string, { readonly rows: readonly T[]; readonly total: number }>;
}

interface ChildrenSlice {
  readonly customerIds: readonly string[];
  readonly offset: number;
  readonly first: number;
}

type Found = Awaited<ReturnType<Mirror['children']>>;

const childrenFrom = <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  { asOf, found }: { readonly asOf: string; readonly found: Found },
): MirroredChildren<T> => {
  const read = reader(context, asked);
  const byCustomer = new Map([...found].map(([id, { rows, total }]) => [id, { rows: rows.map(read), total }]));
  return { asOf, byCustomer };
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
  return copy && childrenFrom(context, asked, copy);
};

/** The same in an order in which only the copy can be sorted. Throws NOT_READY or MIRROR_OFF. */
export const childrenOfCopy = async <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  slice: ChildrenSlice,
): Promise<MirroredChildren<T>> => {
  const { noun, where, sort, scope } = asked;
  const limits = forAnyManager(readScope(context.requireViewer(), scope));
  const { mirror, asOf } = requireCopy(context, [asked], scope, limits);
  const found = await mirror.children(noun, { scope: limits, where, sort, ...slice });
  return childrenFrom(context, asked, { asOf, found });
};

/** One customer and a slice of its rows. */
interface SliceKey {
  readonly parent: string;
  readonly offset: number;
  readonly first: number;
}

/**
 * The slices of several customers, in the order of the keys. Keys with equal slices share one query. Null when `read`
 * returns null.
 */
export const childrenByKey = async <T extends object>(
  context: RequestContext,
  asked: Mirrored<T>,
  keys: readonly SliceKey[],
  read: typeof mirroredChildren,
): Promise<readonly { readonly rows: readonly T[]; readonly total: number; readonly asOf?: string }[] | null> => {
  const slices = [...Map.groupBy(keys, ({ offset, first }) => `${offset} ${first}`)];
  const found = new Map(
    await Promise.all(
      slices.map(async ([slice, same]) => {
        const [{ offset, first } = { offset: 0, first: 0 }] = same;
        return [
          slice,
          await read(context, asked, { customerIds: same.map(({ parent }) => parent), offset, first }),
        ] as const;
      }),
    ),
  );
  if ([...found.values()].includes(null)) return null;
  return keys.map(({ parent, offset, first }) => {
    const copy = found.get(`${offset} ${first}`);
    return { rows: [], total: 0, ...copy?.byCustomer.get(parent), ...(copy ? { asOf: copy.asOf } : {}) };
  });
};
