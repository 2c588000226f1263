import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { isGatewayError } from '../../src/errors/index.ts';
import { createMirror, type Mirror, operationOf, type PageQuery, type ReadScope } from '../../src/mirror/index.ts';
import { createServices } from '../../src/partner/create-services.ts';
import type { Services } from '../../src/partner/services.ts';
import { systemClock } from '../../src/time/index.ts';
import { startVendor } from './start-vendor.ts';

/** Milliseconds of one question, over its repetitions. */
export interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly worst: number;
}

export interface SizeResult {
  readonly customers: number;
  readonly orders: number;
  /** Seconds that reading everything took, vendor and database together. */
  readonly backfillSeconds: number;
  readonly timings: readonly Timing[];
  /** Resident size of this process, which reads, after the questions; in MiB. */
  readonly residentMiB: number;
  /** Resident size of the sandbox, once all of it has been read; in MiB. */
  readonly sandboxMiB: number;
}

interface ScaleOptions {
  readonly customers: number;
  readonly databaseUrl: string;
  readonly say: (text: string) => void;
}

const PARTNER = 'demo-cn';
const TIMES = 40;
const FAILED_PAUSE_MS = 1_000;
const HOUR_MS = 3_600_000;
/** The lists that are asked for; the calls for all others would take most of the time. */
const LISTS: ReadonlySet<string> = new Set((['customers', 'orders', 'balances'] as const).map(operationOf));
const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };
const MANAGED: ReadScope = { ...OWN, manager: 'wang.fang' };

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** A database of its own for each size. */
const createDatabase = async (url: string, name: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
};

const analyse = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
};

type Ask = (mirror: Mirror, turn: number) => Promise<unknown>;

const page =
  (noun: 'customers' | 'orders', query: Omit<PageQuery, 'first'>): Ask =>
  (mirror) =>
    mirror.page(noun, { ...query, first: 50 });

const PARTS = ['科技', 'xing', '星河', '续费', 'lanhu', '杭州'] as const;
const TEXTS = ['account_name', 'name', 'label'] as const;

/** Questions of lists to the copy: a page of fifty each. */
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
      where: [{ columns: TEXTS, contains: PARTS[turn % PARTS.length] ?? '' }],
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
  'orders, newest first': page('orders', { scope: OWN, sort: { by: 'created_at', descending: true } }),
  'orders by amount': page('orders', { scope: OWN, sort: { by: 'amount', descending: true } }),
  'orders of one manager that wait for payment': page('orders', {
    scope: MANAGED,
    where: [{ column: 'status', in: ['6'] }],
    sort: { by: 'created_at', descending: true },
  }),
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const time = async (name: string, ask: Ask, mirror: Mirror): Promise<Timing> => {
  const took: number[] = [];
  for (let turn = 0; turn < TIMES; turn++) {
    const startedAt = performance.now();
    await ask(mirror, turn);
    took.push(performance.now() - startedAt);
  }
  took.sort((a, b) => a - b);
  return { name, p50: quantile(took, 0.5), worst: quantile(took, 1) };
};

/** Reads everything that is due, and says how far it is. */
const fill = async (mirror: Mirror, say: ScaleOptions['say']): Promise<void> => {
  for (let steps = 0; ; steps++) {
    // The store may be busy for a moment; the mirror's own loop tries again too.
    const { done, busy } = await mirror.step().catch(async (error: unknown) => {
      if (!isGatewayError(error)) throw error;
      await delay(FAILED_PAUSE_MS);
      return { done: 0, busy: 1 };
    });
    if (steps % 500 === 0) {
      const status = await mirror.status();
      say(status.map(({ noun, progress }) => `  ${noun} ${(100 * progress).toFixed(0)} %`).join(''));
    }
    if (done === 0 && busy === 0) return;
  }
};

/** A mirror beside the partner's own that keeps only the lists that are measured. */
const createMirrorOf = (services: Services): Mirror => {
  const { upstream } = services.partner(PARTNER);
  return createMirror({
    partnerId: PARTNER,
    store: services.store,
    upstream: { ...upstream, supports: (operation) => LISTS.has(operation) && upstream.supports(operation) },
    clock: systemClock,
    managers: 'vendor',
    share: 1,
    ageSeconds: { customers: 3_600, orders: 3_600, balances: 3_600 },
    verifyMs: 24 * HOUR_MS,
    changesMs: 24 * HOUR_MS,
  });
};

/** Copies a sandbox of that size by the mirror's own reading, without quotas, and asks what lists ask. */
export const measureSize = async ({ customers, databaseUrl, say }: ScaleOptions): Promise<SizeResult> => {
  say(`${customers} customers`);
  const url = await createDatabase(databaseUrl, `scale_${customers}`);
  const sandbox = await startVendor(customers);
  const config = atSandbox(
    loadConfig({ NODE_ENV: 'development', SANDBOX: 'on', SANDBOX_QUOTAS: 'off', MIRROR: 'on', DATABASE_URL: url }),
    sandbox.url,
  );
  const services = await createServices(config, { operations: [], clock: systemClock });
  const mirror = createMirrorOf(services);
  try {
    const startedAt = performance.now();
    await fill(mirror, say);
    const backfillSeconds = (performance.now() - startedAt) / 1000;
    await analyse(url);
    const timings: Timing[] = [];
    for (const [name, ask] of Object.entries(QUESTIONS)) timings.push(await time(name, ask, mirror));
    const orders = await mirror.count('orders', OWN);
    const residentMiB = mebibytes(process.memoryUsage().rss);
    const sandboxMiB = mebibytes(await sandbox.residentBytes());
    return { customers, orders, backfillSeconds, timings, residentMiB, sandboxMiB };
  } finally {
    await mirror.close();
    await services.close();
    await sandbox.close();
  }
};
