import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { OPERATIONS } from '../measure/operations.ts';
import { putSection } from '../measure/page.ts';
import { describeProfile } from '../measure/profile.ts';
import { type Child, startChild } from '../stage/child.ts';
import type { CpuProfile } from '../stage/control.ts';
import { startIssuer } from '../stage/issuer.ts';
import { eventCount, startLife, watchAges } from './age.ts';
import { CONTENDERS, type Contender, type Place, startContender, withFolder } from './contenders.ts';
import { type Asker, askForAWhile, createAsker } from './load.ts';
import { measureFloor } from './machine.ts';
import { FULL_QUOTA, QUICK_QUOTA, type QuotaPace } from './pace.ts';
import { type Measured, quotaReport, type Steady } from './report.ts';

const TOKENS = 200;
const MEMBER = 'chen.xia';
const BACKFILL_MS = 15 * 60_000;
const COMPLETE = '{ partner { mirror { list complete } } }';
const CURRENT = '{ orders(first: 1) { asOf } }';
/**
 * Lists that no screen of the bench shows, and the vendor's operations of each. They need a call for each customer or
 * month, so their first reading continues during the measurement.
 */
const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  RESOURCES: ['ListCustomerOnDemandResources'],
  PAY_PER_USE: ['ListPayPerUseCustomerResources'],
  RENEWAL_PRICES: ['ListRenewRateOnPeriod'],
  BILLS: ['ListSubcustomerMonthlyBills'],
  TICKETS: ['ListCases', 'ListUnreadNewInstantMessages'],
};
/** How late the vendor answers them while the other lists are read. */
const NOT_SHOWN_MS = 5_000;

interface Copied {
  readonly data: {
    readonly partner: { readonly mirror: readonly { readonly list: string; readonly complete: boolean }[] };
  };
}

const isCopied = (body: string): boolean =>
  (JSON.parse(body) as Copied).data.partner.mirror.every(({ list, complete }) => complete || list in NOT_SHOWN);

type Calls = Readonly<Record<string, number>>;

const callsOf = async (vendor: string): Promise<Calls> =>
  (await (await fetch(`${vendor}/_sandbox/calls`)).json()) as Calls;

const difference = (after: Calls, before: Calls): Calls =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );

/** Variables of the same screen with different times in the future: the work is equal, but no two requests are. */
const variablesOf = (number: number): object => {
  const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400_000;
  return { after: null, until: `${new Date(midnight + number * 1_000).toISOString().slice(0, 19)}Z` };
};

