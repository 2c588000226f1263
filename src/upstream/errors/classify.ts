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

/** The vendor may fail after it has made a change, but refuses before it makes one. */
const effectByStatus = (status: number): Effect => (status >= 500 || status === 408 ? 'UNKNOWN' : 'NONE');

/** The API gateway uses two prefixes for the same codes. */
const withOnePrefix = (vendorCode: string): string => vendorCode.replace(/^APIGW\./, 'APIG.');

const ANOTHER_SITE: TableEntry = { code: 'WRONG_SITE' };

const entryOf = (status: number, vendorCode: string | null): TableEntry | undefined => {
  if (vendorCode === null) return undefined;
  // As an answer to a whole request this code means that the account belongs to another site; in a row it means a
  // change that is not allowed.
  if (status === 403 && vendorCode === 'CBC.0150') return ANOTHER_SITE;
  const code = withOnePrefix(vendorCode);
  return Object.hasOwn(VENDOR_CODES, code) ? VENDOR_CODES[code] : undefined;
};

/** Classifies a refusal: by the vendor's code where the table has it, else by the status. */
export const classify = (status: number, vendorCode: string | null): Verdict => {
  const entry = entryOf(status, vendorCode);
  return {
    code: entry?.code ?? byStatus(status),
    effect: entry?.effect ?? effectByStatus(status),
    healthy: entry?.healthy ?? false,
  };
};
