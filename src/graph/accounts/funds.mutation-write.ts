import type { Operation as StoredOperation, WriteKindName } from '../../ledger/operations/index.ts';
import type { Input } from '../../request/api.ts';
import type { RequestContext } from '../../request/context.ts';

interface Write {
  readonly kind: WriteKindName;
  readonly targetId: string;
  /** In one spelling for one meaning; with the key it tells whether two requests want the same. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The operation of the vendor and what it is sent. */
  readonly call: readonly [operation: string, input: Input];
  /** Throws what the caller has to put right first. */
  readonly check: () => Promise<void>;
}

interface Asked {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
}

/** Checks and writes once for each key; null after a dry run. What was loaded before is forgotten. */
export const writeOnce = async (
  context: RequestContext,
  { idempotencyKey, dryRun }: Asked,
  { kind, targetId, input, call, check }: Write,
): Promise<StoredOperation | null> => {
  const prepare = async () => {
    await check();
    return context.api.prepareWrite(...call);
  };
  if (dryRun) {
    await prepare();
    return null;
  }
  const { requestId, ...actor } = context.actor;
  const { partnerId } = context.requireViewer();
  const intent = { partnerId, key: idempotencyKey, kind, targetId, input, actor, requestId };
  const operation = await context.ledger.execute(intent, prepare);
  context.forgetLoaded();
  return operation;
};