/** Leaves the processor to the lists that the screens show. */
const slowOthers = async (vendor: string): Promise<void> => {
  const rules = Object.values(NOT_SHOWN)
    .flat()
    .map((operation) => ({ operation, kind: 'latency', ms: NOT_SHOWN_MS }));
  const answer = await fetch(`${vendor}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(rules) });
  if (!answer.ok) throw new Error(await answer.text());
};

/** Fills the copy from a vendor without quotas and with the same data, so that the run need not wait for it. */
const fillMirror = async (pace: QuotaPace, place: Pick<Place, 'issuer' | 'folder'>): Promise<number> => {
  const startedAt = performance.now();
  const vendor = await startChild({ module: 'quota/vendor.js', setting: { customers: pace.customers, quotas: false } });
  await slowOthers(vendor.url);
  const gateway = await startContender('mirrorOn', { ...place, sandboxUrl: vendor.url, quotas: false, share: 0.9 });
  const asker = createAsker(gateway.url, await place.issuer.tokens(MEMBER, 1));
  try {
    let isWhole = false;
    while (!isWhole && performance.now() - startedAt < BACKFILL_MS) {
      await delay(500);
      const { isRight, body } = await asker.ask(COMPLETE, {});
      isWhole = isRight && isCopied(body);
    }
    if (!isWhole) throw new Error('the copy was not whole in time');
    return (performance.now() - startedAt) / 1000;
  } finally {
    await asker.close();
    await gateway.stop();
    await vendor.stop();
  }
};

const measure = async (name: Contender, gateway: Child, pace: QuotaPace, place: Place): Promise<Measured> => {
  const asker = createAsker(gateway.url, await place.issuer.tokens(MEMBER, TOKENS));
  try {
    const before = await callsOf(place.sandboxUrl);
    const startedAt = performance.now();
    const answers = await askForAWhile(asker, OPERATIONS.dashboard.query, {
      callers: pace.callers,
      milliseconds: pace.seconds * 1000,
      variables: variablesOf,
    });
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      title: CONTENDERS[name].title,
      answers,
      seconds,
      calls: difference(await callsOf(place.sandboxUrl), before),
    };
  } finally {
    await asker.close();
  }
};

interface Current {
  readonly data: { readonly orders: { readonly asOf: string | null } };
}

/**
 * Waits until the orders were refreshed once since now. Before that, screens ask the vendor as soon as the copy from
 * before the restart is too old; an answer without a time is the vendor's.
 */
const untilRefreshed = async (asker: Asker, signal: AbortSignal): Promise<void> => {
  const startedAt = Date.now();
  while (!signal.aborted) {
    const { isRight, body } = await asker.ask(CURRENT, {});
    const asOf = isRight ? (JSON.parse(body) as Current).data.orders.asOf : null;
    if (asOf !== null && Date.parse(asOf) > startedAt) return;
    await delay(500);
  }
  throw new Error('the orders were not refreshed in time');
};

/** Counts the calls of the steady state, when the sync alone makes calls. */
const countCalls = async (
  vendor: string,
  asker: Asker,
  signal: AbortSignal,
): Promise<Pick<Steady, 'calls' | 'seconds'>> => {
  await untilRefreshed(asker, signal);
  const before = await callsOf(vendor);
  const startedAt = performance.now();
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  const calls = difference(await callsOf(vendor), before);
  return { calls, seconds: (performance.now() - startedAt) / 1000 };
};

/**
 * Measures the calls that keep the copy up to date, and the time until the copy has a new order, while the only request
 * is for the newest orders in the copy. The times include those of the first seconds after the restart.
 */
const steady = async (gateway: Child, pace: QuotaPace, place: Place): Promise<Steady> => {
  const asker = createAsker(gateway.url, await place.issuer.tokens(MEMBER, 1));
  try {
    const after = await eventCount(place.sandboxUrl);
    const signal = AbortSignal.timeout(pace.quietSeconds * 1000);
    const [ages, counted] = await Promise.all([
      watchAges(place.sandboxUrl, asker, { after, signal }),
      countCalls(place.sandboxUrl, asker, signal),
    ]);
    return { ...counted, ages };
  } finally {
    await asker.close();
  }
};

interface Options {
  readonly quick: boolean;
  readonly say: (text: string) => void;
}

const PAGE = new URL('../../../docs/performance.md', import.meta.url);
const HEADING = "## With the vendor's quotas on";

interface Prepared extends Place {
  readonly backfillSeconds: number;
}

/** Reads the copy, and starts a vendor with quotas whose customers act. */
const withCopy = async <T>(pace: QuotaPace, say: Options['say'], use: (place: Prepared) => Promise<T>): Promise<T> => {
  const issuer = await startIssuer();
  try {
    return await withFolder(async (folder) => {
      say('reading the copy from a vendor without quotas');
      const backfillSeconds = await fillMirror(pace, { issuer, folder });
      const setting = { customers: pace.customers, quotas: true };
      const vendor = await startChild({ module: 'quota/vendor.js', setting });
      try {
        await startLife(vendor.url, pace.perMinute);
        return await use({ sandboxUrl: vendor.url, issuer, folder, quotas: true, backfillSeconds });
      } finally {
        await vendor.stop();
      }
    });
  } finally {
    issuer.close();
  }
};

/**
 * Compares the product with mirror, without mirror, and stock Apollo, one after the other on one vendor with quotas.
 */
export const compareUnderQuota = async ({ quick, say }: Options): Promise<string> => {
  const pace = quick ? QUICK_QUOTA : FULL_QUOTA;
  const startedAt = performance.now();
  const report = await withCopy(pace, say, async ({ backfillSeconds, ...place }) => {
    const measured: Measured[] = [];
    let kept: Steady | null = null;
    let floorMicros = Number.NaN;
    // The mirror first, because its copy becomes older while the others are measured.
    for (const name of ['mirrorOn', 'mirrorOff', 'stock'] as const) {
      say(CONTENDERS[name].title);
      const own = name === 'mirrorOn' ? place : { ...place, folder: `${place.folder}/${name}` };
      const gateway = await startContender(name, own);
      try {
        if (name === 'mirrorOn') kept = await steady(gateway, pace, place);
        measured.push(await measure(name, gateway, pace, place));
      } finally {
        await gateway.stop();
      }
      if (name === 'mirrorOn') floorMicros = await measureFloor();
    }
    const seconds = (performance.now() - startedAt) / 1000;
    return quotaReport({ heading: HEADING, pace, quick, seconds, backfillSeconds, floorMicros, measured, kept });
  });
  if (!quick) await writeFile(PAGE, putSection(await readFile(PAGE, 'utf8'), report));
  return report;
};

/** The same load on the product with mirror alone, under the profiler. */
export const profileUnderQuota = async ({ quick, say }: Options): Promise<string> => {
  const pace = quick ? QUICK_QUOTA : FULL_QUOTA;
  return withCopy(pace, say, async (place) => {
    const gateway = await startContender('mirrorOn', place);
    try {
      say('keeping the copy up to date');
      await steady(gateway, pace, place);
      say('Dashboard');
      await gateway.ask('startProfile');
      const { answers, seconds } = await measure('mirrorOn', gateway, pace, place);
      const result = await gateway.ask<CpuProfile>('stopProfile');
      return describeProfile(`${(answers.length / seconds).toFixed(0)} answers a second under the profiler`, result);
    } finally {
      await gateway.stop();
    }
  });
};
