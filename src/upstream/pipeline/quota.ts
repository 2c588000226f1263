import type { Clock } from '../../time/index.ts';
import {
  BACKGROUND_SHARE,
  backgroundWaitOf,
  callersWaitOf,
  createLane,
  expectedWaitOf,
  isBackgroundsTurn,
  type Lane,
  leastWaitOf,
  type Place,
  type Slot,
  TRANSIT_MS,
  type Waiter,
  waitOf,
  windowFor,
} from './lane.ts';

export interface Ask {
  readonly operation: string;
  /** Limit from the contract. */
  readonly perSecond: number;
  /** The waiting member: slots are given to members in turn, however many requests each has queued. */
  readonly member: string;
  /**
   * Whether no caller waits for the request. It then goes behind all others, and may use only a share of the places.
   */
  readonly background?: boolean | undefined;
  /** For a background request: whether callers wait for its result, so that other callers do not go first. */
  readonly isLate?: (() => boolean) | undefined;
  readonly signal: AbortSignal;
}

/** Whether a request goes behind those of callers. */
export type Pace = Pick<Ask, 'background' | 'isLate'>;

export interface Quota {
  /** Resolves when the request may be sent. Rejects with the signal's reason, and leaves the queue. */
  acquire(ask: Ask): Promise<Slot>;
  /**
   * Least wait of a new request of this member behind those that wait already, in milliseconds; 0 when it can be sent
   * at once. The wait becomes shorter only when one of those is given up or never sent.
   */
  leastWaitMs(ask: Pick<Ask, 'operation' | 'perSecond' | 'member'>): number;
  /** Estimated wait in milliseconds behind all that wait already. */
  expectedWaitMs(ask: Pick<Ask, 'operation' | 'perSecond'>): number;
  /** Pauses the operation after the vendor's 429. */
  pause(ask: Pick<Ask, 'operation' | 'perSecond'>, ms: number): void;
  close(): void;
}

export interface QuotaSettings {
  readonly clock: Clock;
  /** This process's share of the vendor's limit, e.g. 0.5 with two gateways; Infinity: no limit. */
  readonly scale: number;
  /** Part of the requests per second that background requests may make. */
  readonly backgroundShare?: number | undefined;
}

const UNCOUNTED: Slot = { markSent: () => undefined, done: () => undefined };

/**
 * Keeps every operation within the vendor's requests per second. The vendor counts in windows with unknown borders, at
 * a moment between departure and answer. So a place stays taken from its grant until one window after the answer, or
 * one window plus the transit time after departure, whichever is earlier. Hence none of the vendor's windows exceeds
 * the limit.
 */
