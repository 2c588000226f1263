import { LRUCache } from 'lru-cache';
import type { Clock } from '../../time/index.ts';
import { factsOf } from '../errors/failure.ts';
import type { Flight, Share } from '../pipeline/share.ts';
import type { TokenSession } from './session.ts';

interface TokenStoreSettings {
  readonly share: Share;
  readonly clock: Clock;
  /** Largest number of stored tokens; the least recently used are removed first. */
  readonly max: number;
  /** How long before its expiry a token is replaced; never earlier than half its life. */
  readonly marginMs: number;
}

/** Who asks for a token. */
interface Asker {
  readonly signal?: AbortSignal | undefined;
  /** Whether the token is fetched behind callers' requests; callers then fetch one of their own. */
  readonly background?: boolean | undefined;
}

type Fetch = (flight: Flight) => Promise<TokenSession>;

export interface TokenStore {
  /** A valid token: the stored one, or one that is fetched once for all waiting callers. A failure is not stored. */
  get(holder: string, fetch: Fetch, asker?: Asker): Promise<TokenSession>;
  /** Removes this token, unless another one has replaced it already. */
  drop(session: TokenSession): void;
}

interface Kept {
  readonly session: TokenSession;
  readonly refreshAt: number;
}

export const createTokenStore = ({ share, clock, max, marginMs }: TokenStoreSettings): TokenStore => {
  const kept = new LRUCache<string, Kept>({ max });

  const keep = (session: TokenSession): TokenSession => {
    const life = session.expiresAt - clock.now();
    kept.set(session.holder, { session, refreshAt: session.expiresAt - Math.min(marginMs, life / 2) });
    return session;
  };

  return {
    async get(holder, fetch, { signal, background = false } = {}) {
      const found = kept.get(holder);
      if (found && clock.now() < found.refreshAt) return found.session;
      const caller = { operation: 'iam.token', signal };
      try {
        return await share.join(`token ${holder} ${background}`, caller, async (flight) => keep(await fetch(flight)))
          .result;
      } catch (error) {
        // IAM is failing, but the old token is still valid.
        const usable = found && clock.now() < found.session.expiresAt && !factsOf(error).credentialRefused;
        if (usable && !signal?.aborted) return found.session;
        throw error;
      }
    },
    drop(session) {
      if (kept.get(session.holder)?.session === session) kept.delete(session.holder);
    },
  };
};
