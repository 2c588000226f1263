import { randomUUID } from 'node:crypto';
import { AWAY, type Away } from '../../redis/index.ts';
import { type Slot, TRANSIT_MS, windowFor } from './lane.ts';
import { type Ask, createQuota, type Quota, type QuotaSettings } from './quota.ts';
import type { SharedPlaces } from './shared-places.ts';

interface SharedQuotaSettings extends QuotaSettings {
  /** Number of gateways that share the vendor's limit. While Redis is unreachable, each uses only its part. */
  readonly replicas: number;
  readonly places: SharedPlaces;
}

interface Waiter {
  readonly answer: (place: Slot | Away) => void;
}

interface Lane {
  readonly limit: number;
  readonly windowMs: number;
  readonly waiting: Set<Waiter>;
  pumping: boolean;
}

/** Another gateway may free a place early, without a message. */
const ASK_AGAIN_MS = 100;

/**
 * The quota of several gateways. Within this gateway members take turns for slots, as in the local quota; a request
 * with a slot then takes a place among all gateways. While Redis is unreachable, each gateway uses its own part of the
 * limit.
 */
export const createSharedQuota = ({ clock, scale, backgroundShare, replicas, places }: SharedQuotaSettings): Quota => {
  const whole = createQuota({ clock, scale, backgroundShare });
  const part = createQuota({ clock, scale: scale / replicas, backgroundShare });
  const lanes = new Map<string, Lane>();
  const timers = new Set<() => void>();
  const present = (): Quota => (places.reachable() ? whole : part);

  const laneOf = ({ operation, perSecond }: Ask): Lane => {
    const found = lanes.get(operation);
    if (found) return found;
    const lane: Lane = { ...windowFor(perSecond * scale), waiting: new Set(), pumping: false };
    lanes.set(operation, lane);
    return lane;
  };

  const pauseFor = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, () => {
        timers.delete(cancel);
        resolve();
      });
      timers.add(cancel);
    });

  const placeOf = (operation: string, id: string, { windowMs }: Lane): Slot => {
    let departed = false;
    return {
      markSent: () => {
        departed = true;
        places.free(operation, id, windowMs + TRANSIT_MS);
      },
      // The vendor has not counted a request that was never sent.
      done: () => places.free(operation, id, departed ? windowMs : 0),
    };
  };

  /**
   * Grants places: one call to Redis at a time for all waiting requests of an operation, so that their order is kept.
   */
  const pump = async (operation: string, lane: Lane): Promise<void> => {
    if (lane.pumping) return;
    lane.pumping = true;
    while (lane.waiting.size > 0) {
      const ids = [...lane.waiting].slice(0, lane.limit).map(() => randomUUID());
      const answer = await places.take({ operation, limit: lane.limit }, ids);
      if (answer === AWAY) {
        for (const { answer: tell } of lane.waiting) tell(AWAY);
        lane.waiting.clear();
        break;
      }
      for (const id of ids.slice(0, answer.taken)) {
        const [next] = lane.waiting;
        // The request for which this place was taken has been given up.
        if (!next) places.free(operation, id, 0);
        else {
          lane.waiting.delete(next);
          next.answer(placeOf(operation, id, lane));
        }
      }
      if (answer.waitMs > 0 && lane.waiting.size > 0) await pauseFor(Math.min(answer.waitMs, ASK_AGAIN_MS));
    }
    lane.pumping = false;
  };

  const placeFor = (ask: Ask): Promise<Slot | Away> => {
    const lane = laneOf(ask);
    const { operation, signal } = ask;
    return new Promise((resolve, reject) => {
      const leave = () => {
        lane.waiting.delete(waiter);
        reject(signal.reason);
      };
      const waiter: Waiter = {
        answer: (place) => {
          signal.removeEventListener('abort', leave);
          resolve(place);
        },
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      lane.waiting.add(waiter);
      void pump(operation, lane);
    });
  };

  return {
    acquire: async (ask) => {
      if (!places.reachable()) return part.acquire(ask);
      const slot = await whole.acquire(ask);
      const place = await placeFor(ask).catch((error: unknown) => {
        slot.done();
        throw error;
      });
      if (place === AWAY) {
        slot.done();
        return part.acquire(ask);
      }
      return {
        markSent: () => {
          slot.markSent();
          place.markSent();
        },
        done: () => {
          slot.done();
          place.done();
        },
      };
    },
    leastWaitMs: (ask) => present().leastWaitMs(ask),
    expectedWaitMs: (ask) => present().expectedWaitMs(ask),
    pause: (ask, ms) => {
      places.pause(ask.operation, ms);
      whole.pause(ask, ms);
      part.pause(ask, ms);
    },
    close: () => {
      for (const cancel of timers) cancel();
      whole.close();
      part.close();
    },
  };
};
