import { type LedgerEntry, WRITE_KINDS, type WriteKind, type WriteKindName } from '../../ledger/operations/index.ts';
import { mayMake } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';

/** A viewer who may make no write would never see an operation. */
export const WRITES: readonly WriteKind[] = Object.values(WRITE_KINDS);

/** Kinds of write of the partner's site that the viewer may make; the viewer may see only operations of these. */
export const kindsFor = (context: RequestContext): readonly WriteKindName[] =>
  (Object.keys(WRITE_KINDS) as WriteKindName[]).filter((name) => mayMake(WRITE_KINDS[name], context));

/**
 * The member whose writes the viewer sees: null for all members; a viewer who sees only some customers sees its own.
 */
export const memberFor = (context: RequestContext): string | null => {
  const { customers } = context.requireViewer();
  return customers.kind === 'all' ? null : context.actor.accountName;
};

export const seesOperation = (context: RequestContext, { kind, actor }: LedgerEntry): boolean => {
  const member = memberFor(context);
  return kindsFor(context).some((name) => name === kind) && (member === null || member === actor.accountName);
};
