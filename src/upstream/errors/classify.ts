import type { ErrorCode } from '../../errors/index.ts';
import { type Effect, type TableEntry, VENDOR_CODES } from './table.ts';

interface Verdict {
  readonly code: ErrorCode | 'CREDENTIAL';
  readonly effect: Effect;
  readonly healthy: boolean;
}

const byStatus = (status: number): Verdict['code'] => {
  if (status === 401) return 'CREDENTIAL';
  if (status === 403) return 'UPSTREAM_FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  if (status === 408 || status === 504) return 'UPSTREAM_TIMEOUT';
  if (status === 409) return 'WRONG_STATE';
  if (status === 429) return 'UPSTREAM_THROTTLED';
  if (status >= 500) return 'UPSTREAM_UNAVAILABLE';
  if (status >= 300 && status < 400) return 'UPSTREAM_BAD_ANSWER';
  return 'UPSTREAM_REFUSED';
};

/** A failure inside the vendor may come after the effect; a refusal comes before it. */
const effectByStatus = (status: number): Effect => (status >= 500 || status === 408 ? 'UNKNOWN' : 'NONE');

/** The API gateway's codes have two prefixes for the same numbers. */
const withOnePrefix = (vendorCode: string): string => vendorCode.replace(/^APIGW\./, 'APIG.');

const ANOTHER_SITE: TableEntry = { code: 'WRONG_SITE' };

const entryOf = (status: number, vendorCode: string | null): TableEntry | undefined => {
  if (vendorCode === null) return undefined;
  // As a refusal of the whole request this code is what accounts of another site get; in a row it is an illegal change.
  if (status === 403 && vendorCode === 'CBC.0150') return ANOTHER_SITE;
  const code = withOnePrefix(vendorCode);
  return Object.hasOwn(VENDOR_CODES, code) ? VENDOR_CODES[code] : undefined;
};

/** An answer that says no: by the vendor's code where we know it, else by the status. */
export const classify = (status: number, vendorCode: string | null): Verdict => {
  const entry = entryOf(status, vendorCode);
  return {
    code: entry?.code ?? byStatus(status),
    effect: entry?.effect ?? effectByStatus(status),
    healthy: entry?.healthy ?? false,
  };
};
