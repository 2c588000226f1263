import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { isGatewayError } from '../../src/errors/index.ts';
import { createMirror, type Mirror, operationOf, type PageQuery, type ReadScope } from '../../src/mirror/index.ts';
import { createServices } from '../../src/partner/create-services.ts';
import type { Services } from '../../src/partner/services.ts';
import { systemClock } from '../../src/time/index.ts';
import { analyze } from './databases.ts';
import { startVendor } from './start-vendor.ts';

/** Milliseconds of one query over its repetitions. */
export interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly worst: number;
}

export interface SizeResult {
  readonly customers: number;
  readonly orders: number;
  /** Seconds that reading everything took, vendor and database together; null where the rows were written without reading. */
  readonly backfillSeconds: number | null;
  readonly timings: readonly Timing[];
  /** Resident size in MiB of the reading process, after the queries: during a minute of upkeep, or once after reading. */
  readonly resident: Resident;
  /** Resident size in MiB of the sandbox after everything was read. */
  readonly sandboxMiB: number;
}

/** A process grows until its heap is collected, so that one reading would be a matter of chance. */
export interface Resident {
  readonly median: number;
  readonly largest: number;
}

/** What one process measures; each size has its own process, so that memory of an earlier one does not count. */
export interface ScaleOptions {
  readonly customers: number;
  /** A database without tables, or one that is filled already. */
  readonly databaseUrl: string;
  readonly isFilled: boolean;
}

export const PARTNER = 'demo-cn';
/** The lists that are copied; reading all others would take most of the time. */
export const LISTS = ['customers', 'orders', 'balances'] as const;
export const TIMES = 60;
/**
 * Turns before a question is timed. The first ones find cold caches and code that is not compiled yet: after the count of
 * a million rows that took more than the question itself.
 */
export const WARM_UP = 40;
const FAILED_PAUSE_MS = 1_000;
const HOUR_MS = 3_600_000;
const OPERATIONS: ReadonlySet<string> = new Set(LISTS.map(operationOf));
/** How long the copy is kept up to date, at the pace of the vendor's quotas, before the memory is read. */
const UPKEEP_MS = 60_000;
const NOTHING_DUE_MS = 200;
const RESIDENT_EVERY_MS = 500;
const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };
const MANAGED: ReadScope = { ...OWN, manager: 'wang.fang' };

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

type Ask = (mirror: Mirror, turn: number) => Promise<unknown>;

const page =
  (noun: 'customers' | 'orders', query: Omit<PageQuery, 'first'>): Ask =>
  (mirror) =>
    mirror.page(noun, { ...query, first: 50 });

const PARTS = ['科技', 'xing', '星河', '续费', 'lanhu', '杭州'] as const;
const TEXTS = ['account_name', 'name', 'label'] as const;

const withPart = (turn: number) => ({ columns: TEXTS, contains: PARTS[turn % PARTS.length] ?? '' });

