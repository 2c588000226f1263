import { SITES, type Site } from '../../config/site.ts';
import type { GatewayError } from '../../errors/index.ts';
import { isObject } from '../../text.ts';
import { classify } from '../errors/classify.ts';
import { failure } from '../errors/failure.ts';
import { retryAfterMs } from '../errors/retry-after.ts';
import type { Decoded } from './decode.ts';

interface Context {
  readonly operation: string;
  /** The partner's configured site. */
  readonly site: Site;
  /** Owner of the credential: a refused one has another meaning for the partner than for a customer. */
  readonly owner: 'partner' | 'customer';
  /** Epoch milliseconds. */
  readonly now: number;
  /** Time in the request's signature, epoch milliseconds. */
  readonly signedAt: number;
}

/** The pause that the vendor's documentation advises after a 429 without `Retry-After`. */
const PAUSE_MS = 2_000;

const otherSites = (site: Site): Site[] => SITES.filter((other) => other !== site);

const timeOf = (header: string | undefined): number | undefined => {
  const at = header ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

/** The error of an answer that failed or has no body: what a client may see, and all other facts in its details. */
export const answerError = (decoded: Decoded, { operation, site, owner, now, signedAt }: Context): GatewayError => {
  const { status, requestId, failure: failed, body, headers } = decoded;
  const upstream = {
    operation,
    status,
    ...(failed?.code ? { code: failed.code } : {}),
    ...(requestId ? { requestId } : {}),
  };
  // An incomplete answer to a write, or a proxy's page: the write may have happened.
  if (!failed) return failure('UPSTREAM_BAD_ANSWER', { stage: 'answered', effect: 'UNKNOWN' }, { upstream });
  const { code, effect, healthy } = classify(status, failed.code);
  const refused = code === 'CREDENTIAL';
  const rejected = owner === 'partner' ? 'PARTNER_CREDENTIAL_REJECTED' : 'UPSTREAM_FORBIDDEN';
  return failure(
    refused ? rejected : code,
    {
      stage: 'answered',
      effect,
      credentialRefused: refused,
      healthy,
      signedAt,
      vendorTime: timeOf(headers.date),
      vendorMessage: failed.message,
      // The body may contain persons' names, so it is kept only when a person may have to find out what happened.
      ...(effect === 'NONE' ? {} : { body }),
    },
    {
      upstream,
      ...(code === 'WRONG_SITE' ? { hints: { otherSites: otherSites(site) } } : {}),
      retryAfterMs: retryAfterMs(headers['retry-after'], now) ?? (code === 'UPSTREAM_THROTTLED' ? PAUSE_MS : undefined),
    },
  );
};

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const BROKEN_ANSWERS = new Set([
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_RES_EXCEEDED_MAX_SIZE',
  'UND_ERR_HEADERS_OVERFLOW',
]);

/** The error of a network failure. `departed`: whether any byte may have been sent. */
export const networkFailure = (cause: unknown, operation: string, departed: boolean): GatewayError => {
  const raw = isObject(cause) && 'code' in cause ? String(cause.code) : '';
  const broken = BROKEN_ANSWERS.has(raw) || raw.startsWith('HPE_');
  const code = TIMEOUTS.has(raw) ? 'UPSTREAM_TIMEOUT' : broken ? 'UPSTREAM_BAD_ANSWER' : 'UPSTREAM_UNAVAILABLE';
  const facts = departed
    ? ({ stage: 'sent', effect: 'UNKNOWN' } as const)
    : ({ stage: 'unsent', effect: 'NONE' } as const);
  return failure(code, { ...facts, reason: raw }, { upstream: { operation }, cause });
};
