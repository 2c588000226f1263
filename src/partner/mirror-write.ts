import { kindOf, type LedgerEntry, rowsOf } from '../ledger/operations/index.ts';
import type { MirrorWrite } from '../mirror/index.ts';

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Ids of the objects in a list. */
const idsIn = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list.flatMap((each: unknown) => textIn((each as { readonly id?: unknown } | null)?.id) ?? [])
    : [];

/** What the mirror needs to know about a write. */
export const mirrorWriteOf = (operation: LedgerEntry): MirrorWrite => {
  const { kind, targetId, input, createdIds } = operation;
  return {
    touches: kindOf(kind)?.touches ?? [],
    target: kindOf(kind)?.target ?? '',
    targetId,
    resellerId: textIn(input.resellerId),
    customerId: textIn(input.customerId),
    rowIds: rowsOf(operation).map(({ id }) => id),
    createdIds,
    couponIds: idsIn(input.coupons),
  };
};
