import { createHash } from 'node:crypto';
import { GatewayError } from '../errors/index.ts';
import type { Store } from '../store/index.ts';
import { isoOf } from '../time/index.ts';

/** Texts that a person typed into the form of a new ticket. */
export interface DraftContent {
  readonly productId: string | null;
  readonly problemTypeId: string | null;
  readonly categoryId: string | null;
  readonly severityId: string | null;
  readonly regionId: string | null;
  readonly description: string | null;
  readonly answers: readonly { readonly key: string; readonly value: string }[];
  readonly contact: {
    readonly phone: string | null;
    readonly countryCode: string | null;
    readonly email: string | null;
    readonly hours: string | null;
  } | null;
  readonly attachmentIds: readonly string[];
}

/** The author of a draft, and the account that the ticket will belong to. */
export interface DraftKey {
  /** Key of the person behind the token. */
  readonly person: string;
  /** Null for the viewer's own account. */
  readonly customerId: string | null;
  readonly resellerId: string | null;
}

export interface StoredDraft extends DraftContent {
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly expiresAt: string;
}

/** Drafts of tickets: one for each person and account. */
export interface TicketDrafts {
  find(key: DraftKey): Promise<StoredDraft | null>;
  /**
   * Replaces the draft. Throws WRONG_STATE for a new account when the person already has the largest number of drafts.
   */
  save(key: DraftKey, content: DraftContent): Promise<StoredDraft>;
  remove(key: DraftKey): Promise<void>;
}

const DAY_MS = 86_400_000;
/** Days after the last save until a draft is deleted. */
export const DRAFT_DAYS = 7;
/** Largest number of drafts of one person. */
export const MOST_DRAFTS = 20;

const hashOf = (person: string): string => createHash('sha256').update(person).digest('hex');

interface TicketDraftParts {
  readonly store: Pick<Store, 'db'>;
  readonly partnerId: string;
  readonly now: () => number;
}

export const createTicketDrafts = ({ store: { db }, partnerId, now }: TicketDraftParts): TicketDrafts => {
  const columnsOf = ({ person, customerId, resellerId }: DraftKey) => ({
    partner_id: partnerId,
    person_hash: hashOf(person),
    account: JSON.stringify([customerId, resellerId]),
  });

  const removeExpired = async (): Promise<void> => {
    await db.deleteFrom('ticket_draft').where('expires_at', '<=', isoOf(now())).execute();
  };

  const requireRoom = async ({ partner_id, person_hash, account }: ReturnType<typeof columnsOf>): Promise<void> => {
    const { others } = await db
      .selectFrom('ticket_draft')
      .select(({ fn }) => fn.countAll<number | string>().as('others'))
      .where('partner_id', '=', partner_id)
      .where('person_hash', '=', person_hash)
      .where('account', '<>', account)
      .executeTakeFirstOrThrow();
    if (Number(others) >= MOST_DRAFTS)
      throw new GatewayError('WRONG_STATE', { hints: { rule: 'ticket-drafts', limit: `at most ${MOST_DRAFTS}` } });
  };

  return {
    find: async (key) => {
      await removeExpired();
      const { partner_id, person_hash, account } = columnsOf(key);
      const row = await db
        .selectFrom('ticket_draft')
        .select(['content', 'saved_at', 'expires_at'])
        .where('partner_id', '=', partner_id)
        .where('person_hash', '=', person_hash)
        .where('account', '=', account)
        .executeTakeFirst();
      if (!row) return null;
      return { ...(JSON.parse(row.content) as DraftContent), savedAt: row.saved_at, expiresAt: row.expires_at };
    },
    save: async (key, content) => {
      await removeExpired();
      const columns = columnsOf(key);
      await requireRoom(columns);
      const at = now();
      const [savedAt, expiresAt] = [isoOf(at), isoOf(at + DRAFT_DAYS * DAY_MS)];
      const typed = { content: JSON.stringify(content), saved_at: savedAt, expires_at: expiresAt };
      await db
        .insertInto('ticket_draft')
        .values({ ...columns, ...typed })
        .onConflict((conflict) => conflict.columns(['partner_id', 'person_hash', 'account']).doUpdateSet(typed))
        .execute();
      return { ...content, savedAt, expiresAt };
    },
    remove: async (key) => {
      const { partner_id, person_hash, account } = columnsOf(key);
      await db
        .deleteFrom('ticket_draft')
        .where('partner_id', '=', partner_id)
        .where('person_hash', '=', person_hash)
        .where('account', '=', account)
        .execute();
    },
  };
};
