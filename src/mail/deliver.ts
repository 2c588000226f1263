import { isGatewayError } from '../errors/index.ts';
import { type Audit, askAsGateway } from '../ledger/audit/index.ts';
import { invitation, type Records, type StoredRecord, WHOLE_PARTNER } from '../records/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import { claimAttempt, postponeAttempt, readAttempt } from './attempts.ts';
import { type MailLanguage, writeInvitation } from './letter.ts';
import type { Mail, Outcome, Transport } from './transport.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Waits after failed attempts, two days in total. When the attempt after the last wait fails too, the mail has failed.
 */
export const MAIL_RETRIES_MS: readonly number[] = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  8 * HOUR_MS,
  8 * HOUR_MS,
  12 * HOUR_MS,
  12 * HOUR_MS,
];

/** Longer than an attempt takes. A gateway that has stored no outcome by then is assumed to have ended. */
export const CLAIM_MS = 5 * MINUTE_MS;

export interface Delivering {
  readonly partnerId: string;
  /** Name of the partner in mails. */
  readonly partnerName: string;
  /** Language of a mail when none was chosen. */
  readonly language: MailLanguage;
  readonly store: Store;
  readonly clock: Clock;
  readonly records: Records;
  readonly audit: Audit;
  readonly transport: Transport;
  linkOf(record: StoredRecord): string | null;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const issueOf = ({ values }: StoredRecord): number => Number(values.timesSent ?? 0);

/** Whether an invitation waits for its mail. */
export const isQueued = ({ state, values }: StoredRecord): boolean => state === 'SENT' && values.mailState === 'QUEUED';

const mailOf = ({ linkOf, language, partnerName, clock }: Delivering, record: StoredRecord): Mail => {
  const { contactName, contactEmail, expiresAt, mailLanguage } = record.values;
  const name = textOf(contactName);
  const link = linkOf(record);
  const address = textOf(contactEmail);
  if (link === null || address === null)
    throw new Error(
      `the mail of invitation ${record.id} cannot be written: the record has no ${link === null ? 'link' : 'e-mail address'}`,
    );
  const chosen = mailLanguage === 'ZH' || mailLanguage === 'EN' ? mailLanguage : language;
  const letter = writeInvitation({ partner: partnerName, name, link, expiresAt: textOf(expiresAt), language: chosen });
  return {
    ...letter,
    id: `invitation-${record.id}-${issueOf(record)}`,
    from: partnerName,
    to: { name: name ?? '', address },
    at: clock.now(),
  };
};

/** The record, if it still waits for the mail of this issue. */
const findQueued = async ({ records }: Delivering, { id, ...known }: StoredRecord): Promise<StoredRecord | null> => {
  const record = await records.find(invitation, WHOLE_PARTNER, id);
  return record && isQueued(record) && issueOf(record) === issueOf({ id, ...known }) ? record : null;
};

const MOST_NOTES = 3;

/** Stores the outcome of a mail, unless its invitation was withdrawn or accepted meanwhile. */
const note = async (
  delivering: Delivering,
  queued: StoredRecord,
  mailState: string,
  mailRefusal: string | null,
): Promise<void> => {
  const { records, audit, partnerId } = delivering;
  for (let round = 1, record: StoredRecord | null = queued; record; round += 1) {
    const asked = askAsGateway({ audit, partnerId }, { key: `mail\u001f${record.id}\u001f${issueOf(record)}` });
    const target = { id: record.id, expectedVersion: record.version };
    try {
      await records.step(invitation, asked, target, { name: 'mail', given: { mailState, mailRefusal }, reason: null });
      return;
    } catch (error) {
      const isOvertaken = isGatewayError(error) && error.code === 'VERSION_CONFLICT' && round < MOST_NOTES;
      if (!isOvertaken) throw error;
      record = await findQueued(delivering, record);
    }
  }
};

/** When the mail has to be tried again (null: it no longer waits), and whether the mail server is unreachable. */
interface Delivered {
  readonly dueAt: number | null;
  readonly isAway: boolean;
}

/**
 * Sends the mail of an invitation, unless another gateway has claimed it. The mail is claimed before and its outcome
 * stored after it is sent: if the gateway ends or stops waiting in between, the mail is sent again after the claim,
 * with the same number.
 */
export const deliver = async (delivering: Delivering, listed: StoredRecord): Promise<Delivered> => {
  const { store, clock, transport, onError, partnerId } = delivering;
  const issue = { partnerId, recordId: listed.id, issue: issueOf(listed) };
  const attempt = await readAttempt(store, issue);
  if (attempt.dueAt > clock.now()) return { dueAt: attempt.dueAt, isAway: false };
  const claimedUntil = clock.now() + CLAIM_MS;
  if (!(await claimAttempt(store, issue, attempt, claimedUntil))) return { dueAt: claimedUntil, isAway: false };
  // It was listed before it was claimed, so that another gateway may have sent it in between.
  const record = await findQueued(delivering, listed);
  if (!record) return { dueAt: null, isAway: false };
  const outcome: Outcome | null = await transport.send(mailOf(delivering, record));
  if (!outcome) return { dueAt: claimedUntil, isAway: false };
  if (outcome.kind !== 'LATER') {
    await note(delivering, record, outcome.kind, outcome.kind === 'REFUSED' ? outcome.reason : null);
    return { dueAt: null, isAway: false };
  }
  const { reason, isAway } = outcome;
  onError?.(new Error(`the mail of invitation ${record.id} was not accepted: ${reason}`));
  const waitMs = MAIL_RETRIES_MS[attempt.attempts];
  if (waitMs === undefined) {
    await note(delivering, record, 'FAILED', reason);
    return { dueAt: null, isAway };
  }
  const dueAt = clock.now() + waitMs;
  await postponeAttempt(store, issue, claimedUntil, { attempts: attempt.attempts + 1, dueAt });
  return { dueAt, isAway };
};
