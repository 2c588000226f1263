import type { KyselyPlugin } from 'kysely';
import { copiesOf, createAlerts, judgeSpends, readQuotas, takeReadings } from '../../src/alerts/index.ts';
import { GatewayError } from '../../src/errors/index.ts';
import { createAudit } from '../../src/ledger/audit/index.ts';
import { listOperations } from '../../src/ledger/operations/listing.ts';
import { createMirror, type Mirror, type NounName } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { NOUN_NAMES, NOUNS } from '../../src/mirror/nouns/index.ts';
import { logChanges, takeTurn } from '../../src/mirror/rows/log.ts';
import { recordsOf } from '../../src/mirror/rows/record.ts';
import { applyRows, removeRows } from '../../src/mirror/rows/write.ts';
import {
  type AlertWatch,
  alert,
  alertRule,
  createCalendar,
  createRecords,
  listAll,
  RECORD_KINDS,
  type StoredRecord,
  settingsOf,
} from '../../src/records/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { clockAt, DAY_MS, dayAt, isoOf } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { emptySchema, type StoreKind } from '../support/postgres.ts';

export const PARTNER = 'p';
export const MANAGER = 'wang';
export const ADMINISTRATOR = 'chen';
const MINUTE_MS = 60_000;
const WHOLE = { resellerId: null, customerId: null, manager: null, matters: null } as const;

/** Numbers of queries to the store and of rows in its answers, since the last reset. */
export interface Asked {
  questions: number;
  rows: number;
}

/** A quota as the vendor lists it. */
interface QuotaRow {
  readonly quota_id: string;
  readonly quota_type: number;
  readonly quota_status: number;
  readonly balance: string;
  readonly expire_time: string;
}

export const quotaRow = (id: string, expires: number, balance: string): QuotaRow => ({
  quota_id: id,
  quota_type: 0,
  quota_status: 0,
  balance,
  expire_time: `${isoOf(expires).slice(0, 19)}Z`,
});

/** Counts queries to the store and the rows of their answers. */
const countingPlugin = (asked: Asked): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    asked.questions += 1;
    asked.rows += result.rows.length;
    return result;
  },
});

