import type { GatewayError } from '../../errors/index.ts';
import { classify } from './classify.ts';
import { failure } from './failure.ts';

interface RowFailure {
  readonly operation: string;
  /** The vendor's code; null where it gave none. */
  readonly code: string | null;
}

const REFUSED = 400;

/** The error of one row in an answer that succeeded for others, with the same codes as for a whole call. */
export const rowFailure = ({ operation, code: vendorCode }: RowFailure): GatewayError => {
  const { code } = classify(REFUSED, vendorCode);
  return failure(
    code === 'CREDENTIAL' ? 'UPSTREAM_FORBIDDEN' : code,
    { stage: 'answered', effect: 'NONE' },
    { upstream: { operation, ...(vendorCode ? { code: vendorCode } : {}) } },
  );
};
