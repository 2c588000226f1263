import { type GatewayError, isGatewayError } from '../../errors/index.ts';
import { isObject } from '../../text.ts';
import { failure } from './failure.ts';

interface Left {
  readonly operation: string;
  /** Whether any byte may have been sent. */
  readonly departed: boolean;
  /** Why the caller no longer waits: its signal's reason. */
  readonly reason: unknown;
}

/** Whether the caller's time ran out; any other reason means that it left. */
export const isTimeUp = (reason: unknown): boolean =>
  isGatewayError(reason) ? reason.code === 'UPSTREAM_TIMEOUT' : isObject(reason) && reason.name === 'TimeoutError';

/**
 * The error of a call whose caller no longer waits: UPSTREAM_TIMEOUT where its time ran out, CANCELLED where it left.
 */
export const createEndError = ({ operation, departed, reason }: Left): GatewayError => {
  const facts = departed
    ? ({ stage: 'sent', effect: 'UNKNOWN' } as const)
    : ({ stage: 'unsent', effect: 'NONE' } as const);
  return failure(isTimeUp(reason) ? 'UPSTREAM_TIMEOUT' : 'CANCELLED', facts, { upstream: { operation } });
};
