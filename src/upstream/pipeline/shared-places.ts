import { AWAY, type Away, type Redis, script } from '../../redis/index.ts';

export interface Lane {
  readonly operation: string;
  readonly limit: number;
}

/** The vendor's window of each operation, shared by all gateways of one partner. */
export interface SharedPlaces {
  reachable(): boolean;
  /** Takes the first of these places, as many as are free; `waitMs` when not all are. */
  take(lane: Lane, ids: readonly string[]): Promise<{ readonly taken: number; readonly waitMs: number } | Away>;
  /** Frees the place after this time; 0: at once. A later call can only make the place free earlier. */
  free(operation: string, id: string, afterMs: number): void;
  /** Pauses the operation for all gateways. */
  pause(operation: string, ms: number): void;
}

const PREFIX = 'partnergraph:1:quota';

/**
 * Time from taking a place to the departure. A place of a gateway that ends or loses Redis in between is free after
 * this time.
 */
const LEASE_MS = 10_000;

/** Times are by Redis' clock, the only one that all gateways share. */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

const TAKE = script(`${NOW}
local places, pause = KEYS[1], KEYS[2]
local limit, lease = tonumber(ARGV[1]), tonumber(ARGV[2])
local held = redis.call('PTTL', pause)
if held > 0 then return {0, held} end
redis.call('ZREMRANGEBYSCORE', places, '-inf', now)
local taken = math.min(#ARGV - 2, limit - redis.call('ZCARD', places))
for at = 1, taken do redis.call('ZADD', places, now + lease, ARGV[2 + at]) end
redis.call('PEXPIRE', places, lease)
if taken == #ARGV - 2 then return {taken, 0} end
local first = redis.call('ZRANGE', places, 0, 0, 'WITHSCORES')
return {math.max(0, taken), math.max(1, tonumber(first[2]) - now)}
`);

const FREE = script(`${NOW}
local after = tonumber(ARGV[2])
if after == 0 then return redis.call('ZREM', KEYS[1], ARGV[1]) end
return redis.call('ZADD', KEYS[1], 'XX', 'LT', now + after, ARGV[1])
`);

export const createSharedPlaces = (redis: Redis, partnerId: string): SharedPlaces => {
  const placesKey = (operation: string): string => `${PREFIX}:${partnerId}:${operation}`;
  const pauseKey = (operation: string): string => `${placesKey(operation)}:pause`;

  return {
    reachable: redis.reachable,
    take: async ({ operation, limit }, ids) => {
      const answer = await redis.run(TAKE, [placesKey(operation), pauseKey(operation)], [limit, LEASE_MS, ...ids]);
      if (!Array.isArray(answer)) return AWAY;
      const [taken, waitMs] = answer.map(Number);
      return { taken: taken ?? 0, waitMs: waitMs ?? 0 };
    },
    free: (operation, id, afterMs) => void redis.run(FREE, [placesKey(operation)], [id, Math.ceil(afterMs)]),
    pause: (operation, ms) =>
      void redis.ask((client) => client.set(pauseKey(operation), '', { PX: Math.max(1, Math.ceil(ms)) })),
  };
};
