import { readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { KyselyPlugin } from 'kysely';
import {
  createExports,
  createFiles,
  createWorker,
  type ExportJob,
  estimateSeconds,
  exportKinds,
} from '../../src/exports/index.ts';
import { buildGatewaySchema } from '../../src/graph/schema.ts';
import { RECORD_KINDS } from '../../src/records/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { describeOnStores, emptySchema } from '../support/postgres.ts';
import { manualClock } from '../upstream/support/clock.ts';
import { claims, goodPage, type Page, type Question, ROWS, refusal, viewer, waitForever } from './pages.ts';
import { openDirectory } from './support.ts';

const schema = buildGatewaySchema();
const kinds = exportKinds(RECORD_KINDS);

describeOnStores('exports of gateways that share a store', (kind) => {
  let directory: ReturnType<typeof openDirectory>;
  let store: Store;
  let clock: ReturnType<typeof manualClock>;
  let closings: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    directory = openDirectory();
    clock = manualClock();
    const location = kind === 'SQLite' ? ({ kind: 'memory' } as const) : await emptySchema('exports');
    store = await openStore(location);
  });
  afterEach(async () => {
    for (const close of closings) await close();
    closings = [];
    await store.close();
    directory[Symbol.dispose]();
  });

  interface GatewayOptions {
    readonly page?: Page;
    readonly plugin?: KyselyPlugin;
    readonly mostOnDisk?: number;
  }

  /** Opens files that fail with ENOSPC after this number of bytes. */
  const openOn = (most: number) => async (path: string) => {
    const file = await open(path, 'wx');
    let left = most;
    return {
      write: (bytes: Uint8Array, at?: number | null) => {
        left -= bytes.length;
        if (left < 0) return Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' }));
        return file.write(bytes, at ?? 0);
      },
      sync: () => file.sync(),
      close: () => file.close(),
    };
  };

  /** Exports of one gateway over the shared store; a plugin may make its queries fail. */
  const openGateway = ({ page = goodPage, plugin, mostOnDisk }: GatewayOptions = {}) => {
    const own: Store = plugin ? { ...store, db: store.db.withPlugin(plugin) } : store;
    const openFile = mostOnDisk === undefined ? undefined : (openOn(mostOnDisk) as never);
    const files = createFiles({ directory: directory.path, mostBytes: 1_000_000, openFile });
    const faults: unknown[] = [];
    const worker = createWorker({
      store: own,
      clock,
      files,
      kinds,
      keepDays: 7,
      onEnded: async () => undefined,
      onError: (error) => faults.push(error),
    });
    const exports = createExports({ partnerId: 'demo-cn', store, clock, files, worker });
    worker.start({
      schema,
      ask: (job, { variables }, signal) => page(variables as unknown as Question, job, signal) as never,
    });
    let closed: Promise<void> | null = null;
    const close = (): Promise<void> => {
      closed ??= worker.close();
      return closed;
    };
    closings.push(close);
    return { exports, faults, close };
  };

  let keys = 0;
  const create = ({ exports }: ReturnType<typeof openGateway>) => {
    keys += 1;
    const request = { kind: 'ORDERS', filter: {}, columns: ['orderId'], format: 'NDJSON', language: 'en' } as const;
    return exports.create({ viewer, claims, request, key: `k${keys}`, digest: 'd', audit: async () => undefined });
  };

  /** Advances the clock until the export is as wanted. */
  const until = async (
    { exports }: ReturnType<typeof openGateway>,
    { id }: ExportJob,
    isSo: (job: ExportJob) => boolean,
  ): Promise<ExportJob> => {
    for (;;) {
      const job = await exports.find(viewer, id);
      if (isSo(job)) return job;
      await clock.advance(500);
    }
  };
  const isOver = ({ endedAt }: ExportJob): boolean => endedAt !== null;

  const idsIn = (job: ExportJob): readonly string[] =>
    readFileSync(`${directory.path}/${job.id}.${job.attempt}.ndjson`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => String((JSON.parse(line) as { orderId: string }).orderId));
  const ALL = Array.from({ length: ROWS }, (_, at) => `CS${at}`);

  it('are taken over from a gateway that died, and have each row once', async () => {
    let isDead = false;
    const cut: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (isDead) throw new Error('away');
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const dying = openGateway({
      plugin: cut,
      page: async (question, job, signal) => {
        if (question.after === '200') isDead = true;
        return isDead ? waitForever(signal) : goodPage(question, job, signal);
      },
    });
    const job = await create(dying);
    await until(dying, job, () => isDead);
    const begun = readdirSync(directory.path);
    expect(begun).toEqual([`${job.id}.1.part`]);
    const second = openGateway();
    const done = await until(second, job, isOver);
    expect(done).toMatchObject({ state: 'SUCCEEDED', attempt: 2, rows: ROWS, error: null });
    expect(idsIn(done)).toEqual(ALL);
    // Once the first gateway reaches the store again, it sees that it lost the export and removes its file.
    isDead = false;
    while (readdirSync(directory.path).length > 1) await clock.advance(2_000);
    expect(readdirSync(directory.path)).toEqual([`${job.id}.2.ndjson`]);
    expect(await second.exports.find(viewer, job.id)).toEqual(done);
  });

  it('stay with the gateway that runs them, however long a page takes', async () => {
    const third = Promise.withResolvers<void>();
    const slow = openGateway({
      page: async (question, job, signal) => {
        if (question.after === '200') await third.promise;
        return goodPage(question, job, signal);
      },
    });
    const job = await create(slow);
    await until(slow, job, ({ rows }) => rows === 200);
    openGateway();
    const later = clock.now() + 120_000;
    const waited = await until(slow, job, () => clock.now() >= later);
    third.resolve();
    const done = await until(slow, job, isOver);
    expect([waited.attempt, done.attempt, done.state, slow.faults]).toEqual([1, 1, 'SUCCEEDED', []]);
    expect(idsIn(done)).toEqual(ALL);
  });

  it('wait when the vendor throttles half way, and continue', async () => {
    let refused = 0;
    const gateway = openGateway({
      page: async (question, job, signal) => {
        if (question.after !== '300' || refused === 3) return goodPage(question, job, signal);
        refused += 1;
        return refusal('UPSTREAM_THROTTLED', 20_000);
      },
    });
    const from = clock.now();
    const done = await until(gateway, await create(gateway), isOver);
    expect([done.state, refused, idsIn(done)]).toEqual(['SUCCEEDED', 3, ALL]);
    expect(clock.now() - from).toBeGreaterThanOrEqual(60_000);
  });

  it('end with the code of a list that keeps failing, and leave no file', async () => {
    let asked = 0;
    const gateway = openGateway({
      page: async (question, job, signal) => {
        if (question.after === null) return goodPage(question, job, signal);
        asked += 1;
        return refusal('UPSTREAM_UNAVAILABLE', 0);
      },
    });
    const done = await until(gateway, await create(gateway), isOver);
    expect(done).toMatchObject({ state: 'FAILED', error: 'UPSTREAM_UNAVAILABLE', bytes: 0 });
    expect([asked, readdirSync(directory.path)]).toEqual([6, []]);
  });

  it('end on a full disk, and leave no file', async () => {
    const gateway = openGateway({ mostOnDisk: 2_000 });
    const done = await until(gateway, await create(gateway), isOver);
    expect(done).toMatchObject({ state: 'FAILED', error: 'STORAGE_FULL', bytes: 0 });
    expect([readdirSync(directory.path), gateway.faults]).toEqual([[], []]);
  });

  it('begin again when their end could not be stored', async () => {
    let lost = 0;
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (lost === 0 && node.kind === 'UpdateQueryNode' && JSON.stringify(node).includes('"SUCCEEDED"')) {
          lost += 1;
          throw new Error('away');
        }
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const gateway = openGateway({ plugin });
    const done = await until(gateway, await create(gateway), isOver);
    expect([done.state, done.attempt, lost, idsIn(done)]).toEqual(['SUCCEEDED', 2, 1, ALL]);
  });

  it('run two at a time, and each is whole', async () => {
    const begun: string[] = [];
    const [two, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const gateway = openGateway({
      page: async (question, job, signal) => {
        if (question.after === null) begun.push(job.id);
        if (begun.length === 2) two.resolve();
        // No export goes on before a second one has begun: a worker that runs one at a time never ends.
        await Promise.race([two.promise, waitForever(signal)]);
        if (question.after === '400') await Promise.race([end.promise, waitForever(signal)]);
        return goodPage(question, job, signal);
      },
    });
    const jobs = [await create(gateway), await create(gateway), await create(gateway)];
    const [first] = jobs as [ExportJob];
    await until(gateway, first, () => begun.length >= 2);
    // Neither ends for a minute, in which the worker looks again and again for more to run.
    const later = clock.now() + 60_000;
    await until(gateway, first, () => clock.now() >= later);
    expect(begun).toHaveLength(2);
    end.resolve();
    for (const job of jobs) expect(idsIn(await until(gateway, job, isOver))).toEqual(ALL);
    expect(begun.toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
  });

  it('report their progress at most every two seconds, and only when it has changed', async () => {
    const gateway = openGateway({
      page: async (question, job, signal) => {
        const slow = question.after === '200' ? 9_000 : 500;
        await new Promise<void>((resolve) => clock.after(slow, resolve));
        return goodPage(question, job, signal);
      },
    });
    const job = await create(gateway);
    const begun = clock.now();
    const seen = new Map<number, number>();
    await until(gateway, job, (found) => {
      seen.set(found.sequence, found.rows);
      return isOver(found);
    });
    // Besides begin and end at most one report in two seconds, and none during the nine seconds of the slow page.
    const rows = [...seen.values()];
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect([rows[0], rows.at(-1)]).toEqual([0, ROWS]);
    expect(seen.size).toBeLessThanOrEqual(3 + Math.ceil((clock.now() - begun) / 2_000) - 3);
  });

  it('estimate their end from the rows done and the time for these', async () => {
    const third = Promise.withResolvers<void>();
    const gateway = openGateway({
      page: async (question, job, signal) => {
        if (question.after === '200') await third.promise;
        return goodPage(question, job, signal);
      },
    });
    const waiting = await create(gateway);
    const half = await until(gateway, waiting, ({ rows }) => rows === 200);
    third.resolve();
    const done = await until(gateway, waiting, isOver);
    const after = (job: ExportJob, seconds: number): number | null =>
      estimateSeconds(job, Date.parse(half.startedAt ?? '') + seconds * 1_000);
    // 200 of 450 rows took 20 s, so 250 rows take 25 s. At 40 s without another row the estimate is twice that.
    expect([after(half, 20), after(half, 40), after(half, 0)]).toEqual([25, 50, 0]);
    expect([after(waiting, 20), after(done, 20)]).toEqual([null, null]);
  });
});
