import type { Config, PartnerConfig } from '../config/index.ts';
import { type Clock, type Repetition, repeat } from '../time/index.ts';
import type { KeyCredential } from '../upstream/index.ts';

interface KeyedPartner {
  readonly config: PartnerConfig;
  readonly upstream: { replaceKeys(keys: KeyCredential): void };
}

interface KeyWatchSettings {
  readonly partners: Iterable<KeyedPartner>;
  readonly clock: Clock;
  /** Reads the configuration again, with its secret files; throws where it cannot be used now. */
  readonly read: () => Pick<Config, 'partners'>;
  /** Called with the id of a partner whose keys were replaced. */
  readonly onReplaced: (partnerId: string) => void;
  /** Called when the configuration cannot be used now: the keys that are known stay in use. */
  readonly onError: (error: unknown) => void;
}

/** How long a new key waits at most. */
const EVERY_MS = 10_000;

const areSame = (one: PartnerConfig, other: PartnerConfig): boolean =>
  one.accessKey === other.accessKey && one.secretKey === other.secretKey;

/**
 * Takes over access keys that were changed in their files, so that rotating them needs no restart. All other settings are read at
 * start alone.
 */
export const watchKeys = ({ partners, clock, read, onReplaced, onError }: KeyWatchSettings): Repetition => {
  const inUse = new Map([...partners].map(({ config, upstream }) => [config.id, { config, upstream }]));
  const look = (): void => {
    for (const config of read().partners) {
      const known = inUse.get(config.id);
      if (!known || areSame(known.config, config)) continue;
      const { accessKey, secretKey, domainId } = config;
      known.upstream.replaceKeys({ accessKey, secretKey, domainId });
      inUse.set(config.id, { ...known, config });
      onReplaced(config.id);
    }
  };
  return repeat(clock, async () => {
    try {
      look();
    } catch (error) {
      onError(error);
    }
    return EVERY_MS;
  });
};
