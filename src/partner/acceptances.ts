import { codesRefusedBy, isGatewayError } from '../errors/index.ts';
import { type Audit, askAsGateway } from '../ledger/audit/index.ts';
import type { Mirror } from '../mirror/index.ts';
import { invitation, listAll, type Records, type StoredRecord, WHOLE_PARTNER } from '../records/index.ts';
import { type Clock, DAY_MS, isoOf, repeatEvery } from '../time/index.ts';
import { newcomersOf, type Upstream } from '../upstream/index.ts';
import { type Match, matchInvitations, spanOf } from './invitation-matches.ts';

/** Finds out which customers have accepted one partner's invitations. */
export interface Acceptances {
  /** Checks once; `start` repeats it. */
  step(): Promise<void>;
  start(): void;
  close(): Promise<void>;
}

interface AcceptancesSettings {
  readonly partnerId: string;
  readonly clock: Clock;
  readonly records: Records;
  readonly audit: Audit;
  readonly upstream: Upstream;
  /** Null when no copies are kept. */
  readonly mirror: Mirror | null;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const MINUTE_MS = 60_000;
/**
 * Longest time until the vendor is asked again, because a label may appear later than its customer. Without copies the
 * vendor is asked more often.
 */
const AGAIN_MS = 30 * MINUTE_MS;
const AGAIN_WITHOUT_COPIES_MS = 10 * MINUTE_MS;

const OVERTAKEN: ReadonlySet<string> = new Set(codesRefusedBy('record-change'));

export const createAcceptances = (settings: AcceptancesSettings): Acceptances => {
  const { partnerId, clock, records, audit, upstream, mirror, onError } = settings;
  const { now } = clock;
  /** For each reseller, what was known when the vendor was last asked. */
  const asked = new Map<string | null, string>();

  /** Online invitations that a customer may have accepted; an association appears in the list with some delay. */
  const findWaiting = async (): Promise<readonly StoredRecord[]> => {
    const found = await listAll(records, invitation, ['SENT', 'EXPIRED']);
    return found.filter((each) => each.values.channel === 'ONLINE' && spanOf(each).until > now() - DAY_MS);
  };

  /** Number of customers associated since then, by the copy, which makes no call; null when unknown. */
  const countNewcomers = async (resellerId: string | null, from: number): Promise<number | null> =>
    mirror
      ? mirror.count('customers', { resellerId, manager: null, customerId: null }, [
          { column: 'associated_at', from: isoOf(from) },
        ])
      : null;

  const accept = async ({ invitation: { id, version }, customerId }: Match): Promise<void> => {
    const conditions = { states: ['ACCEPTED'], customerId, searchPersons: false };
    // A customer who accepted an earlier invitation has not accepted this one.
    if ((await records.count(invitation, WHOLE_PARTNER, conditions)) > 0) return;
    const change = askAsGateway({ audit, partnerId }, { key: `acceptances\u001f${id}\u001f${customerId}` });
    const step = { name: 'detect', given: { acceptedById: customerId }, reason: null };
    await records.step(invitation, change, { id, expectedVersion: version }, step).catch((error: unknown) => {
      // A member has changed the invitation meanwhile; the next check continues.
      if (!isGatewayError(error) || !OVERTAKEN.has(error.code)) throw error;
    });
  };

  const lookAt = async (resellerId: string | null, waiting: readonly StoredRecord[]): Promise<void> => {
    const from = Math.min(...waiting.map((each) => spanOf(each).from));
    const count = await countNewcomers(resellerId, from);
    if (count === 0) return;
    const again = Math.floor(now() / (count === null ? AGAIN_WITHOUT_COPIES_MS : AGAIN_MS));
    const known = JSON.stringify([count, again, waiting.map(({ id, version }) => [id, version])]);
    if (asked.get(resellerId) === known) return;
    const newcomers = await newcomersOf(upstream, {
      accountName: null,
      from,
      until: now(),
      resellerId,
      background: true,
    });
    for (const match of matchInvitations(waiting, newcomers)) await accept(match);
    asked.set(resellerId, known);
  };

  const step = async (): Promise<void> => {
    if (!records.kinds.has(invitation.name)) return;
    const bySeller = Map.groupBy(await findWaiting(), ({ resellerId }) => resellerId);
    for (const [resellerId, waiting] of bySeller) await lookAt(resellerId, waiting);
  };

  const work = repeatEvery({ clock, everyMs: MINUTE_MS, step, onError });

  return { step, start: work.start, close: work.close };
};
