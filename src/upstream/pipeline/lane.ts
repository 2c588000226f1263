/** One request's place in the vendor's window. */
export interface Slot {
  /** Call it just before the first byte is sent. */
  markSent(): void;
  /** Call it when the answer is complete, or the request was given up. */
  done(): void;
}

export interface Place {
  freeAt: number;
  readonly background: boolean;
}

export interface Waiter {
  /** For a background request: whether callers wait for its result. */
  readonly isLate?: (() => boolean) | undefined;
  readonly grant: (slot: Slot) => void;
}

interface Window {
  readonly limit: number;
  readonly windowMs: number;
}

/** The requests of one operation: those that the vendor may still count, and those that wait. */
export interface Lane extends Window {
  readonly places: Set<Place>;
  readonly queues: Map<string, Set<Waiter>>;
  /** Places that background requests may have at once, and those that wait for one. */
  readonly share: number;
  readonly background: Set<Waiter>;
  /**
   * Least time between two background requests: without it each window would begin with all of their places at once.
   */
  readonly paceMs: number;
  /** When a background request was last granted a place. */
  grantedAt: number;
  /** When a background request was granted a place, or began to wait for the next. */
  servedAt: number;
  /** Callers that have been granted a place since then. */
  callersFirst: number;
  pausedAt: number;
  pausedUntil: number;
  cancelTimer: () => void;
}

const VENDOR_WINDOW_MS = 1000;
/** Time after its departure during which the vendor may still count a request without an answer. */
export const TRANSIT_MS = 250;
/**
 * How long callers may go first. After that one background request goes before them, so that the background never
 * starves.
 */
const LONGEST_YIELD_MS = 2_000;
/**
 * Number of callers that may go first: while callers always wait, the background gets one place in twelve. Callers wait
 * less than a tenth longer, and the copies that would spare them calls still become current.
 */
const MOST_CALLERS_FIRST = 11;
export const BACKGROUND_SHARE = 0.3;

/** A share below one request in a second becomes one request in a longer window. */
export const windowFor = (share: number): Window => ({
  limit: Math.max(1, Math.floor(share)),
  windowMs: share < 1 ? Math.ceil(VENDOR_WINDOW_MS / share) : VENDOR_WINDOW_MS,
});

interface LaneSettings {
  readonly window: Window;
  /** Part of the requests per second that background requests may make. */
  readonly backgroundShare: number;
}

export const createLane = ({ window, backgroundShare }: LaneSettings): Lane => ({
  ...window,
  places: new Set(),
  queues: new Map(),
  share: Math.max(1, Math.ceil(window.limit * backgroundShare)),
  background: new Set(),
  paceMs: Math.floor(window.windowMs / (window.limit * backgroundShare)) + 1,
  grantedAt: Number.NEGATIVE_INFINITY,
  servedAt: Number.NEGATIVE_INFINITY,
  callersFirst: 0,
  pausedAt: 0,
  pausedUntil: 0,
  cancelTimer: () => undefined,
});

/**
 * Whether it is the turn of a background request: no caller waits, or enough of them have gone first, or it is late.
 */
export const isBackgroundsTurn = ({ queues, servedAt, callersFirst }: Lane, { isLate }: Waiter, now: number): boolean =>
  queues.size === 0 ||
  callersFirst >= MOST_CALLERS_FIRST ||
  Math.abs(now - servedAt) >= LONGEST_YIELD_MS ||
  isLate?.() === true;

/** Number of waiting requests, without background ones. */
const requestsIn = ({ queues }: Lane): number => {
  let waiting = 0;
  for (const queue of queues.values()) waiting += queue.size;
  return waiting;
};

/** Requests that are sent before a new one of this member: its own, and one of every other member in each round. */
const countQueuedBefore = ({ queues }: Lane, member: string): number => {
  const own = queues.get(member)?.size ?? 0;
  let before = 0;
  for (const queue of queues.values()) before += Math.min(queue.size, own);
  return before;
};

/**
 * Whether a place is free. A place whose time is further ahead than possible was taken before the clock was set back.
 */
const isFree = ({ freeAt }: Place, { windowMs }: Lane, now: number): boolean =>
  freeAt <= now || (Number.isFinite(freeAt) && freeAt - now > windowMs + TRANSIT_MS);

/** Wait until a request can be sent; Infinity while all places are taken by requests that have not been sent yet. */
export const waitOf = (lane: Lane, now: number): number => {
  let earliest = Number.POSITIVE_INFINITY;
  for (const place of lane.places) {
    if (isFree(place, lane, now)) lane.places.delete(place);
    else earliest = Math.min(earliest, place.freeAt);
  }
  if (lane.pausedAt > now) lane.pausedUntil = now;
  const forPlace = lane.places.size < lane.limit ? 0 : earliest - now;
  return Math.max(0, lane.pausedUntil - now, forPlace);
};

/**
 * Wait until a caller's request can be sent. While a late background request waits for its pace, its share of the
 * places is reserved, because callers would take each free place at once.
 */
export const callersWaitOf = (lane: Lane, now: number): number => {
  const wait = waitOf(lane, now);
  const [waiting] = lane.background;
  if (!waiting?.isLate?.() || lane.share >= lane.limit) return wait;
  const taken = [...lane.places].filter(({ background }) => !background).map(({ freeAt }) => freeAt);
  return taken.length < lane.limit - lane.share ? wait : Math.max(wait, Math.min(...taken) - now);
};

/** Wait until background requests have fewer places than their share and the pace allows the next one. */
export const backgroundWaitOf = ({ places, share, paceMs, grantedAt }: Lane, now: number): number => {
  const taken = [...places].filter(({ background }) => background).map(({ freeAt }) => freeAt);
  const forPlace = taken.length < share ? 0 : Math.min(...taken) - now;
  // After the clock was set back, the last grant lies in the future.
  const forPace = grantedAt > now ? 0 : grantedAt + paceMs - now;
  return Math.max(0, forPlace, forPace);
};

/** Least wait of a new request of this member behind those that wait already, in milliseconds. */
export const leastWaitOf = (lane: Lane, member: string, now: number): number => {
  waitOf(lane, now);
  const { limit, windowMs, places, pausedUntil } = lane;
  if (limit === Number.POSITIVE_INFINITY) return 0;
  // A request that has not been sent yet may give its place back at once.
  const used = [...places].map(({ freeAt }) => (Number.isFinite(freeAt) ? Math.max(now, freeAt) : now));
  const free = Array.from({ length: Math.max(0, limit - used.length) }, () => now);
  const turns = [...free, ...used.sort((a, b) => a - b)];
  const before = countQueuedBefore(lane, member);
  const turn = turns[before % limit] ?? now;
  return Math.max(turn, pausedUntil) + Math.floor(before / limit) * windowMs - now;
};

/** Estimated wait behind all that wait already, in milliseconds. */
export const expectedWaitOf = (lane: Lane, now: number): number => {
  const wait = waitOf(lane, now);
  const rounds = Math.floor(requestsIn(lane) / lane.limit);
  return (Number.isFinite(wait) ? wait : lane.windowMs) + rounds * lane.windowMs;
};
