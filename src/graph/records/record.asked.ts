import { guestName } from '../../identity/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import { requireKey, toStoredKey } from '../../ledger/operations/index.ts';
import type { Asked } from '../../records/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { refuseBlankIds } from '../../request/writes/write-once.ts';
import { recordScope } from './record.access.ts';

/** The caller of a change, the idempotency key, and the records that the caller may see. */
export const readAsked = async (
  context: RequestContext,
  mutation: string,
  input: { readonly idempotencyKey: string },
): Promise<Asked> => {
  const { idempotencyKey, ...rest } = input;
  requireKey(idempotencyKey);
  refuseBlankIds(input, 'input');
  const viewer = context.requireViewer();
  const { requestId, ...actor } = context.actor;
  const inputDigest = digest([mutation, rest]);
  return {
    key: toStoredKey(idempotencyKey, guestName(viewer)),
    digest: inputDigest,
    actor: actor.accountName,
    scope: await recordScope(context),
    source: 'MEMBER',
    audit: (db, change) =>
      context.audit.record(db, viewer.partnerId, { ...change, kind: 'RECORD', actor, inputDigest, requestId }),
  };
};
