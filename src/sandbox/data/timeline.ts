import { countBelow } from './gaps.ts';

/** Room for the events of one customer, and for customers, inside one exact double together with a time. */
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

/** All seeded events of a population in order of time, oldest first: 8 bytes each, built when first asked for. */
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
    /** How many events are earlier than the given second. */
    countBefore: (seconds: number): number => countBelow(all(), (seconds - start) * KEYS),
    /** Where the event with this key is, which the caller knows to exist. */
    positionOf: (key: number): number => {
      const [customer, event] = [Math.floor(key / EVENTS_PER_CUSTOMER), key % EVENTS_PER_CUSTOMER];
      return countBelow(all(), (timeOf(customer, event) - start) * KEYS + key);
    },
  };
};
export type Timeline = ReturnType<typeof createTimeline>;
