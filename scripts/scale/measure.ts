import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { isGatewayError } from '../../src/errors/index.ts';
import { createMirror, type Mirror, operationOf } from '../../src/mirror/index.ts';
import { createServices } from '../../src/partner/create-services.ts';
import type { Services } from '../../src/partner/services.ts';
import { systemClock } from '../../src/time/index.ts';
import { settle } from './databases.ts';
import { OWN, QUESTIONS, type QuestionKind } from './questions.ts';
import { startVendor } from './start-vendor.ts';
import { askRound, quantile, type Turns } from './turns.ts';

/** What is known of one size beside the times of its questions. */
export interface SizeFacts {
  readonly customers: number;
  readonly orders: number;
  /** Seconds that reading everything took, vendor and database together; null where the rows were written without reading. */
  readonly backfillSeconds: number | null;
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
const FAILED_PAUSE_MS = 1_000;
const HOUR_MS = 3_600_000;
const OPERATIONS: ReadonlySet<string> = new Set(LISTS.map(operationOf));
/** How long the copy is kept up to date, at the pace of the vendor's quotas, before the memory is read. */
const UPKEEP_MS = 60_000;
const NOTHING_DUE_MS = 200;
const RESIDENT_EVERY_MS = 500;

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

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

/** A copy of one size that answers questions. */
export interface MeasuredCopy {
  /** Asks each question of the kind some times; returns the milliseconds of each turn. */
  ask(kind: QuestionKind): Promise<Turns>;
  /** Keeps the copy up to date for a while, where it was filled without reading; returns what is known of it. */
  finish(): Promise<SizeFacts>;
  close(): Promise<void>;
}

/** Opens a copy of that size. A copy without rows is first read from a sandbox without quotas. */
export const openCopy = async (
  { customers, databaseUrl, isFilled }: ScaleOptions,
  say: (text: string) => void,
): Promise<MeasuredCopy> => {
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
  const startedAt = performance.now();
  if (!isFilled) await readAll(mirror, say);
  const backfillSeconds = isFilled ? null : (performance.now() - startedAt) / 1000;
  await settle(databaseUrl);
  return {
    ask: (kind) => askRound(QUESTIONS[kind], mirror),
    finish: async () => {
      const orders = await mirror.count('orders', OWN);
      const resident = isFilled ? await keepUpToDate(mirror, UPKEEP_MS) : residentNow();
      const sandboxMiB = mebibytes(await sandbox.residentBytes());
      return { customers, orders, backfillSeconds, resident, sandboxMiB };
    },
    close: async () => {
      await mirror.close();
      await services.close();
      await sandbox.close();
    },
  };
};
