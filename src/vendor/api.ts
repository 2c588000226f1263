import type { Audience, Cache, CachePolicy } from '../cache/index.ts';
import type { PartnerConfig } from '../config/index.ts';
import type { Contract, OperationId, OperationInputs, VendorOperation } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { Receipt, Send } from '../ledger/operations/index.ts';
import type { Clock } from '../time/index.ts';
import {
  type CallOptions,
  type Credential,
  effectOf,
  factsOf,
  PARTNER,
  readWriteAnswer,
  type Scope,
  type Upstream,
  untilLeft,
  wireScope,
} from '../upstream/index.ts';
import { isObject, type JsonObject } from '../upstream/wire.ts';
import { type Answer, readAnswer } from './answer.ts';
import { refuseSpoilt, wireInput } from './input.ts';
import type { Totals } from './totals.ts';

export type Input = Readonly<Record<string, unknown>>;

/** The vendor's operations for one partner and one caller, in the graph's spelling. */
export interface Api {
  readonly contract: Contract;
  readonly totals: Totals;
  /**
   * Inputs in camelCase; blank ones are left out. Answered from the cache as long as the contract's policy allows.
   * Throws GatewayError.
   */
  ask<Id extends OperationId>(operation: Id, input: OperationInputs<Id>, options?: AskOptions): Promise<Answer>;
  /** The same where the contract, and no line of code, decides which operation it is and what it takes. */
  askAny(operation: string, input: Input, options?: AskOptions): Promise<Answer>;
  /** The file that an operation answers with (`answers: file`). Throws GatewayError. */
  askFile(operation: string, input: Input, options?: AskOptions): Promise<VendorFile>;
  /**
   * Encodes a write, counts it, and returns the function that sends it once. A write is never shared or cached, and
   * goes on when the client leaves. Throws GatewayError, as does sending.
   */
  prepareWrite(operation: string, input: Input, options?: AskOptions): Send;
  /** UNSUPPORTED_ON_SITE where the partner's site lacks it. */
  operation(id: string): VendorOperation;
}

export interface AskOptions {
  /** Whose data is asked for; rows of the answer keep it. Default: the partner's own. */
  readonly scope?: Scope | undefined;
  /** Default: the partner's own. */
  readonly credential?: Credential | undefined;
  /** In the language that the partner's site speaks, whatever the caller's is. */
  readonly inSiteLanguage?: boolean | undefined;
}

/** A file of the vendor's, as its answer describes it. */
export interface VendorFile {
  readonly bytes: Uint8Array;
  /** The vendor's `Content-Disposition`; blank where it has none. */
  readonly disposition: string;
}

interface ApiSettings {
  readonly partner: PartnerConfig;
  readonly upstream: Upstream;
  readonly totals: Totals;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly options: CallOptions;
  /** Called before each call; may throw to refuse it. */
  readonly beforeCall?: (() => void) | undefined;
}

