import { GatewayError } from '../errors/index.ts';

interface TurnsSettings {
  readonly atOnce: number;
  readonly waiting: number;
}

const RETRY_AFTER_MS = 2_000;

/** Lets a number of tasks run at once and a number of others wait. Throws RATE_LIMITED for more. */
export const createTurns = ({ atOnce, waiting }: TurnsSettings) => {
  let running = 0;
  const queue: (() => void)[] = [];

  const enter = (): Promise<void> | undefined => {
    if (running < atOnce) {
      running += 1;
      return undefined;
    }
    if (queue.length >= waiting) throw new GatewayError('RATE_LIMITED', { retryAfterMs: RETRY_AFTER_MS });
    return new Promise((resolve) => queue.push(resolve));
  };

  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    take: async <T>(work: () => Promise<T>): Promise<T> => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
