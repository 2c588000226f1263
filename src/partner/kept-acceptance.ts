import { type Audit, askAsGateway } from '../ledger/audit/index.ts';
import type { LedgerEntry, OperationState } from '../ledger/operations/index.ts';
import { agreementAcceptance, type Records, type StoredRecord } from '../records/index.ts';
import type { Tables, Transaction } from '../store/index.ts';
import { isoOf } from '../time/index.ts';

interface AcceptanceSettings {
  readonly partnerId: string;
  readonly records: Records;
  readonly audit: Audit;
  readonly now: () => number;
}

/** States of a registration in which the vendor has created the customer, or may have. */
const MADE: ReadonlySet<OperationState> = new Set(['SUCCEEDED', 'UNKNOWN', 'AMBIGUOUS']);

type Step = 'register' | 'void';

/** What changes in a stored acceptance with the new state of its registration; null when nothing changes. */
const stepOf = (
  { state, customerId: known }: StoredRecord,
  isMade: boolean,
  customerId: string | null,
): Step | null => {
  if (!isMade) return state === 'ACCEPTED' ? 'void' : null;
  if (state === 'VOID') return 'register';
  return state === 'ACCEPTED' && known === null && customerId !== null ? 'register' : null;
};

/**
 * Stores the texts that a customer accepted at its registration, in the transaction that stores the registration's
 * outcome: when it succeeds and when its answer is lost, but not when the vendor refuses it.
 */
export const keepAcceptance = async (
  { partnerId, records, audit, now }: AcceptanceSettings,
  db: Transaction<Tables>,
  { id, kind, state, input, actor, createdIds, createdAt }: LedgerEntry,
): Promise<void> => {
  const { agreementVersion, privacyVersion, acceptedUnderId = null } = input;
  if (kind !== 'REGISTER_CUSTOMER' || !agreementVersion || !records.kinds.has(agreementAcceptance.name)) return;
  const askFor = (step: string, version: number) =>
    askAsGateway(
      { audit, partnerId },
      { key: ['registrations', id, step, version].join('\u001f'), owner: actor.accountName },
    );
  const turn = await records.within(db);
  const isMade = MADE.has(state);
  const [customerId = null] = createdIds;
  const creating = askFor('create', 0);
  const kept = await turn.findByKey(agreementAcceptance, creating);
  if (!kept) {
    if (!isMade) return;
    const resellerId = acceptedUnderId === null ? null : String(acceptedUnderId);
    // Another gateway, whose clock may be ahead, may have received the request.
    const acceptedAt = isoOf(Math.min(Date.parse(createdAt), now()));
    const given = { agreementVersion, privacyVersion, acceptedAt };
    await turn.create(agreementAcceptance, creating, { customerId, resellerId }, given);
    return;
  }
  const step = stepOf(kept, isMade, customerId);
  if (step === null) return;
  const target = { id: kept.id, expectedVersion: kept.version };
  await turn.step(agreementAcceptance, askFor(step, kept.version), target, {
    name: step,
    given: {},
    reason: null,
    customerId,
  });
};
