import { type GatewayError, isGatewayError } from '../../errors/index.ts';
import { isObject } from '../wire.ts';
import { failure } from './failure.ts';

interface Left {
  readonly operation: string;
  /** Whether bytes may have left. */
  readonly departed: boolean;
  /** Why the caller does not wait any longer: its signal's reason. */
  readonly reason: unknown;
}

/** The caller's time was up; any other reason means that it went away by itself. */
export const isTimeUp = (reason: unknown): boolean =>
  isGatewayError(reason) ? reason.code === 'UPSTREAM_TIMEOUT' : isObject(reason) && reason.name === 'TimeoutError';

/** What a call becomes for a caller that waits no longer: the vendor was too slow, or nobody wants the answer any more. */
export const endedBy = ({ operation, departed, reason }: Left): GatewayError => {
  const facts = departed
    ? ({ stage: 'sent', effect: 'UNKNOWN' } as const)
    : ({ stage: 'unsent', effect: 'NONE' } as const);
  return failure(isTimeUp(reason) ? 'UPSTREAM_TIMEOUT' : 'CANCELLED', facts, { upstream: { operation } });
};

/** `work`, or how it ended for this caller: the work itself goes on for others. */
export const untilLeft = <T>(
  work: Promise<T>,
  { operation, signal }: { readonly operation: string; readonly signal: AbortSignal | undefined },
): Promise<T> => {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(endedBy({ operation, departed: false, reason: signal.reason }));
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
};
