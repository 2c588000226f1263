import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../context.ts';
import { notReady } from '../copies/copies.ts';

interface TooManyCalls {
  readonly predicted: number;
  readonly limit: number;
  /** Predicts once more. */
  readonly predictAgain: () => number;
}

/**
 * Why an operation may not begin. NOT_READY where it costs too much only until a copy answers: waiting helps, and asking for
 * less does not. Else COST_LIMIT_EXCEEDED.
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
