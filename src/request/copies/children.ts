import type { Mirror } from '../../mirror/index.ts';
import type { RequestContext } from '../context.ts';
import { readScope } from './copies.ts';
import { forAnyManager, type Mirrored, readCopy, reader, requireCopy } from './mirrored.ts';

interface MirroredChildren<T> {
  readonly asOf: string;
  /** Without those who have no rows. */
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

/** The same slice of the rows of each of some customers whom the viewer has; null where the vendor has to be asked. */
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

/** The same in an order that only the copy can answer; NOT_READY, MIRROR_OFF. */
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