export const createQuota = ({ clock, scale, backgroundShare = BACKGROUND_SHARE }: QuotaSettings): Quota => {
  const lanes = new Map<string, Lane>();

  const laneOf = ({ operation, perSecond }: Pick<Ask, 'operation' | 'perSecond'>): Lane => {
    const found = lanes.get(operation);
    if (found) return found;
    const lane = createLane({ window: windowFor(perSecond * scale), backgroundShare });
    lanes.set(operation, lane);
    return lane;
  };

  const next = (lane: Lane): Waiter | undefined => {
    for (const [member, queue] of lane.queues) {
      const [waiter] = queue;
      lane.queues.delete(member);
      if (!waiter) continue;
      queue.delete(waiter);
      // Moves the member to the end of the round.
      if (queue.size > 0) lane.queues.set(member, queue);
      return waiter;
    }
    return undefined;
  };

  const take = (lane: Lane, background = false): Slot => {
    if (lane.limit === Number.POSITIVE_INFINITY) return UNCOUNTED;
    const place: Place = { freeAt: Number.POSITIVE_INFINITY, background };
    lane.places.add(place);
    const freeBy = (at: number) => {
      place.freeAt = Math.min(place.freeAt, at);
      pump(lane);
    };
    return {
      markSent: () => freeBy(clock.now() + lane.windowMs + TRANSIT_MS),
      // The vendor has not counted a request that was never sent.
      done: () => freeBy(clock.now() + (Number.isFinite(place.freeAt) ? lane.windowMs : 0)),
    };
  };

  const pump = (lane: Lane): void => {
    lane.cancelTimer();
    lane.cancelTimer = () => undefined;
    while (lane.queues.size > 0 || lane.background.size > 0) {
      const now = clock.now();
      const [waiting] = lane.background;
      const backgroundWait =
        waiting && isBackgroundsTurn(lane, waiting, now)
          ? Math.max(waitOf(lane, now), backgroundWaitOf(lane, now))
          : Number.POSITIVE_INFINITY;
      if (waiting && backgroundWait <= 0) {
        lane.background.delete(waiting);
        [lane.servedAt, lane.grantedAt, lane.callersFirst] = [now, now, 0];
        waiting.grant(take(lane, true));
        continue;
      }
      const callersWait = lane.queues.size > 0 ? callersWaitOf(lane, now) : Number.POSITIVE_INFINITY;
      if (callersWait > 0) {
        const least = Math.min(callersWait, backgroundWait);
        // Infinite when every place is taken by a request that has not left yet; its departure pumps again.
        if (Number.isFinite(least)) lane.cancelTimer = clock.after(least, () => pump(lane));
        return;
      }
      lane.callersFirst += 1;
      next(lane)?.grant(take(lane));
    }
  };

  /** Waits in a queue until a slot is granted; leaves it, with the signal's reason, when the caller gives up. */
  const waitForGrant = (
    lane: Lane,
    { signal, isLate }: Pick<Ask, 'signal' | 'isLate'>,
    queue: { readonly join: (waiter: Waiter) => void; readonly leave: (waiter: Waiter) => void },
  ): Promise<Slot> =>
    new Promise((resolve, reject) => {
      const waiter: Waiter = {
        isLate,
        grant(slot) {
          signal.removeEventListener('abort', leave);
          resolve(slot);
        },
      };
      const leave = () => {
        queue.leave(waiter);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.join(waiter);
      pump(lane);
    });

  const acquireInBackground = (lane: Lane, ask: Ask): Promise<Slot> => {
    if (lane.limit === Number.POSITIVE_INFINITY) return Promise.resolve(UNCOUNTED);
    return waitForGrant(lane, ask, {
      join: (waiter) => {
        if (lane.background.size === 0) {
          lane.servedAt = Math.max(lane.servedAt, clock.now());
          lane.callersFirst = 0;
        }
        lane.background.add(waiter);
      },
      leave: (waiter) => lane.background.delete(waiter),
    });
  };

  const acquire = (ask: Ask): Promise<Slot> => {
    const lane = laneOf(ask);
    const { member, signal } = ask;
    if (signal.aborted) return Promise.reject(signal.reason);
    if (ask.background) return acquireInBackground(lane, ask);
    if (lane.queues.size === 0 && callersWaitOf(lane, clock.now()) === 0) return Promise.resolve(take(lane));
    return waitForGrant(lane, ask, {
      join: (waiter) => {
        const queue = lane.queues.get(member);
        if (queue) queue.add(waiter);
        else lane.queues.set(member, new Set([waiter]));
      },
      leave: (waiter) => {
        const queue = lane.queues.get(member);
        queue?.delete(waiter);
        if (queue?.size === 0) lane.queues.delete(member);
      },
    });
  };

  return {
    acquire,
    leastWaitMs: (ask) => leastWaitOf(laneOf(ask), ask.member, clock.now()),
    expectedWaitMs: (ask) => expectedWaitOf(laneOf(ask), clock.now()),
    pause: (ask, ms) => {
      const lane = laneOf(ask);
      const now = clock.now();
      waitOf(lane, now);
      [lane.pausedAt, lane.pausedUntil] = [now, Math.max(lane.pausedUntil, now + ms)];
      pump(lane);
    },
    close: () => {
      for (const lane of lanes.values()) lane.cancelTimer();
      lanes.clear();
    },
  };
};
