import type { Config } from '../config/index.ts';
import type { Taker } from './watch-secrets.ts';

type Addresses = Pick<Config, 'store' | 'redis'>;

/** A service that can sign in again with another address of the same server. */
interface SignsIn {
  signInAt(url: string): void;
}

type Service = 'database' | 'redis';

interface AddressSettings {
  /** The addresses with which the gateway started. */
  readonly config: Addresses;
  readonly database: SignsIn;
  /** Null without Redis. */
  readonly redis: SignsIn | null;
  /** Called when a service is signed in to with another user or password. */
  readonly onReplaced: (service: Service) => void;
  /** Called once for an address of another server or database, which is used only after a restart. */
  readonly onElsewhere: (service: Service) => void;
}

/** The address without user and password. */
const placeOf = (address: string): string => {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
};

const addressesIn = ({ store, redis }: Addresses): Readonly<Record<Service, string | undefined>> => ({
  database: store.kind === 'postgres' ? store.url : undefined,
  redis: redis.url,
});

/**
 * Applies changed users and passwords of PostgreSQL and Redis. An address of another server or database is used only
 * after a restart: two gateways on two databases could send a write twice.
 */
export const takeAddresses = (settings: AddressSettings): Taker<Addresses> => {
  const { config, database, redis, onReplaced, onElsewhere } = settings;
  const services = { database, redis };
  const inUse = { ...addressesIn(config) };
  const refused = new Set<string>();
  return (read) => {
    const wanted = addressesIn(read);
    for (const service of ['database', 'redis'] as const) {
      const [known, next] = [inUse[service], wanted[service]];
      if (known === undefined || next === undefined || known === next) continue;
      if (placeOf(known) === placeOf(next)) {
        inUse[service] = next;
        services[service]?.signInAt(next);
        onReplaced(service);
      } else if (!refused.has(next)) {
        refused.add(next);
        onElsewhere(service);
      }
    }
  };
};
