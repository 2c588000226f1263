import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { ratingDimensions, WHOLE } from '../form/dictionary.loader.ts';
import type { RatingDimension } from '../form/form.type.ts';

interface Rating {
  readonly dimensionId: string;
  readonly value: number;
}

const fits = ({ highest, step }: RatingDimension, value: number): boolean =>
  value >= 0 && (highest === null || value <= highest) && (!step || value % step === 0);

/** Throws BAD_USER_INPUT for an unknown dimension, a dimension given twice, and a value that its dimension lacks. */
export const requireDimensions = async (context: RequestContext, ratings: readonly Rating[]): Promise<void> => {
  if (ratings.length === 0) refuse('input.ratings', 'at least one');
  if (new Set(ratings.map(({ dimensionId }) => dimensionId)).size < ratings.length)
    refuse('input.ratings', 'each dimension once');
  const dimensions = await context.load(ratingDimensions, WHOLE);
  for (const { dimensionId, value } of ratings) {
    const dimension = dimensions.find((each) => each.dimensionId === dimensionId);
    if (!dimension) refuse('input.ratings', 'dimensions of TicketDesk.ratingDimensions');
    if (!fits(dimension, value))
      refuse('input.ratings', `0 to ${dimension.highest} in steps of ${dimension.step ?? 1}`);
  }
};
