import { createAlerts } from '../../src/alerts/index.ts';
import { createAudit } from '../../src/ledger/audit/index.ts';
import {
  ALERT_WATCHES,
  type AlertWatch,
  alert,
  alertRule,
  createCalendar,
  createRecords,
  RECORD_KINDS,
  type Records,
  settingsOf,
} from '../../src/records/index.ts';
import { openStore } from '../../src/store/index.ts';
import { clockAt, DAY_MS } from '../../src/time/index.ts';
import { createWorld, type Planted, RULES, type WorldSize, worldInstant } from './world.ts';

const PARTNER = 'backtest';
const WHOLE = { resellerId: null, customerId: null, manager: null, matters: null } as const;
const CNY = 'CNY';

/** Precision and recall of the rules of one kind. */
export interface Result {
  readonly watch: AlertWatch;
  readonly planted: number;
  readonly raised: number;
  /** Share of the alerts that a planted event explains. */
  readonly precision: number;
  /** Share of the planted events that an alert found. */
  readonly recall: number;
}

interface Raised {
  readonly watch: unknown;
  readonly subject: unknown;
  readonly at: number;
  /** When it was resolved; infinite while it is open. */
  readonly resolvedAt: number;
}

const THRESHOLDS: Readonly<Record<AlertWatch, Readonly<Record<string, unknown>>>> = {
  BALANCE_BELOW: { amount: { amount: RULES.amount, currency: CNY } },
  BALANCE_NOT_COVERING: { days: RULES.coveredDays },
  BUDGET_USED: { budgetPercent: RULES.budgetPercent },
  RESOURCES_EXPIRING: { days: RULES.days },
  COUPONS_EXPIRING: { days: RULES.days },
  COUPON_QUOTAS_EXPIRING: { days: RULES.days },
  SPEND_UNUSUAL: { factor: RULES.factor },
  OPERATION_UNKNOWN: { minutes: RULES.minutes },
  MIRROR_BEHIND: { minutes: RULES.minutes },
  WEBHOOK_PAUSED: {},
};

const createRules = async (records: Records): Promise<void> => {
  for (const watch of ALERT_WATCHES)
    await records.create(
      alertRule,
      { key: watch, digest: '', actor: 'backtest', scope: WHOLE, source: 'MEMBER', audit: async () => undefined },
      { customerId: null, resellerId: null },
      { watch, ...THRESHOLDS[watch] },
    );
};

const listRaised = async (records: Records): Promise<readonly Raised[]> => {
  const total = await records.count(alert, WHOLE, { searchPersons: false });
  const query = { where: { searchPersons: false }, sort: { by: 'created_at', descending: false }, skip: 0 } as const;
  const page = await records.list(alert, WHOLE, { ...query, first: Math.max(1, total) });
  return page.records.map(({ values: { watch, subject }, state, createdAt, stateSince }) => ({
    watch,
    subject,
    at: Date.parse(createdAt),
    resolvedAt: state === 'RESOLVED' ? Date.parse(stateSince) : Number.POSITIVE_INFINITY,
  }));
};

const isAbout = ({ watch, subject }: Planted, raised: Raised): boolean =>
  raised.watch === watch && raised.subject === subject;

/** Whether the event is the cause of the alert. */
const explains = (event: Planted, raised: Raised): boolean =>
  isAbout(event, raised) && raised.at >= event.from && raised.at < event.until + DAY_MS;

/** Whether an alert about the object is open at any time of the event; an earlier event may have raised it. */
const covers = (event: Planted, raised: Raised): boolean =>
  isAbout(event, raised) && raised.at < event.until + DAY_MS && raised.resolvedAt > event.from;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const resultOf = (watch: AlertWatch, planted: readonly Planted[], raised: readonly Raised[]): Result => {
  const events = planted.filter((each) => each.watch === watch);
  const alerts = raised.filter((each) => each.watch === watch);
  const explained = alerts.filter((each) => events.some((event) => explains(event, each))).length;
  const found = events.filter((event) => alerts.some((each) => covers(event, each))).length;
  return {
    watch,
    planted: events.length,
    raised: alerts.length,
    precision: share(explained, alerts.length),
    recall: share(found, events.length),
  };
};

/** Runs the product's rules, day by day, over a world with planted events. */
export const backtest = async (size: WorldSize): Promise<readonly Result[]> => {
  let now = worldInstant(0);
  const clock = clockAt(() => now);
  const store = await openStore({ kind: 'memory' }, { clock });
  const audit = createAudit({ store, now: clock.now });
  const records = createRecords({
    partnerId: PARTNER,
    store,
    clock,
    kinds: new Map(RECORD_KINDS.map((kind) => [kind.name, kind])),
    settings: settingsOf(RECORD_KINDS, {}, PARTNER),
    calendar: createCalendar({ holidays: [], workedWeekends: [] }),
    currency: CNY,
  });
  await createRules(records);
  const world = createWorld(size);
  const alerts = createAlerts({
    partnerId: PARTNER,
    records,
    audit,
    clock,
    organization: { current: () => ({ members: new Map() }) },
    sourcesOf: () => world.at(now),
    prepare: async () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  for (let day = 0; day < size.days; day += 1) {
    now = worldInstant(day);
    await alerts.step();
  }
  const raised = await listRaised(records);
  const last = worldInstant(size.days - 1);
  const planted = world.planted.filter(({ from }) => from <= last);
  await alerts.close();
  await audit.close();
  await store.close();
  return ALERT_WATCHES.map((watch) => resultOf(watch, planted, raised));
};
