import Big from 'big.js';
import type { Store } from '../../store/index.ts';
import { DAY_MS, isoOf } from '../../time/index.ts';
import { listUsableQuotas, type Upstream, type UsableQuota } from '../../upstream/index.ts';

export interface QuotaReading {
  readonly store: Store;
  readonly upstream: Upstream;
  readonly partnerId: string;
  readonly now: number;
  /** Ends the calls when the gateway closes. */
  readonly signal?: AbortSignal | undefined;
}

const EVERY_MS = 3_600_000;
const RETRY_MS = 5 * 60_000;
/** A reading that is older decides nothing. */
const MOST_AGE_MS = 2 * EVERY_MS;
/** How long a check of the rules waits for the vendor's quota. */
const PATIENCE_MS = 20_000;
/** The furthest day that a rule looks at, and the time until the next reading. */
const AHEAD_MS = 366 * DAY_MS;

/** Moves the time of the next reading; false where none is due, or another gateway takes it. */
const takeTurn = async ({ store, partnerId, now }: QuotaReading): Promise<boolean> => {
  await store.db
    .insertInto('alert_quota_reading')
    .values({ partner_id: partnerId, due_at: isoOf(now), read_at: null, content: '[]' })
    .onConflict((conflict) => conflict.column('partner_id').doNothing())
    .execute();
  const { numUpdatedRows } = await store.db
    .updateTable('alert_quota_reading')
    .set({ due_at: isoOf(now + EVERY_MS) })
    .where('partner_id', '=', partnerId)
    .where('due_at', '<=', isoOf(now))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

const update = (
  { store, partnerId }: QuotaReading,
  values: { readonly due_at: string } | { readonly read_at: string; readonly content: string },
) => store.db.updateTable('alert_quota_reading').set(values).where('partner_id', '=', partnerId).execute();

const isLeft = ({ balance }: UsableQuota): boolean => new Big(balance).gt(0);

/** Asks the vendor; after a failure the next reading is due in some minutes. */
const read = async (reading: QuotaReading): Promise<void> => {
  const { upstream, now, signal } = reading;
  const span = { from: now, until: now + AHEAD_MS };
  try {
    const found = await listUsableQuotas(upstream, span, { signal, deadline: now + PATIENCE_MS });
    await update(reading, { read_at: isoOf(now), content: JSON.stringify(found.filter(isLeft)) });
  } catch (error) {
    await update(reading, { due_at: isoOf(now + RETRY_MS) });
    throw error;
  }
};

/**
 * The partner's usable quotas with something left, the first to expire first, at most an hour old: of all gateways, one
 * asks the vendor when an hour has passed. Null where the last reading is too old.
 */
export const readQuotas = async (reading: QuotaReading): Promise<readonly UsableQuota[] | null> => {
  const { store, partnerId, now } = reading;
  if (await takeTurn(reading)) await read(reading);
  const { read_at, content } = await store.db
    .selectFrom('alert_quota_reading')
    .select(['read_at', 'content'])
    .where('partner_id', '=', partnerId)
    .executeTakeFirstOrThrow();
  if (read_at === null || now - Date.parse(read_at) > MOST_AGE_MS) return null;
  const quotas = JSON.parse(content) as readonly UsableQuota[];
  return quotas.toSorted((a, b) => a.expiresAt - b.expiresAt);
};

/** Those that expire within a span, of some quotas or of all. */
export const expiringOf = (
  quotas: readonly UsableQuota[] | null,
  { from, until, among }: { readonly from: number; readonly until: number; readonly among: readonly string[] | null },
): readonly UsableQuota[] | null =>
  quotas?.filter(({ id, expiresAt }) => expiresAt > from && expiresAt <= until && (among?.includes(id) ?? true)) ??
  null;
