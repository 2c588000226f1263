import { kindOf, type LedgerEntry, rowsOf, textIn } from '../ledger/operations/index.ts';
import type { MirrorWrite } from '../mirror/index.ts';

/** Ids of the objects in a list. */
const idsIn = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list.flatMap((each: unknown) => textIn((each as { readonly id?: unknown } | null)?.id) ?? [])
    : [];

/** What the mirror needs to know about a write. */
export const mirrorWriteOf = (operation: LedgerEntry): MirrorWrite => {
  const { kind, targetId, input, createdIds } = operation;
  const { touches = [], target = '' } = kindOf(kind) ?? {};
  return {
    touches,
    target,
    targetId,
    // A write to a reseller itself changes the partner's own lists, one to a customer of a reseller the reseller's.
    resellerId: target === 'reseller' ? null : textIn(input.resellerId),
    customerId: textIn(input.customerId),
    rowIds: rowsOf(operation).map(({ id }) => id),
    createdIds,
    couponIds: idsIn(input.coupons),
  };
};
