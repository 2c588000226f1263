import { createHash, randomBytes } from 'node:crypto';
import type { Asker } from '../identity/index.ts';
import type { AuditActor } from '../ledger/audit/index.ts';
import { isDuplicate, type Store } from '../store/index.ts';
import { isoOf } from '../time/index.ts';

/** Permission to open the vendor's console once, from one browser. */
export interface ConsoleTicket {
  readonly partnerId: string;
  /** Null for a user of the platform who has no account at the vendor yet. */
  readonly customerId: string | null;
  /** The platform's id of the user. */
  readonly externalId: string;
  /** Page of the console that opens. */
  readonly service: string;
  /** Whether the assertion says that no account is bound to the user yet. */
  readonly firstLogin: boolean;
  readonly actor: AuditActor;
  /** Who may use the ticket, as long as it keeps its rights. */
  readonly asker: Asker;
}

/** Tickets in the store, with hashes of their secrets instead of the secrets. */
export interface ConsoleTickets {
  /** Returns the ticket's secret, and when it expires, in milliseconds. */
  issue(ticket: ConsoleTicket): Promise<{ readonly secret: string; readonly expiresAt: number }>;
  /** Exchanges a secret, once, for one that the browser keeps; null when it is unknown, used or expired. */
  open(secret: string): Promise<{ readonly ticket: ConsoleTicket; readonly browser: string } | null>;
  /** The unused ticket of a browser. */
  find(browser: string): Promise<ConsoleTicket | null>;
  /** Uses the ticket for this request of the vendor; null when the ticket or the request was used before. */
  use(browser: string, requestId: string): Promise<ConsoleTicket | null>;
  /** The holder of a secret's ticket, even of a used or expired one while it is stored. */
  holder(secret: string): Promise<Pick<ConsoleTicket, 'partnerId' | 'actor'> | null>;
  /** Deletes the browser's ticket. */
  forget(browser: string): Promise<void>;
}

/** Time from the mutation within which the vendor's request must arrive. */
const TICKET_MS = 5 * 60_000;
/**
 * How long used tickets are stored. A request of the vendor is not fresh for that long, so that it cannot be replayed.
 */
const KEPT_MS = 60 * 60_000;

const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

interface Row {
  readonly partner_id: string;
  readonly content: string;
}

const ticketOf = ({ partner_id, content }: Row): ConsoleTicket => ({
  ...(JSON.parse(content) as Omit<ConsoleTicket, 'partnerId'>),
  partnerId: partner_id,
});

export const createConsoleTickets = ({ db }: Pick<Store, 'db'>, now: () => number): ConsoleTickets => {
  const selectUnused = (browser: string) =>
    db
      .selectFrom('console_ticket')
      .select(['partner_id', 'content'])
      .where('browser_hash', '=', hashOf(browser))
      .where('request_id', 'is', null)
      .where('expires_at', '>', isoOf(now()));

  return {
    issue: async ({ partnerId, ...ticket }) => {
      const secret = newSecret();
      const at = now();
      const expiresAt = at + TICKET_MS;
      await db
        .deleteFrom('console_ticket')
        .where('expires_at', '<', isoOf(at - KEPT_MS))
        .execute();
      await db
        .insertInto('console_ticket')
        .values({
          partner_id: partnerId,
          ticket_hash: hashOf(secret),
          browser_hash: null,
          request_id: null,
          content: JSON.stringify(ticket),
          expires_at: isoOf(expiresAt),
        })
        .execute();
      return { secret, expiresAt };
    },
    open: async (secret) => {
      const browser = newSecret();
      const opened = await db
        .updateTable('console_ticket')
        .set({ browser_hash: hashOf(browser) })
        .where('ticket_hash', '=', hashOf(secret))
        .where('browser_hash', 'is', null)
        .where('expires_at', '>', isoOf(now()))
        .returning(['partner_id', 'content'])
        .executeTakeFirst();
      return opened ? { ticket: ticketOf(opened), browser } : null;
    },
    find: async (browser) => {
      const row = await selectUnused(browser).executeTakeFirst();
      return row ? ticketOf(row) : null;
    },
    use: async (browser, requestId) => {
      const used = await db
        .updateTable('console_ticket')
        .set({ request_id: requestId })
        .where('browser_hash', '=', hashOf(browser))
        .where('request_id', 'is', null)
        .where('expires_at', '>', isoOf(now()))
        .returning(['partner_id', 'content'])
        .executeTakeFirst()
        // The request was answered before, with another ticket.
        .catch((error: unknown) => {
          if (isDuplicate(error)) return undefined;
          throw error;
        });
      return used ? ticketOf(used) : null;
    },
    holder: async (secret) => {
      const hash = hashOf(secret);
      const row = await db
        .selectFrom('console_ticket')
        .select(['partner_id', 'content'])
        .where((either) => either.or([either('ticket_hash', '=', hash), either('browser_hash', '=', hash)]))
        .executeTakeFirst();
      return row ? ticketOf(row) : null;
    },
    forget: async (browser) => {
      await db
        .deleteFrom('console_ticket')
        .where('browser_hash', '=', hashOf(browser))
        .where('request_id', 'is', null)
        .execute();
    },
  };
};