export const createApi = ({ partner, upstream, totals, cache, clock, options, beforeCall }: ApiSettings): Api => {
  const { contract, site } = upstream;

  const operation = (id: string): VendorOperation => {
    const found = contract.operations.get(id);
    if (!found) throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation: id, site } });
    return found;
  };

  const call = (id: string, wire: JsonObject, callOptions: CallOptions): Promise<JsonObject> =>
    upstream.call(id, wire, { ...callOptions, beforeCall });

  const askThroughCache = (
    found: VendorOperation,
    wire: JsonObject,
    { credential, inSiteLanguage = false }: AskOptions,
  ): Promise<JsonObject> => {
    const policy = policyFor(found, partner, credential);
    const language = found.facts.localised && !inSiteLanguage ? options.language : undefined;
    if (!policy) return call(found.id, wire, { ...options, credential, language });
    const key = JSON.stringify([site, language, Object.entries(wire).sort(([a], [b]) => (a < b ? -1 : 1))]);
    // Others wait for the same answer, so it must not end with the one who asked first.
    const answer = cache.remember(policy, key, () =>
      call(found.id, wire, { ...options, credential, language, signal: undefined, deadline: undefined }),
    );
    return untilLeft(answer, { operation: found.id, signal: options.signal });
  };

  const askAny: Api['askAny'] = async (id, input, asked = {}) => {
    const found = operation(id);
    const { scope = PARTNER } = asked;
    const wire = wireIn(found, input, asked);
    const answer = readAnswer(found, await askThroughCache(found, wire, asked), { site, scope });
    if (answer.total !== null && !asked.credential) totals.note(found, wire, answer.total);
    return answer;
  };

  const askFile: Api['askFile'] = async (id, input, asked = {}) => {
    const found = operation(id);
    const { credential } = asked;
    const { file, disposition } = await call(id, wireIn(found, input, asked), { ...options, credential });
    if (!(file instanceof Uint8Array))
      throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: id }, hints: { expected: 'a file' } });
    return { bytes: file, disposition: String(disposition ?? '') };
  };

  return {
    contract,
    totals,
    operation,
    ask: askAny,
    askAny,
    askFile,
    prepareWrite: (id, input, asked = {}) => {
      const found = operation(id);
      if (found.facts.kind !== 'write') throw new Error(`${id} is not declared as a write`);
      const { credential } = asked;
      const wire = wireIn(found, input, asked);
      beforeCall?.();
      return async (signBefore): Promise<Receipt> => {
        let requestId: string | null = null;
        const onTrace: CallOptions['onTrace'] = (trace) => {
          requestId = trace.requestId ?? null;
        };
        const deadline = clock.now() + LONGEST_WAIT_MS;
        const body = await within(LONGEST_WRITE_MS, (signal) =>
          upstream.call(id, wire, { ...options, credential, signal, deadline, signBefore, onTrace }),
        ).catch((error: unknown) => doneNevertheless(error));
        return { ...readWriteAnswer(found, wire, body), requestId };
      };
    },
  };
};

const wireIn = (operation: VendorOperation, input: Input, { scope = PARTNER, credential }: AskOptions): JsonObject => {
  refuseSpoilt(scope);
  return { ...wireInput(operation, input), ...wireScope(operation, scope, credential) };
};

/** How long a write waits for its turn; it is REFUSED as throttled then, and nothing has been sent. */
const LONGEST_WAIT_MS = 30_000;

/**
 * How long a write may take with the token that it may need first; below any `LEDGER_IN_FLIGHT_SECONDS`, or the ledger
 * could say what became of a write that is sent only afterwards.
 */
const LONGEST_WRITE_MS = 140_000;

const within = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new GatewayError('UPSTREAM_TIMEOUT')), ms);
  try {
    return await work(over.signal);
  } finally {
    clearTimeout(timer);
  }
};

/** Some failures say that the write was done, and what it made; anything else is thrown on. */
const doneNevertheless = (error: unknown): JsonObject => {
  if (effectOf(error) !== 'APPLIED') throw error;
  const { body } = factsOf(error);
  return isObject(body) ? body : {};
};

const policyFor = (
  { id, domain, facts }: VendorOperation,
  { id: partnerId }: PartnerConfig,
  credential: Credential | undefined,
): CachePolicy | null => {
  if (!facts.cache) return null;
  const { audience, seconds } = facts.cache;
  // With a customer's token the answer is that customer's, whatever the policy says of the partner's.
  const asCustomer = credential?.kind === 'customer' ? credential.accountName : null;
  const scope: Audience | null =
    audience === 'public' ? 'public' : asCustomer ? { partnerId, customer: asCustomer } : { partnerId };
  if (audience === 'customer' && !asCustomer) return null;
  // A write drops the cached reads of its domain; no write changes public tables.
  const tags = audience === 'public' ? [] : [domainTag(partnerId, domain)];
  return { name: id, ttlMs: seconds * 1000, audience: scope, tags };
};

/** Tag of a partner's cached answers in one domain of the contract. */
export const domainTag = (partnerId: string, domain: string): string => `${partnerId}/${domain}`;
