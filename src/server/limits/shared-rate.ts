import { hash } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import { type Redis, script } from '../../redis/index.ts';
import { type Admitted, createRateLimiter, MINUTE_MS, type RateLimits, SECOND_MS } from './rate.ts';

interface SharedRateLimiterSettings {
  readonly rates: RateLimits;
  readonly now?: (() => number) | undefined;
  readonly redis: Redis;
  /** Name of the limiter, which separates its callers from those of other limiters. */
  readonly name: string;
}

const PREFIX = 'partnergraph:1:rate';
const MEASURES = ['operationsPerSecond', 'upstreamCallsPerMinute'] as const;

/** Reads both buckets by Redis' clock. A minute without use fills them, so that their keys expire after it. */
const LEVELS = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local capacity = { tonumber(ARGV[1]), tonumber(ARGV[2]) }
local period = { ${SECOND_MS}, ${MINUTE_MS} }
local kept = redis.call('HMGET', KEYS[1], 'at', 'operations', 'calls')
local held = {}
for at = 1, 2 do
  local level = tonumber(kept[at + 1] or capacity[at])
  held[at] = math.min(capacity[at], level + (now - tonumber(kept[1] or now)) * capacity[at] / period[at])
end
local function keep()
  redis.call('HSET', KEYS[1], 'at', now, 'operations', tostring(held[1]), 'calls', tostring(held[2]))
  redis.call('PEXPIRE', KEYS[1], ${2 * MINUTE_MS})
end
`;

/** Returns the number of the exhausted limit (0: none), and the milliseconds until it holds enough. */
const ADMIT = script(`${LEVELS}
local needed = { 1, tonumber(ARGV[3]) }
for _, at in ipairs({ 2, 1 }) do
  if capacity[at] > 0 and held[at] < needed[at] - 0.000001 then
    return { at, math.max(1, math.ceil((needed[at] - held[at]) * period[at] / capacity[at])) }
  end
end
held[1] = held[1] - 1
keep()
return { 0, 0 }
`);

const TAKE_CALLS = script(`${LEVELS}
held[2] = held[2] - tonumber(ARGV[3])
keep()
return 0
`);

/** Limits a caller's operations over all gateways together. While Redis is unreachable, each gateway counts alone. */
export const createSharedRateLimiter = ({ rates, now, redis, name }: SharedRateLimiterSettings) => {
  const alone = createRateLimiter({ rates, now });
  const { operationsPerSecond, upstreamCallsPerMinute } = rates;
  const running = new Map<string, Set<() => number>>();

  const ask = (kind: typeof ADMIT, key: string, amount: number): Promise<unknown> =>
    redis.run(
      kind,
      [`${PREFIX}:${name}:${hash('sha256', key)}`],
      [operationsPerSecond, upstreamCallsPerMinute, amount],
    );

  const meter =
    (key: string): Admitted['meter'] =>
    (made) => {
      if (upstreamCallsPerMinute === 0) return () => {};
      const all = running.get(key) ?? new Set();
      running.set(key, all.add(made));
      return () => {
        if (!all.delete(made)) return;
        if (all.size === 0) running.delete(key);
        if (made() > 0) void ask(TAKE_CALLS, key, made());
      };
    };

  return {
    /** Throws RATE_LIMITED. Of running operations it counts only the calls of this gateway. */
    admit: async (key: string): Promise<Admitted> => {
      if (operationsPerSecond === 0 && upstreamCallsPerMinute === 0) return alone.admit(key);
      let needed = 1;
      for (const made of running.get(key) ?? []) needed += made();
      const answer = await ask(ADMIT, key, needed);
      if (!Array.isArray(answer)) return alone.admit(key);
      const [lacking, retryAfterMs] = answer.map(Number);
      const measure = MEASURES[(lacking ?? 0) - 1];
      if (measure) throw new GatewayError('RATE_LIMITED', { hints: { measure, limit: rates[measure] }, retryAfterMs });
      return { meter: meter(key) };
    },
  };
};
