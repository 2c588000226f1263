import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../context.ts';
import { notReady } from '../copies/copies.ts';

interface TooManyCalls {
  readonly predicted: number;
  readonly limit: number;
  /** Repeats the prediction. */
  readonly predictAgain: () => number;
}

/**
 * The error of an operation that costs too much. NOT_READY when it would be allowed with complete copies, so that
 * waiting helps; otherwise COST_LIMIT_EXCEEDED.
 */
export const refuseCost = (context: RequestContext, { predicted, limit, predictAgain }: TooManyCalls): GatewayError => {
  const { copies } = context;
  const { calls, awaited } = copies.countAsReady(predictAgain);
  const states = [...awaited].map(([noun, resellerId]) => ({ noun, state: copies.state(noun, resellerId) }));
  const [slowest] = states.sort((a, b) => (a.state?.progress ?? 0) - (b.state?.progress ?? 0));
  return slowest && calls <= limit
    ? notReady(slowest.noun, slowest.state)
    : new GatewayError('COST_LIMIT_EXCEEDED', { hints: { predicted, limit } });
};
