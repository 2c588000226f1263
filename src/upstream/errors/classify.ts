import type { ErrorCode } from '../../errors/index.ts';
import { type Effect, VENDOR_CODES } from './table.ts';

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

/** An answer that says no: by the vendor's code where we know it, else by the status. */
export const classify = (status: number, vendorCode: string | null): Verdict => {
  const entry = vendorCode !== null && Object.hasOwn(VENDOR_CODES, vendorCode) ? VENDOR_CODES[vendorCode] : undefined;
  return {
    code: entry?.code ?? byStatus(status),
    effect: entry?.effect ?? effectByStatus(status),
    healthy: entry?.healthy ?? false,
  };
};
