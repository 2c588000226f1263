/**
 * Time as every part of the gateway and of the sandbox reads it. One clock is made where a program is put together and
 * passed to all parts, so that a test can put the whole program at any instant. No other file reads the machine's time.
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs once after `ms`; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

const after: Clock['after'] = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** The machine's time. */
export const systemClock: Clock = { now: () => Date.now(), after };

/** A clock with another time than the machine's; its timers run by the machine's time. */
export const clockAt = (now: () => number): Clock => ({ now, after });

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
export const sleep = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
