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
  const { calls, awaited } = context.copies.countAsReady(predictAgain);
  const progressOf = ([noun, resellerId]: readonly [Parameters<typeof notReady>[1], string | null]): number =>
    context.copies.state(noun, resellerId)?.progress ?? 0;
  const [slowest] = calls > limit ? [] : [...awaited].sort((a, b) => progressOf(a) - progressOf(b));
  return slowest
    ? notReady(context, ...slowest)
    : new GatewayError('COST_LIMIT_EXCEEDED', { hints: { predicted, limit } });
};
