import type { GatewayError } from '../../errors/index.ts';
import { classify } from './classify.ts';
import { failure } from './failure.ts';

interface RowFailure {
  readonly operation: string;
  /** The vendor's code; null where it gave none. */
  readonly code: string | null;
}

const REFUSED = 400;

/** What the vendor says of one row while it answers the others: the same words as for a whole call. */
export const rowFailure = ({ operation, code: vendorCode }: RowFailure): GatewayError => {
  const { code } = classify(REFUSED, vendorCode);
  return failure(
    code === 'CREDENTIAL' ? 'UPSTREAM_FORBIDDEN' : code,
    { stage: 'answered', effect: 'NONE' },
    { upstream: { operation, ...(vendorCode ? { code: vendorCode } : {}) } },
  );
};
