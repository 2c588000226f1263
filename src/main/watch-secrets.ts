import type { Config } from '../config/index.ts';
import { type Clock, type Repetition, repeat } from '../time/index.ts';

/** Takes over what has changed in the configuration, as far as a gateway that runs can. */
export type Taker<Part> = (config: Part) => void;

interface SecretWatchSettings<Part> {
  readonly clock: Clock;
  /** Reads the configuration again, with its secret files; throws where it cannot be used now. */
  readonly read: () => Part;
  readonly takers: readonly Taker<Part>[];
  /** Called when the configuration cannot be used now: what is known stays in use. */
  readonly onError: (error: unknown) => void;
}

/** How long a new secret waits at most. */
const EVERY_MS = 10_000;

/**
 * Takes over secrets that were changed in their files, so that rotating them needs no restart. All other settings are read at start
 * alone.
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
