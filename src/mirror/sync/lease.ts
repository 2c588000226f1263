import { randomUUID } from 'node:crypto';
import type { Store, Tables, Transaction } from '../../store/index.ts';
import type { Clock } from '../../time/index.ts';

/** Thrown when another gateway has taken over, so that this one must not write any more. */
export class LeaseLost extends Error {}

export interface Lease {
  /**
   * Renews the lease, or takes it when its holder sends no heartbeat. Returns the number of the lease when this gateway
   * leads (each takeover gets a new number), and null when another gateway leads.
   */
  tend(): Promise<number | null>;
  /**
   * Throws LeaseLost unless this gateway still holds the lease with this number; no other gateway can take it before
   * the transaction ends.
   */
  guard(db: Transaction<Tables>, fence: number): Promise<void>;
  /** Renews the lease while the work runs. */
  during<T>(work: () => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

/** Interval of the leader's heartbeats. */
export const BEAT_MS = 2_000;
/** Time without a heartbeat after which another gateway takes over. */
const SILENCE_MS = 6_000;
const MOST_BEATS = 1_000_000;

interface Seen {
  readonly fence: number;
  readonly beat: number;
  readonly at: number;
}

interface LeaseSettings {
  readonly store: Store;
  readonly partnerId: string;
  readonly clock: Clock;
}

/**
 * Elects one leader per partner with a row in the store. No time is stored: another gateway takes over when, by its own
 * clock, the row has not changed for a while. Clocks that differ or jump can therefore cause a change of leader, but
 * never two writers: each holder gets a higher number, and every transaction checks it.
 */
export const createLease = ({ store, partnerId, clock }: LeaseSettings): Lease => {
  const self = randomUUID();
  let held: number | null = null;
  let beat = 0;
  let seen: Seen | null = null;
  const { db } = store;

  const beatOnce = async (fence: number): Promise<boolean> => {
    beat = (beat + 1) % MOST_BEATS;
    // Need not survive a power cut, which ends the holder too.
    const { numUpdatedRows } = await store.transaction(
      (tx) =>
        tx
          .updateTable('mirror_lease')
          .set({ beat })
          .where('partner_id', '=', partnerId)
          .where('holder', '=', self)
          .where('fence', '=', fence)
          .executeTakeFirst(),
      { survivesPowerCut: false },
    );
    return numUpdatedRows > 0n;
  };

  const isSilent = ({ fence, beat: last }: Pick<Seen, 'fence' | 'beat'>): boolean => {
    const now = clock.now();
    // After the clock was set back, the waiting time starts again.
    if (!seen || seen.fence !== fence || seen.beat !== last || seen.at > now) seen = { fence, beat: last, at: now };
    return now - seen.at >= SILENCE_MS;
  };

  const take = async (): Promise<number | null> => {
    await db
      .insertInto('mirror_lease')
      .values({ partner_id: partnerId, holder: null, fence: 0, beat: 0 })
      .onConflict((conflict) => conflict.column('partner_id').doNothing())
      .execute();
    const row = await db
      .selectFrom('mirror_lease')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .executeTakeFirstOrThrow();
    if (row.holder !== null && !isSilent(row)) return null;
    const fence = row.fence + 1;
    const { numUpdatedRows } = await db
      .updateTable('mirror_lease')
      .set({ holder: self, fence })
      .where('partner_id', '=', partnerId)
      .where('fence', '=', row.fence)
      .where('beat', '=', row.beat)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    [held, seen] = [fence, null];
    return fence;
  };

  const tend = async (): Promise<number | null> => {
    if (held !== null && (await beatOnce(held))) return held;
    held = null;
    return take();
  };

  return {
    tend,
    guard: async (tx, fence) => {
      const row = tx.selectFrom('mirror_lease').select(['holder', 'fence']).where('partner_id', '=', partnerId);
      const found = await (store.dialect === 'postgres' ? row.forUpdate() : row).executeTakeFirst();
      if (held !== fence || found?.holder !== self || found.fence !== fence)
        throw new LeaseLost('another gateway holds the lease and reads the lists now');
    },
    during: async (work) => {
      let cancel = (): void => undefined;
      let beating: Promise<unknown> = Promise.resolve();
      const again = (): void => {
        cancel = clock.after(BEAT_MS, () => {
          // The work itself fails when the store is unavailable.
          beating = (held === null ? Promise.resolve(false) : beatOnce(held)).catch(() => undefined);
          again();
        });
      };
      again();
      try {
        return await work();
      } finally {
        cancel();
        await beating;
      }
    },
    release: async () => {
      if (held === null) return;
      const fence = held;
      held = null;
      await db
        .updateTable('mirror_lease')
        .set({ holder: null })
        .where('partner_id', '=', partnerId)
        .where('holder', '=', self)
        .where('fence', '=', fence)
        .execute();
    },
  };
};
