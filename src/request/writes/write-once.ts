import { guestName } from '../../identity/index.ts';
import { type OperationInput, requireKey, WRITE_KINDS } from '../../ledger/operations/index.ts';
import type { RequestContext } from '../context.ts';
import { refuseBlankIds } from './blank-ids.ts';
import type { WriteDefinition, WriteOptions, WriteRequest, WriteResult } from './definition.ts';
import { prepareCall } from './prepare-call.ts';

/**
 * Checks and writes once for each key; a dry run only checks. `want` reads the caller's input and throws when it is
 * wrong or not the caller's to use, also when the key is known already. Loaders are emptied afterwards.
 */
export const writeOnce = async <I extends OperationInput, S extends OperationInput>(
  context: RequestContext,
  { kind, plan }: WriteDefinition<I, S>,
  asked: WriteOptions,
  want: () => WriteRequest<I, S> | Promise<WriteRequest<I, S>>,
): Promise<WriteResult> => {
  // UNSUPPORTED_ON_SITE comes before any other check.
  for (const operation of WRITE_KINDS[kind].operations) context.api.operation(operation);
  const { idempotencyKey, dryRun } = asked;
  requireKey(idempotencyKey);
  refuseBlankIds(asked, 'input');
  const { targetId, alsoAbout, input, secret } = await want();
  const { requestId, ...actor } = context.actor;
  const viewer = context.requireViewer();
  const { partnerId } = viewer;
  const ownMoney = viewer.kind === 'customer';
  if (dryRun) {
    const planned = await plan(context, input, secret);
    const { amount } = prepareCall(context, planned);
    const outlook = ownMoney
      ? { needsApproval: false, leftToday: null }
      : await context.ledger.outlook(partnerId, actor, amount, context.person);
    return { operation: null, preview: { ...outlook, amount, changes: planned.changes ?? [] } };
  }
  const who = {
    partnerId,
    key: idempotencyKey,
    guest: guestName(viewer),
    ownMoney,
    actor,
    person: context.person,
    requestId,
  };
  const intent = { ...who, kind, targetId, alsoAbout, input, secret };
  const operation = await context.ledger.execute(intent, async () =>
    prepareCall(context, await plan(context, input, secret)),
  );
  context.forgetLoaded();
  return { operation, preview: null };
};
