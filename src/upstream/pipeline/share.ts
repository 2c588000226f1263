import type { GatewayError } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import { createEndError, isTimeUp } from '../errors/ended.ts';
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
  markWaiting(earliest: number): void;
  /** The call no longer waits; from now on bytes may be sent. */
  markSending(): void;
  /** The call has ended on the wire. */
  markFinished(): void;
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

interface Waiter {
  readonly deadline: number;
  readonly operation: string;
  settle(): void;
  reject(error: unknown): void;
  resolve(value: unknown): void;
}

interface SharedCall {
  /** Null when no other caller may join. */
  readonly key: string | null;
  readonly flight: Flight;
  readonly waiters: Set<Waiter>;
  readonly controller: AbortController;
  phase: 'idle' | 'parked' | 'departed';
  earliest: number;
}

interface ShareSettings {
  readonly clock: Clock;
  /** Milliseconds after which a caller that gave up waiting for quota may try again. */
  readonly expectedWaitMs: (operation: string) => number;
}

/**
 * Identical calls at the same time share one flight. Callers join and leave independently; when the last one leaves,
 * the call stops.
 */
export const createShare = ({ clock, expectedWaitMs }: ShareSettings): Share => {
  const flights = new Map<string, SharedCall>();
  const all = new Set<SharedCall>();

  const leave = (state: SharedCall, seat: Waiter, error: GatewayError) => {
    seat.settle();
    seat.reject(error);
    if (state.waiters.size > 0) return;
    forget(state);
    state.controller.abort(error);
  };

  const dropLate = (state: SharedCall) => {
    if (state.phase !== 'parked') return;
    const late = [...state.waiters].filter(({ deadline }) => deadline <= Math.max(clock.now(), state.earliest));
    for (const seat of late) leave(state, seat, createThrottledError(seat.operation));
  };

  /** Error for a call that got no slot of the vendor's quota in time. */
  const createThrottledError = (operation: string): GatewayError => {
    const retryAfterMs = Math.max(1, Math.ceil(expectedWaitMs(operation)));
    return failure(
      'UPSTREAM_THROTTLED',
      { stage: 'unsent', effect: 'NONE' },
      { upstream: { operation }, retryAfterMs },
    );
  };

  const createLeaveError = ({ phase }: Pick<SharedCall, 'phase'>, operation: string, reason: unknown): GatewayError =>
    phase === 'parked' && isTimeUp(reason)
      ? createThrottledError(operation)
      : createEndError({ operation, departed: phase === 'departed', reason });

  const open = (key: string | null): SharedCall => {
    const controller = new AbortController();
    const state: SharedCall = {
      key,
      waiters: new Set(),
      controller,
      phase: 'idle',
      earliest: 0,
      flight: {
        signal: controller.signal,
        meter: { attempts: 0, waitedMs: 0, status: undefined, requestId: undefined },
        markWaiting: (earliest) => {
          state.phase = 'parked';
          state.earliest = earliest;
          dropLate(state);
        },
        markSending: () => {
          state.phase = 'departed';
        },
        markFinished: () => {
          state.phase = 'idle';
        },
      },
    };
    return state;
  };

  const addWaiter = <T>(
    state: SharedCall,
    { operation, signal, deadline = Number.POSITIVE_INFINITY }: Caller,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const onAbort = () => leave(state, seat, createLeaveError(state, operation, signal?.reason));
      const cancelTimer = Number.isFinite(deadline)
        ? clock.after(Math.max(0, deadline - clock.now()), () => dropLate(state))
        : undefined;
      const seat: Waiter = {
        deadline,
        operation,
        settle() {
          cancelTimer?.();
          signal?.removeEventListener('abort', onAbort);
          state.waiters.delete(seat);
        },
        reject,
        resolve: (value) => resolve(value as T),
      };
      state.waiters.add(seat);
      signal?.addEventListener('abort', onAbort, { once: true });
    });

  const startCall = <T>(state: SharedCall, start: (flight: Flight) => Promise<T>) => {
    const finishCall = (each: (seat: Waiter) => void) => {
      forget(state);
      for (const seat of [...state.waiters]) {
        seat.settle();
        each(seat);
      }
    };
    start(state.flight).then(
      (value) => finishCall((seat) => seat.resolve(value)),
      (error: unknown) => finishCall((seat) => seat.reject(error)),
    );
  };

  const forget = (state: SharedCall) => {
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
          result: Promise.reject(createLeaveError({ phase: 'idle' }, caller.operation, caller.signal.reason)),
          shared: false,
          meter,
        };
      }
      const result = addWaiter<T>(state, caller);
      if (running) {
        dropLate(state);
        return { result, shared: true, meter };
      }
      all.add(state);
      if (key !== null) flights.set(key, state);
      startCall(state, start);
      return { result, shared: false, meter };
    },
    close() {
      for (const state of [...all]) {
        for (const seat of [...state.waiters]) leave(state, seat, createLeaveError(state, seat.operation, undefined));
      }
    },
  };
};

/** Resolves with `work`, or rejects when this caller leaves; the work continues for the others. */
export const untilLeft = <T>(
  work: Promise<T>,
  { operation, signal }: { readonly operation: string; readonly signal: AbortSignal | undefined },
): Promise<T> => {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(createEndError({ operation, departed: false, reason: signal.reason }));
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
};