/** Queries of lists, each for a page of fifty. */
const QUESTIONS: Readonly<Record<string, Ask>> = {
  'customers, newest first': page('customers', { scope: OWN, sort: { by: 'associated_at', descending: true } }),
  'customers by name': page('customers', { scope: OWN, sort: { by: 'name_order', descending: false } }),
  'customers of one manager, newest first': page('customers', {
    scope: MANAGED,
    sort: { by: 'associated_at', descending: true },
  }),
  'customers by a part of a text': (mirror, turn) =>
    mirror.page('customers', {
      scope: OWN,
      where: [withPart(turn)],
      sort: { by: 'associated_at', descending: true },
      first: 50,
    }),
  'customers by balance, highest first': page('customers', {
    scope: OWN,
    sort: { by: { noun: 'balances', take: 'value', column: 'amount' }, descending: true },
  }),
  'customers by last order, newest first': page('customers', {
    scope: OWN,
    sort: { by: { noun: 'orders', take: 'kept' }, descending: true },
  }),
  'customers of one manager by last order': page('customers', {
    scope: MANAGED,
    sort: { by: { noun: 'orders', take: 'kept' }, descending: true },
  }),
  'number of customers': (mirror) => mirror.count('customers', OWN),
  'number of customers of one manager': (mirror) => mirror.count('customers', MANAGED),
  'number of orders of one manager': (mirror) => mirror.count('orders', MANAGED),
  'orders, newest first': page('orders', { scope: OWN, sort: { by: 'created_at', descending: true } }),
  'orders by amount': page('orders', { scope: OWN, sort: { by: 'amount', descending: true } }),
  'orders of one manager that wait for payment': page('orders', {
    scope: MANAGED,
    where: [{ column: 'status', in: ['6'] }],
    sort: { by: 'created_at', descending: true },
  }),
  'number of customers with a part of a text': (mirror, turn) => mirror.count('customers', OWN, [withPart(turn)]),
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const time = async (name: string, ask: Ask, mirror: Mirror): Promise<Timing> => {
  const took: number[] = [];
  for (let turn = 0; turn < WARM_UP; turn++) await ask(mirror, turn);
  for (let turn = 0; turn < TIMES; turn++) {
    const startedAt = performance.now();
    await ask(mirror, turn);
    took.push(performance.now() - startedAt);
  }
  took.sort((a, b) => a - b);
  return { name, p50: quantile(took, 0.5), worst: quantile(took, 1) };
};

/** Runs one unit of due work. */
const step = (mirror: Mirror) =>
  // The store may be busy for a moment; the mirror's own loop tries again too.
  mirror.step().catch(async (error: unknown) => {
    if (!isGatewayError(error)) throw error;
    await delay(FAILED_PAUSE_MS);
    return { done: 0, busy: 1 };
  });

/** Reads all lists for the first time, and prints its progress. */
const readAll = async (mirror: Mirror, say: (text: string) => void): Promise<void> => {
  for (let steps = 0; ; steps++) {
    const { done, busy } = await step(mirror);
    if (steps % 500 === 0) {
      const status = await mirror.status();
      say(status.map(({ noun, progress }) => `  ${noun} ${(100 * progress).toFixed(0)} %`).join(''));
    }
    if (done === 0 && busy === 0) return;
  }
};

const readResident = (): number => mebibytes(process.memoryUsage.rss());

/** Keeps the copy up to date for a while, also where a small copy is soon up to date; answers the memory of that time. */
const keepUpToDate = async (mirror: Mirror, forMs: number): Promise<Resident> => {
  const readings: number[] = [];
  const timer = setInterval(() => readings.push(readResident()), RESIDENT_EVERY_MS);
  const end = performance.now() + forMs;
  while (performance.now() < end) if ((await step(mirror)).done === 0) await delay(NOTHING_DUE_MS);
  clearInterval(timer);
  readings.sort((a, b) => a - b);
  return { median: quantile(readings, 0.5), largest: quantile(readings, 1) };
};

const residentNow = (): Resident => {
  const size = readResident();
  return { median: size, largest: size };
};

interface Pace {
  readonly share: number;
  readonly ageSeconds: number;
}

/** All of the quota for a first reading; for the upkeep a gateway's share of it, with work that is due at every size. */
const PACE_OF_FIRST_READING: Pace = { share: 1, ageSeconds: 3_600 };
const PACE_OF_UPKEEP: Pace = { share: 0.3, ageSeconds: 1 };

/** A mirror beside the partner's own that keeps only the lists that are measured. */
const createMirrorOf = (services: Services, { share, ageSeconds }: Pace): Mirror => {
  const { upstream } = services.partner(PARTNER);
  return createMirror({
    partnerId: PARTNER,
    store: services.store,
    upstream: { ...upstream, supports: (operation) => OPERATIONS.has(operation) && upstream.supports(operation) },
    clock: systemClock,
    managers: 'vendor',
    share,
    ageSeconds: { customers: ageSeconds, orders: ageSeconds, balances: ageSeconds },
    verifyMs: 24 * HOUR_MS,
    changesMs: 24 * HOUR_MS,
  });
};

/** Measures the queries of lists on a copy of that size. A copy without rows is first read from a sandbox without quotas. */
export const measureSize = async (
  { customers, databaseUrl, isFilled }: ScaleOptions,
  say: (text: string) => void,
): Promise<SizeResult> => {
  const sandbox = await startVendor(customers, { quotas: isFilled });
  const env = {
    NODE_ENV: 'development',
    SANDBOX: 'on',
    SANDBOX_QUOTAS: isFilled ? 'on' : 'off',
    MIRROR: 'on',
    DATABASE_URL: databaseUrl,
  };
  const config = atSandbox(loadConfig(env), sandbox.url);
  const services = await createServices(config, { operations: [], clock: systemClock });
  const mirror = createMirrorOf(services, isFilled ? PACE_OF_UPKEEP : PACE_OF_FIRST_READING);
  try {
    const startedAt = performance.now();
    if (!isFilled) await readAll(mirror, say);
    const backfillSeconds = isFilled ? null : (performance.now() - startedAt) / 1000;
    await analyze(databaseUrl);
    const timings: Timing[] = [];
    for (const [name, ask] of Object.entries(QUESTIONS)) timings.push(await time(name, ask, mirror));
    const orders = await mirror.count('orders', OWN);
    const resident = isFilled ? await keepUpToDate(mirror, UPKEEP_MS) : residentNow();
    const sandboxMiB = mebibytes(await sandbox.residentBytes());
    return { customers, orders, backfillSeconds, timings, resident, sandboxMiB };
  } finally {
    await mirror.close();
    await services.close();
    await sandbox.close();
  }
};
