import { type LedgerEntry, WRITE_KINDS, type WriteKind, type WriteKindName } from '../../ledger/operations/index.ts';
import type { RequestContext, ViewerCondition } from '../../request/context.ts';

/** Kinds of write of the partner's site that the viewer may make; the viewer may see only operations of these. */
export const kindsFor = (context: RequestContext): readonly WriteKindName[] => {
  const { customers } = context.requireViewer();
  const { supports } = context.partner.upstream;
  return (Object.keys(WRITE_KINDS) as WriteKindName[]).filter((name) => {
    const { operations, wholePartner }: WriteKind = WRITE_KINDS[name];
    const mayMake = operations.every((operation) => supports(operation) && context.mayCall(operation));
    return mayMake && (!wholePartner || customers.kind === 'all');
  });
};

/** A viewer whose roles allow no write would never see an operation. */
export const mayWrite: ViewerCondition = {
  isMet: (context) => kindsFor(context).length > 0,
  reason: 'the roles allow no write',
};

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
