import { countBelow } from './gaps.ts';

/** Limits that let one double hold an event's time, customer and number exactly. */
export const EVENTS_PER_CUSTOMER = 32;
export const MAX_CUSTOMERS = 2 ** 22;
const KEYS = EVENTS_PER_CUSTOMER * MAX_CUSTOMERS;

export interface TimelineOptions {
  readonly customers: number;
  /** Seconds since 1970; no event is earlier, and none more than two years later. */
  readonly start: number;
  readonly countOf: (customer: number) => number;
  /** Seconds since 1970. */
  readonly timeOf: (customer: number, event: number) => number;
}

/** All seeded events of a population, oldest first; they take 8 bytes each and are computed on first use. */
export const createTimeline = ({ customers, start, countOf, timeOf }: TimelineOptions) => {
  let sorted: Float64Array | null = null;

  const build = (): Float64Array => {
    let total = 0;
    for (let customer = 0; customer < customers; customer++) total += countOf(customer);
    const keys = new Float64Array(total);
    let next = 0;
    for (let customer = 0; customer < customers; customer++) {
      const events = countOf(customer);
      for (let event = 0; event < events; event++) {
        keys[next++] = (timeOf(customer, event) - start) * KEYS + customer * EVENTS_PER_CUSTOMER + event;
      }
    }
    return keys.sort();
  };

  const all = (): Float64Array => {
    sorted ??= build();
    return sorted;
  };

  return {
    count: (): number => all().length,
    /** The event's key: customer × EVENTS_PER_CUSTOMER + number of the event. */
    keyAt: (position: number): number => (all()[position] ?? 0) % KEYS,
    /** Number of events before that second. */
    countBefore: (seconds: number): number => countBelow(all(), (seconds - start) * KEYS),
    /** Position of the event with this key. Callers know that it exists. */
    positionOf: (key: number): number => {
      const [customer, event] = [Math.floor(key / EVENTS_PER_CUSTOMER), key % EVENTS_PER_CUSTOMER];
      return countBelow(all(), (timeOf(customer, event) - start) * KEYS + key);
    },
  };
};
export type Timeline = ReturnType<typeof createTimeline>;
