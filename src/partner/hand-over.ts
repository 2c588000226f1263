import type { Clock } from '../time/index.ts';

/**
 * How long the work of a gateway that stops may end by itself, after the requests. Then its connections are closed, and
 * what was under way is left to other gateways and to the next start: a receiver of events, a mail server or the vendor
 * may be silent for longer than an orchestrator waits.
 */
export const HANDING_OVER_MS = 2_000;

interface HandOver {
  readonly clock: Clock;
  /** Each begins nothing new, and waits for what it does. */
  readonly workers: readonly { close(): Promise<void> }[];
  /** Closes the connections on which the workers may wait. */
  readonly hangUp: () => Promise<void>;
}

/** Closes the workers and then their connections; those of workers that take longer are closed first. */
export const handOver = async ({ clock, workers, hangUp }: HandOver): Promise<void> => {
  let hungUp: Promise<void> | undefined;
  const hangUpOnce = (): Promise<void> => {
    hungUp ??= hangUp();
    return hungUp;
  };
  // A failure is reported by the last line.
  const cancel = clock.after(HANDING_OVER_MS, () => void hangUpOnce().catch(() => undefined));
  try {
    await Promise.all(workers.map((worker) => worker.close()));
  } finally {
    cancel();
    await hangUpOnce();
  }
};
