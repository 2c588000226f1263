import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { isGatewayError, type Language } from '../errors/index.ts';
import type { Claims, TokenVerifier } from '../identity/token/index.ts';
import type { Redis } from '../redis/index.ts';
import type { CallerAddress } from './limits/address.ts';
import { networkOf } from './limits/network.ts';
import { type Admitted, createRateLimiter, type RateLimits } from './limits/rate.ts';
import { createSharedRateLimiter } from './limits/shared-rate.ts';

/** What identifies a caller: the request's headers and its connection. */
export type CallerRequest = Pick<FastifyRequest, 'headers' | 'raw'>;

interface CallersSettings {
  readonly verify: TokenVerifier;
  readonly rates: RateLimits;
  readonly addressOf: CallerAddress;
  /** Monotonic clock, in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** Set when several gateways count together. */
  readonly redis?: Redis | null | undefined;
}

export interface Caller {
  /** Null without a token. */
  readonly claims: Claims | null;
  /** Opaque key, equal for all requests of one viewer. The viewer cannot be derived from it. */
  readonly viewer: string;
}

const MOST_VIEWERS = 10_000;
const opaqueViewers = new LRUCache<string, string>({ max: MOST_VIEWERS });

/** See `Caller.viewer`. */
export const opaqueViewer = ({ issuer, partnerId, subject }: Claims): string => {
  const person = `${issuer}\n${partnerId}\n${subject}`;
  let opaque = opaqueViewers.get(person);
  if (opaque === undefined) {
    opaque = hash('sha256', person).slice(0, 16);
    opaqueViewers.set(person, opaque);
  }
  return opaque;
};

/** Identifies callers and applies their rate limits; one instance for all routes of a gateway. */
export const createCallers = ({ verify, rates, addressOf, now, redis }: CallersSettings) => {
  const limiter = (name: string) =>
    redis ? createSharedRateLimiter({ rates, now, redis, name }) : createRateLimiter({ rates, now });
  // Two limiters, so that anonymous requests from many addresses cannot displace members from memory.
  const members = limiter('members');
  const strangers = limiter('strangers');

  return {
    /**
     * Verifies the token. An invalid token counts against its network's limits, so that guessing tokens is slow. Throws
     * UNAUTHENTICATED.
     */
    identify: async ({ headers, raw }: CallerRequest): Promise<Caller> => {
      try {
        const claims = await verify(headers.authorization);
        return { claims, viewer: claims ? opaqueViewer(claims) : 'stranger' };
      } catch (error) {
        if (isGatewayError(error) && error.code === 'UNAUTHENTICATED') await strangers.admit(networkOf(addressOf(raw)));
        throw error;
      }
    },
    /** Throws RATE_LIMITED. */
    admit: async ({ claims, viewer }: Caller, { raw }: Pick<CallerRequest, 'raw'>): Promise<Admitted> =>
      claims ? members.admit(viewer) : strangers.admit(networkOf(addressOf(raw))),
  };
};

export type Callers = ReturnType<typeof createCallers>;

/** The first language is the default. */
const LANGUAGES: readonly Language[] = ['en', 'zh'];

const negotiateLanguage = (header: string): Language => {
  const preferred = new Negotiator({ headers: { 'accept-language': header } }).language([...LANGUAGES]);
  return LANGUAGES.find((language) => language === preferred) ?? 'en';
};

/** Longest header that is cached. Browsers and apps send few different ones, and longer ones are rare. */
const LONGEST_LANGUAGES = 200;
const languages = new LRUCache<string, Language>({ max: 500 });

/**
 * Language of messages by an `Accept-Language` header: Chinese or English, whichever has the greater weight; English
 * when neither is named.
 */
export const preferredLanguage = (header: string | undefined): Language => {
  if (header === undefined) return 'en';
  if (header.length > LONGEST_LANGUAGES) return negotiateLanguage(header);
  let language = languages.get(header);
  if (language === undefined) {
    language = negotiateLanguage(header);
    languages.set(header, language);
  }
  return language;
};