/** A store with copies and records, and two gateways that evaluate a partner's rules; the test advances their clock. */
export const openWorld = async (kind: StoreKind, name: string) => {
  let now = START;
  const clock = clockAt(() => now);
  const asked: Asked = { questions: 0, rows: 0 };
  const location = kind === 'SQLite' ? ({ kind: 'memory' } as const) : await emptySchema(`alerts_${name}`);
  const opened = await openStore(location, { clock });
  const store: Store = { ...opened, db: opened.db.withPlugin(countingPlugin(asked)) };
  const quotas: QuotaRow[] = [];
  const quotaCalls: unknown[] = [];
  /** What the gateways reported while the vendor was away. */
  const errors: unknown[] = [];
  /** The vendor's list of quotas, which filters as asked. */
  const vendor = { isAway: false };
  const listQuotas = (input: Readonly<Record<string, unknown>>) => {
    quotaCalls.push(input);
    if (vendor.isAway) throw new GatewayError('UPSTREAM_UNAVAILABLE');
    const [from, until] = [String(input.expire_time_begin), String(input.expire_time_end)];
    const isListed = ({ quota_type, quota_status, expire_time }: QuotaRow): boolean =>
      quota_type === input.quota_type &&
      (input.quota_status_list as readonly unknown[]).includes(quota_status) &&
      expire_time >= from &&
      expire_time <= until;
    return { quotas: quotas.filter(isListed) };
  };
  const upstream = {
    supports: () => true,
    clockAheadMs: () => 0,
    contract: { operations: new Map() },
    call: async (_operation: string, input: Readonly<Record<string, unknown>>) => listQuotas(input),
  } as unknown as Upstream;
  const mirror: Mirror = createMirror({
    partnerId: PARTNER,
    store,
    upstream,
    clock,
    managers: 'vendor',
    share: 0.3,
    ageSeconds: {},
    verifyMs: 1,
    changesMs: DAY_MS,
  });
  const audit = createAudit({ store, now: clock.now });
  const records = createRecords({
    partnerId: PARTNER,
    store,
    clock,
    kinds: new Map(RECORD_KINDS.map((each) => [each.name, each])),
    settings: settingsOf(RECORD_KINDS, {}, PARTNER),
    calendar: createCalendar({ holidays: [], workedWeekends: [] }),
    currency: 'CNY',
  });
  const paused = new Set<string>();
  const roles = [
    [MANAGER, ['ACCOUNT_MANAGER']],
    [ADMINISTRATOR, ['ADMINISTRATOR']],
  ] as const;
  const members = new Map(
    roles.map(([accountName, names]) => [
      accountName,
      { accountName, subject: null, name: accountName, active: true, roles: [...names] },
    ]),
  );
  const open = () =>
    createAlerts({
      partnerId: PARTNER,
      records,
      audit,
      clock,
      organization: { current: () => ({ members }) },
      sourcesOf: (looked) =>
        copiesOf(
          {
            partnerId: PARTNER,
            currency: 'CNY',
            store,
            mirror,
            ledger: {
              list: (partnerId, filter, slice) => listOperations(store.db, partnerId, filter, slice),
            },
            now,
            pausedEndpoints: async () => [...paused],
            readQuotas: () => readQuotas({ store, upstream, partnerId: PARTNER, now }),
          },
          looked,
        ),
      prepare: async () => {
        const reading = { store, mirror, partnerId: PARTNER, now };
        await judgeSpends(reading, await takeReadings(reading));
      },
      onError: (error) => {
        if (!vendor.isAway) throw error;
        errors.push(error);
      },
    });
  const [alerts, others] = [open(), open()];

  const by = (actor: string, key: string) => ({
    key,
    digest: '',
    actor,
    scope: WHOLE,
    source: 'MEMBER' as const,
    audit: async () => undefined,
  });

  /** The copy of a list is as old as this; left out: as of now. */
  const setAge = (noun: NounName, ageMs = 0) =>
    store.db
      .insertInto('mirror_part')
      .values({
        partner_id: PARTNER,
        noun,
        part: '',
        complete: 1,
        pass: 1,
        cursor: null,
        as_of: isoOf(now - ageMs),
        verified_at: isoOf(now - ageMs),
        total: 1,
        rows_read: 1,
        started_at: null,
        drift: 0,
        error: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['partner_id', 'noun', 'part']).doUpdateSet({ as_of: isoOf(now - ageMs) }),
      )
      .execute();

  const change = async (
    apply: (...parameters: Parameters<Parameters<Store['transaction']>[0]>) => ReturnType<typeof applyRows>,
  ): Promise<void> => {
    await store.transaction(async (db) => {
      const last = await takeTurn(db, PARTNER, store.dialect);
      await logChanges(db, { partnerId: PARTNER, at: isoOf(now), last }, await apply(db));
    });
  };

  return {
    asked,
    store,
    records,
    paused,
    quotas,
    quotaCalls,
    vendor,
    errors,
    raising: { partnerId: PARTNER, records, audit },
    now: () => now,
    /** Stores rows as the mirror does. */
    put: (noun: NounName, rows: readonly WireRow[]) =>
      change((db) =>
        applyRows(
          db,
          { partnerId: PARTNER, noun: NOUNS[noun], resellerId: '', askedAt: isoOf(now), pass: 1, now: isoOf(now) },
          recordsOf(NOUNS[noun], rows),
        ),
      ),
    remove: (noun: NounName, ids: readonly string[]) =>
      change((db) => removeRows(db, { partnerId: PARTNER, noun: NOUNS[noun], resellerId: '' }, ids)),
    setAge,
    /**
     * A minute later both gateways evaluate the rules. Copies are up to date, except those with an age in `ages`; null: a copy that was
     * never read to its end.
     */
    look: async (ages: Readonly<Partial<Record<NounName, number | null>>> = {}) => {
      now += MINUTE_MS;
      for (const noun of NOUN_NAMES) await setAge(noun, ages[noun] ?? 0);
      const unread = NOUN_NAMES.filter((noun) => ages[noun] === null);
      if (unread.length > 0) await store.db.deleteFrom('mirror_part').where('noun', 'in', unread).execute();
      Object.assign(asked, { questions: 0, rows: 0 });
      await alerts.step();
      const once = { ...asked };
      await Promise.all([alerts.step(), others.step()]);
      return once;
    },
    moveTo: (instant: number) => {
      now = instant;
    },
    createRule: async (owner: string, watch: AlertWatch, values: Readonly<Record<string, unknown>>) =>
      records.create(
        alertRule,
        by(owner, `${owner}-${watch}`),
        { customerId: null, resellerId: null },
        { watch, ...values },
      ),
    acknowledge: ({ id, version }: StoredRecord) =>
      records.step(
        alert,
        by(MANAGER, `acknowledge-${id}`),
        { id, expectedVersion: version },
        { name: 'acknowledge', given: {}, reason: null },
      ),
    /** Alerts of one rule in some states. */
    alertsOf: async (ruleId: string, states: readonly string[] = ['RAISED', 'ACKNOWLEDGED']) =>
      (await listAll(records, alert, states)).filter(({ values }) => values.ruleId === ruleId),
    /** Stores how much a customer spent on each of the last days, the last day first. */
    setSpends: async (customerId: string, spends: readonly string[]) => {
      const days = [...spends, '0'];
      let left = 0;
      const rows = days.map((_each, back) => {
        left += Number(days[back - 1] ?? 0);
        return {
          partner_id: PARTNER,
          customer_id: customerId,
          day: dayAt(now - back * DAY_MS),
          noun: 'balances',
          amount: (1_000_000 + left).toFixed(2),
          read_at: isoOf(now - back * DAY_MS),
        };
      });
      await store.db.deleteFrom('alert_reading').where('customer_id', '=', customerId).execute();
      await store.db.insertInto('alert_reading').values(rows).execute();
      await store.db.deleteFrom('alert_judged').execute();
    },
    close: async () => {
      await Promise.all([alerts.close(), others.close()]);
      await audit.close();
      await mirror.close();
      await opened.close();
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
