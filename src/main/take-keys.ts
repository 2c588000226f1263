import type { Config, PartnerConfig } from '../config/index.ts';
import type { KeyCredential } from '../upstream/index.ts';
import type { Taker } from './watch-secrets.ts';

interface KeyedPartner {
  readonly config: PartnerConfig;
  readonly upstream: { replaceKeys(keys: KeyCredential): void };
}

const areSame = (one: PartnerConfig, other: PartnerConfig): boolean =>
  one.accessKey === other.accessKey && one.secretKey === other.secretKey;

/** Applies changed access keys of partners; `onReplaced` gets the id of each partner whose keys were replaced. */
export const takeKeys = (
  partners: Iterable<KeyedPartner>,
  onReplaced: (partnerId: string) => void,
): Taker<Pick<Config, 'partners'>> => {
  const inUse = new Map([...partners].map(({ config, upstream }) => [config.id, { config, upstream }]));
  return ({ partners: wanted }) => {
    for (const config of wanted) {
      const known = inUse.get(config.id);
      if (!known || areSame(known.config, config)) continue;
      const { accessKey, secretKey, domainId } = config;
      known.upstream.replaceKeys({ accessKey, secretKey, domainId });
      inUse.set(config.id, { ...known, config });
      onReplaced(config.id);
    }
  };
};
