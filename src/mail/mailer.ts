import { invitation, listAll } from '../records/index.ts';
import { repeatEvery } from '../time/index.ts';
import { pruneAttempts } from './attempts.ts';
import { type Delivering, deliver, isQueued } from './deliver.ts';
import type { Transport } from './transport.ts';

/** Sends the invitations of one partner by mail. */
export interface Mailer {
  /** Sends what is due now; `start` repeats it. */
  step(): Promise<void>;
  start(): void;
  close(): Promise<void>;
}

export interface MailerSettings extends Omit<Delivering, 'transport'> {
  /** Null when mails are off. */
  readonly transport: Transport | null;
}

const EVERY_MS = 1_000;
/** While the mail server is unreachable, no mail is tried for this time. */
const AWAY_MS = 60_000;
const PRUNE_EVERY_MS = 3_600_000;

export const createMailer = ({ transport, ...settings }: MailerSettings): Mailer => {
  const { partnerId, store, clock, records, onError } = settings;
  const { now } = clock;
  /**
   * Number of the last event when the waiting mails were listed. While no event follows, they need not be listed again.
   */
  let listedAt = -1;
  /** When the first waiting mail is due. */
  let dueAt = Number.POSITIVE_INFINITY;
  let awayUntil = 0;
  let prunedAt = 0;
  let isClosed = false;

  const sendWaiting = async (delivering: Delivering): Promise<void> => {
    const last = await records.lastEvent();
    if (last === listedAt && now() < dueAt) return;
    let next = Number.POSITIVE_INFINITY;
    for (const record of (await listAll(records, invitation, ['SENT'])).filter(isQueued)) {
      if (isClosed) return;
      const delivered = await deliver(delivering, record);
      next = Math.min(next, delivered.dueAt ?? next);
      if (!delivered.isAway) continue;
      awayUntil = now() + AWAY_MS;
      return;
    }
    listedAt = last;
    dueAt = next;
  };

  const step = async (): Promise<void> => {
    if (!transport || !records.kinds.has(invitation.name) || now() < awayUntil) return;
    if (now() - prunedAt >= PRUNE_EVERY_MS) {
      await pruneAttempts(store, partnerId, now());
      prunedAt = now();
    }
    await sendWaiting({ ...settings, transport });
  };

  const work = repeatEvery({ clock, everyMs: EVERY_MS, step, onError });

  return {
    step,
    start: work.start,
    close: () => {
      isClosed = true;
      return work.close();
    },
  };
};
