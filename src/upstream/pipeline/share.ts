import type { GatewayError } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import { endedBy, isTimeUp } from '../errors/ended.ts';
import { failure } from '../errors/failure.ts';

/** Cost of one call, filled in while it runs. */
export interface Meter {
  attempts: number;
  waitedMs: number;
  status: number | undefined;
  requestId: string | undefined;
}

/** One call under way, for one caller or for several with the same question. */
export interface Flight {
  /** Aborted when the last caller has left. */
  readonly signal: AbortSignal;
  readonly meter: Meter;
  /** The call waits for quota until at least `earliest` (epoch ms): callers with an earlier deadline leave. */
  parked(earliest: number): void;
  /** The call no longer waits; from now on bytes may be sent. */
  departing(): void;
  /** The call has ended on the wire. */
  landed(): void;
}

export interface Caller {
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
  /** Epoch ms. */
  readonly deadline?: number | undefined;
}

export interface Share {
  /** Joins the flight with the same key, or starts one; a null key always starts its own. */
  join<T>(key: string | null, caller: Caller, start: (flight: Flight) => Promise<T>): Joined<T>;
  /** Whether `join` with this key would find a flight. */
  isUnderWay(key: string | null): boolean;
  /** Aborts every flight. */
  close(): void;
}

export interface Joined<T> {
  readonly result: Promise<T>;
  readonly shared: boolean;
  readonly meter: Meter;
}

interface Seat {
  readonly deadline: number;
  readonly operation: string;
  settle(): void;
  reject(error: unknown): void;
  resolve(value: unknown): void;
}

interface State {
  /** Null where no other caller may join. */
  readonly key: string | null;
  readonly flight: Flight;
  readonly seats: Set<Seat>;
  readonly controller: AbortController;
  phase: 'idle' | 'parked' | 'departed';
  earliest: number;
}

interface ShareSettings {
  readonly clock: Clock;
  /** How long a caller should stay away that gave up waiting for quota. */
  readonly expectedWaitMs: (operation: string) => number;
}

/**
 * Identical calls at the same time share one flight. Callers join and leave independently; when the last one leaves,
 * the call stops.
 */
export const createShare = ({ clock, expectedWaitMs }: ShareSettings): Share => {
  const flights = new Map<string, State>();
  const all = new Set<State>();

  const leave = (state: State, seat: Seat, error: GatewayError) => {
    seat.settle();
    seat.reject(error);
    if (state.seats.size > 0) return;
    forget(state);
    state.controller.abort(error);
  };

  const dropLate = (state: State) => {
    if (state.phase !== 'parked') return;
    const late = [...state.seats].filter(({ deadline }) => deadline <= Math.max(clock.now(), state.earliest));
    for (const seat of late) leave(state, seat, throttled(seat.operation));
  };

  /** Error for a call that got no slot of the vendor's quota in time. */
  const throttled = (operation: string): GatewayError => {
    const retryAfterMs = Math.max(1, Math.ceil(expectedWaitMs(operation)));
    return failure(
      'UPSTREAM_THROTTLED',
      { stage: 'unsent', effect: 'NONE' },
      { upstream: { operation }, retryAfterMs },
    );
  };

  const ended = ({ phase }: Pick<State, 'phase'>, operation: string, reason: unknown): GatewayError =>
    phase === 'parked' && isTimeUp(reason)
      ? throttled(operation)
      : endedBy({ operation, departed: phase === 'departed', reason });

  const open = (key: string | null): State => {
    const controller = new AbortController();
    const state: State = {
      key,
      seats: new Set(),
      controller,
      phase: 'idle',
      earliest: 0,
      flight: {
        signal: controller.signal,
        meter: { attempts: 0, waitedMs: 0, status: undefined, requestId: undefined },
        parked: (earliest) => {
          state.phase = 'parked';
          state.earliest = earliest;
          dropLate(state);
        },
        departing: () => {
          state.phase = 'departed';
        },
        landed: () => {
          state.phase = 'idle';
        },
      },
    };
    return state;
  };

  const sit = <T>(state: State, { operation, signal, deadline = Number.POSITIVE_INFINITY }: Caller): Promise<T> =>
    new Promise((resolve, reject) => {
      const onAbort = () => leave(state, seat, ended(state, operation, signal?.reason));
      const cancelTimer = Number.isFinite(deadline)
        ? clock.after(Math.max(0, deadline - clock.now()), () => dropLate(state))
        : undefined;
      const seat: Seat = {
        deadline,
        operation,
        settle() {
          cancelTimer?.();
          signal?.removeEventListener('abort', onAbort);
          state.seats.delete(seat);
        },
        reject,
        resolve: (value) => resolve(value as T),
      };
      state.seats.add(seat);
      signal?.addEventListener('abort', onAbort, { once: true });
    });

  const launch = <T>(state: State, start: (flight: Flight) => Promise<T>) => {
    const land = (each: (seat: Seat) => void) => {
      forget(state);
      for (const seat of [...state.seats]) {
        seat.settle();
        each(seat);
      }
    };
    start(state.flight).then(
      (value) => land((seat) => seat.resolve(value)),
      (error: unknown) => land((seat) => seat.reject(error)),
    );
  };

  const forget = (state: State) => {
    all.delete(state);
    if (state.key !== null && flights.get(state.key) === state) flights.delete(state.key);
  };

  return {
    isUnderWay: (key) => key !== null && flights.has(key),
    join<T>(key: string | null, caller: Caller, start: (flight: Flight) => Promise<T>): Joined<T> {
      const running = key === null ? undefined : flights.get(key);
      const state = running ?? open(key);
      const { meter } = state.flight;
      if (caller.signal?.aborted) {
        return {
          result: Promise.reject(ended({ phase: 'idle' }, caller.operation, caller.signal.reason)),
          shared: false,
          meter,
        };
      }
      const result = sit<T>(state, caller);
      if (running) {
        dropLate(state);
        return { result, shared: true, meter };
      }
      all.add(state);
      if (key !== null) flights.set(key, state);
      launch(state, start);
      return { result, shared: false, meter };
    },
    close() {
      for (const state of [...all]) {
        for (const seat of [...state.seats]) leave(state, seat, ended(state, seat.operation, undefined));
      }
    },
  };
};
