import type { Audience, Cache, CachePolicy } from '../cache/index.ts';
import type { PartnerConfig } from '../config/index.ts';
import type { Contract, OperationId, OperationInputs, VendorOperation } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { Receipt, Send } from '../ledger/operations/index.ts';
import { isObject, type JsonObject } from '../text.ts';
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
import { type Answer, readAnswer } from './answer.ts';
import { refuseReadErrors, wireInput } from './input.ts';
import type { Totals } from './totals.ts';

export type Input = Readonly<Record<string, unknown>>;

/** The vendor's operations for one partner and one caller, with the graph's names of inputs and fields. */
export interface Api {
  readonly contract: Contract;
  readonly totals: Totals;
  /**
   * Inputs are in camelCase; empty ones are not sent. Answered from the cache as long as the contract allows. Throws
   * GatewayError.
   */
  ask<Id extends OperationId>(operation: Id, input: OperationInputs<Id>, options?: AskOptions): Promise<Answer>;
  /** Like `ask`, for an operation that the contract selects and no line of code names. */
  askAny(operation: string, input: Input, options?: AskOptions): Promise<Answer>;
  /** The file that an operation returns (`answers: file`). Throws GatewayError. */
  askFile(operation: string, input: Input, options?: AskOptions): Promise<VendorFile>;
  /**
   * Encodes and counts a write, and returns the function that sends it once. A write is never shared or cached, and
   * continues when the client disconnects. Both functions throw GatewayError.
   */
  prepareWrite(operation: string, input: Input, options?: AskOptions): Send;
  /** Throws UNSUPPORTED_ON_SITE when the partner's site lacks the operation. */
  operation(id: string): VendorOperation;
}

export interface AskOptions {
  /** Whose data is read; the rows of the answer remember it. Default: the partner's own. */
  readonly scope?: Scope | undefined;
  /** Default: the partner's own. */
  readonly credential?: Credential | undefined;
  /** Whether the answer is in the language of the partner's site instead of the caller's. */
  readonly inSiteLanguage?: boolean | undefined;
}

/** A file that the vendor sent. */
export interface VendorFile {
  readonly bytes: Uint8Array;
  /** The vendor's `Content-Disposition`; an empty text without one. */
  readonly disposition: string;
}

interface ApiSettings {
  readonly partner: PartnerConfig;
  readonly upstream: Upstream;
  readonly totals: Totals;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly options: CallOptions;
  /** Called before each call; it may throw to refuse the call. */
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
    const language = found.facts.localized && !inSiteLanguage ? options.language : undefined;
    if (!policy) return call(found.id, wire, { ...options, credential, language });
    const key = JSON.stringify([site, language, Object.entries(wire).sort(([a], [b]) => (a < b ? -1 : 1))]);
    // The call does not end with the signal of the first caller, because others wait for the same answer.
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
  refuseReadErrors(scope);
  return { ...wireInput(operation, input), ...wireScope(operation, scope, credential) };
};

/**
 * Longest wait of a write for its turn in the quota. After that it is REFUSED as throttled, and nothing has been sent.
 */
const LONGEST_WAIT_MS = 30_000;

/**
 * Longest time of a write, with the token that it may need first. It is less than any `LEDGER_IN_FLIGHT_SECONDS`;
 * otherwise the ledger could settle a write that is sent only later.
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

/** Some failures say that the write was done, and what it created; other failures are thrown again. */
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
  // An answer to a customer's token belongs to that customer, whatever the contract says about the partner's token.
  const asCustomer = credential?.kind === 'customer' ? credential.accountName : null;
  const scope: Audience | null =
    audience === 'public' ? 'public' : asCustomer ? { partnerId, customer: asCustomer } : { partnerId };
  if (audience === 'customer' && !asCustomer) return null;
  // A write drops the cached reads of its domain. Public tables are not changed by writes.
  const tags = audience === 'public' ? [] : [domainTag(partnerId, domain)];
  return { name: id, ttlMs: seconds * 1000, audience: scope, tags };
};

/** Tag of a partner's cached answers in one domain of the contract. */
export const domainTag = (partnerId: string, domain: string): string => `${partnerId}/${domain}`;
