import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheEvent } from '../../cache/index.ts';
import { ERROR_CODES, isFailure, isKnownCode } from '../../errors/index.ts';
import { OPEN_STATES, type OpenOperations } from '../../ledger/operations/index.ts';
import type { CopiedNoun } from '../../mirror/index.ts';
import type { OperationEvent, PartnerUpstreamEvent } from '../observation.ts';

interface MetricsSettings {
  /** Operations and partners that may be values of labels. */
  readonly operations: ReadonlySet<string>;
  readonly partners: readonly string[];
  /** Read from the store at each scrape. */
  readonly openOperations: () => Promise<readonly OpenOperations[]>;
  /** Read from the store at each scrape; undefined when nothing is copied. */
  readonly copiedNouns?: (() => Promise<readonly CopiedNoun[]>) | undefined;
  /** Undefined when no Redis is configured. */
  readonly redisReachable?: (() => boolean) | undefined;
  readonly now: () => number;
}

export interface Metrics {
  operation(event: OperationEvent): void;
  /** Counts a request that did not become an operation, or an operation that was abandoned. */
  countRefusal(code: string): void;
  upstream(event: PartnerUpstreamEvent): void;
  cache(event: CacheEvent): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const KINDS: ReadonlySet<string | null> = new Set(['query', 'mutation']);
const OTHER = 'other';

/**
 * Counts what happens in this process. Every label has a bounded set of values, without personal data and without texts
 * that clients choose; a partner is shown by its configured id.
 */
export const createMetrics = ({
  operations,
  partners,
  openOperations,
  copiedNouns,
  redisReachable,
  now,
}: MetricsSettings): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const operationSeconds = new Histogram({
    name: 'partnergraph_operation_duration_seconds',
    help: 'GraphQL operations answered, from the request to the answer; other: not one of schema/operations.',
    labelNames: ['operation', 'kind', 'result'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'partnergraph_errors_total',
    help: 'Answers with this error code; several fields that fail alike in one answer count once.',
    labelNames: ['code'],
    registers,
  });
  // Counters begin at 0, because Prometheus sees no increase of one that first appears above 0, and the alert would
  // miss the first failure.
  for (const code of Object.keys(ERROR_CODES).filter(isFailure)) errors.inc({ code }, 0);
  const callSeconds = new Histogram({
    name: 'partnergraph_upstream_call_duration_seconds',
    help: 'Calls of the vendor, waiting for quota and repetitions included; those that joined another one are left out.',
    labelNames: ['partner', 'operation'],
    buckets: SECONDS,
    registers,
  });
  const calls = new Counter({
    name: 'partnergraph_upstream_calls_total',
    help: 'Calls of the vendor by their last HTTP status (none: no answer) and what became of them.',
    labelNames: ['partner', 'operation', 'status', 'code'],
    registers,
  });
  const attempts = new Counter({
    name: 'partnergraph_upstream_attempts_total',
    help: 'Requests sent to the vendor, repetitions included.',
    labelNames: ['partner', 'operation'],
    registers,
  });
  const shared = new Counter({
    name: 'partnergraph_upstream_shared_total',
    help: 'Calls that were spared, because the same one was under way.',
    labelNames: ['partner', 'operation'],
    registers,
  });
  const quotaSeconds = new Histogram({
    name: 'partnergraph_upstream_quota_wait_seconds',
    help: "Of calls of the vendor, the waiting for the partner's quota.",
    labelNames: ['partner', 'operation'],
    buckets: SECONDS,
    registers,
  });
  const cacheReads = new Counter({
    name: 'partnergraph_cache_reads_total',
    help: 'Cached reads by where the value came from: memory, redis, or its source.',
    labelNames: ['name', 'from'],
    registers,
  });
  const open = new Gauge({
    name: 'partnergraph_ledger_open_operations',
    help: 'Writes that are not settled, in the store; several gateways on one store all report the same number.',
    labelNames: ['partner', 'state'],
    registers,
  });
  const openSince = new Gauge({
    name: 'partnergraph_ledger_oldest_open_seconds',
    help: 'Age of the oldest write in this state; 0: there is none.',
    labelNames: ['partner', 'state'],
    registers,
  });
  const storeUp = new Gauge({
    name: 'partnergraph_store_up',
    help: '1: the store answered this scrape; 0: the ledger metrics are from an earlier scrape.',
    registers,
  });
  if (redisReachable) {
    new Gauge({
      name: 'partnergraph_redis_up',
      help: '1: cache, quotas and rate limits are shared; 0: this gateway is on its own.',
      registers,
      collect() {
        this.set(redisReachable() ? 1 : 0);
      },
    });
  }

  const mirrorGauge = (name: string, help: string): Gauge<'partner' | 'noun'> =>
    new Gauge({ name, help, labelNames: ['partner', 'noun'], registers: copiedNouns ? registers : [] });
  const mirrorRows = mirrorGauge('partnergraph_mirror_rows', 'Rows in the copy of the list.');
  const mirrorAge = mirrorGauge('partnergraph_mirror_age_seconds', 'Age of the copy; absent while it is not complete.');
  const mirrorProgress = mirrorGauge(
    'partnergraph_mirror_progress',
    'Part of the list that has been read once, 0 to 1.',
  );
  const mirrorStopped = mirrorGauge('partnergraph_mirror_stopped', '1: an error keeps a list from being read.');
  const mirrorDrift = mirrorGauge(
    'partnergraph_mirror_drift_rows_total',
    'Rows that readings of the whole list found otherwise than refreshes had left them; kept in the store.',
  );

  const countMirror = async (): Promise<void> => {
    for (const copied of (await copiedNouns?.()) ?? []) {
      const { partnerId: partner, noun, rows, ageSeconds, progress, drift, error } = copied;
      if (!partners.includes(partner)) continue;
      const labels = { partner, noun };
      mirrorRows.set(labels, rows);
      mirrorProgress.set(labels, progress);
      mirrorDrift.set(labels, drift);
      mirrorStopped.set(labels, error === null ? 0 : 1);
      if (ageSeconds === null) mirrorAge.remove(labels);
      else mirrorAge.set(labels, ageSeconds);
    }
  };

  const countLedger = async (): Promise<void> => {
    try {
      const rows = await openOperations();
      for (const partner of partners) {
        for (const state of OPEN_STATES) {
          const row = rows.find((each) => each.partnerId === partner && each.state === state);
          open.set({ partner, state }, row?.count ?? 0);
          openSince.set({ partner, state }, row ? Math.max(0, (now() - Date.parse(row.since)) / 1000) : 0);
        }
      }
      await countMirror();
      storeUp.set(1);
    } catch {
      storeUp.set(0);
    }
  };

  const countError = (code: string): void => errors.inc({ code: isKnownCode(code) ? code : OTHER });

  return {
    contentType: registry.contentType,
    text: async () => {
      await countLedger();
      return registry.metrics();
    },
    operation: ({ name, kind, ms, codes }) => {
      const labels = {
        operation: name !== null && operations.has(name) ? name : OTHER,
        kind: KINDS.has(kind) ? String(kind) : OTHER,
        result: codes.length === 0 ? 'ok' : 'error',
      };
      operationSeconds.observe(labels, ms / 1000);
      for (const code of codes) countError(code);
    },
    countRefusal: countError,
    upstream: (event) => {
      const { partner, operation, status, code } = event;
      const labels = { partner, operation };
      if (event.shared) return shared.inc(labels);
      calls.inc({ ...labels, status: status ?? 'none', code });
      callSeconds.observe(labels, event.ms / 1000);
      quotaSeconds.observe(labels, event.waitedMs / 1000);
      if (event.attempts > 0) attempts.inc(labels, event.attempts);
    },
    cache: ({ name, from }) => cacheReads.inc({ name, from }),
  };
};
