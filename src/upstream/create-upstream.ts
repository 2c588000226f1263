import { isGatewayError } from '../errors/index.ts';
import { type Clock, systemClock } from '../time/index.ts';
import { createCredentials, createSkew, withRepair } from './credentials/credentials.ts';
import type { IamCall } from './credentials/iam.ts';
import type { Session } from './credentials/session.ts';
import { createBreaker } from './pipeline/breaker.ts';
import { createExchange } from './pipeline/exchange.ts';
import { type CallCost, createPipeline, type Measure } from './pipeline/pipeline.ts';
import { createQuota } from './pipeline/quota.ts';
import { createRetry } from './pipeline/retry.ts';
import { createSender } from './pipeline/send.ts';
import { createShare } from './pipeline/share.ts';
import { createSharedQuota } from './pipeline/shared-quota.ts';
import { DEFAULT_BREAKER, DEFAULT_RETRIES, DEFAULT_TIMEOUTS, type UpstreamSettings } from './settings.ts';
import type { Upstream, UpstreamEvent } from './types.ts';

/**
 * IAM publishes no limit, so it is asked as often as the vendor's other services usually allow. A call with a
 * customer's credential, which each sign-in precedes, waits for such a limit anyway.
 */
const IAM_PER_SECOND = 10;

const NO_COST: CallCost = { status: undefined, attempts: 0, waitedMs: 0, shared: false };

const createMeasure =
  (clock: Clock, observe: UpstreamSettings['observe']): Measure =>
  async (operation, cost, run) => {
    if (!observe) return run();
    const started = clock.now();
    const report = (code: UpstreamEvent['code']) => {
      const { status, attempts, waitedMs, shared } = cost() ?? NO_COST;
      observe({ operation, ms: clock.now() - started, status, code, attempts, waitedMs, shared });
    };
    try {
      const result = await run();
      report('OK');
      return result;
    } catch (error) {
      report(isGatewayError(error) ? error.code : 'INTERNAL');
      throw error;
    }
  };

/** Creates the client of one partner account. Clients share nothing, and send nothing before their first call. */
export const createUpstream = (settings: UpstreamSettings): Upstream => {
  const { site, contract, endpoints, quotaScale: scale = 1, sharedQuota, random = Math.random, observe } = settings;
  const { clock = systemClock } = settings;
  const timeouts = { ...DEFAULT_TIMEOUTS, ...settings.timeouts };
  const breakerSettings = { ...DEFAULT_BREAKER, ...settings.breaker };

  const counting = { clock, scale, backgroundShare: settings.backgroundShare };
  const quota = sharedQuota ? createSharedQuota({ ...counting, ...sharedQuota }) : createQuota(counting);
  const share = createShare({
    clock,
    expectedWaitMs: (operation) => {
      const perSecond = contract.operations.get(operation)?.facts.quota ?? IAM_PER_SECOND;
      return quota.expectedWaitMs({ operation, perSecond });
    },
  });
  const retry = createRetry({ settings: { ...DEFAULT_RETRIES, ...settings.retries }, clock, random });
  const skew = createSkew(clock);
  const measure = createMeasure(clock, observe);

  const connect = (origin: string) => {
    const sender = createSender(origin, timeouts);
    const breaker = createBreaker(breakerSettings);
    return { close: sender.close, exchange: createExchange({ site, sender, breaker, quota, clock, skewMs: skew.ms }) };
  };
  const connections = new Map<string, ReturnType<typeof connect>>();
  const connectionTo = (address: string): ReturnType<typeof connect> => {
    const { origin } = new URL(address);
    const known = connections.get(origin) ?? connect(origin);
    connections.set(origin, known);
    return known;
  };
  const bss = connectionTo(endpoints.bss);
  const iam = connectionTo(endpoints.iam);
  // With a contract without tickets this connection is never used.
  const osm = connectionTo(endpoints.osm ?? endpoints.bss);

  const callIam: IamCall = ({ as, operation, request, pace, flight }) => {
    const call = {
      operation,
      request,
      flight,
      kind: 'read',
      perSecond: IAM_PER_SECOND,
      ...pace,
      member: '',
      owner: 'partner',
      expects: 'fields',
    } as const;
    const work = {
      kind: 'read',
      obtain: async () => (as === 'anonymous' ? null : credentials.partnerForIam(flight.signal)),
      attempt: (session: Session | null) =>
        retry({ kind: 'read', signal: flight.signal, attempt: () => iam.exchange({ ...call, session }) }),
      repair: credentials.repair,
    } as const;
    return measure(
      operation,
      () => ({ ...flight.meter, shared: false }),
      () => withRepair(work),
    );
  };
  const credentials = createCredentials({ ...settings, share, clock, skew, callIam });

  return {
    site,
    contract,
    call: createPipeline({
      contract,
      credentials,
      ticketGroupId: settings.ticketGroupId,
      exchanges: { bss: bss.exchange, osm: osm.exchange },
      retry,
      share,
      measure,
    }),
    clockAheadMs: skew.ms,
    replaceKeys: credentials.replaceKeys,
    supports: (operation) => contract.operations.has(operation),
    async close() {
      share.close();
      quota.close();
      await Promise.all([...connections.values()].map(({ close }) => close()));
    },
  };
};
