import type { Config } from '../config/index.ts';
import { type Clock, type Repetition, repeat } from '../time/index.ts';

/** Applies what has changed in the configuration and can be changed while the gateway runs. */
export type Taker<Part> = (config: Part) => void;

interface SecretWatchSettings<Part> {
  readonly clock: Clock;
  /** Reads the configuration again, with its secret files. Throws when it is invalid at this time. */
  readonly read: () => Part;
  readonly takers: readonly Taker<Part>[];
  /** Called when the configuration is invalid at this time; the previous values stay in use. */
  readonly onError: (error: unknown) => void;
}

/** Longest time until a changed secret is used. */
const EVERY_MS = 10_000;

/**
 * Applies secrets that were changed in their files, so that rotating them needs no restart. All other settings are read
 * only at start.
 */
export const watchSecrets = <Part = Config>({ clock, read, takers, onError }: SecretWatchSettings<Part>): Repetition =>
  repeat(clock, async () => {
    try {
      const config = read();
      for (const take of takers) take(config);
    } catch (error) {
      onError(error);
    }
    return EVERY_MS;
  });
