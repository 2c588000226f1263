import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { exceptionExplanation, itemOf } from '../../../records/index.ts';
import { Requires } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { ExceptionNote } from './exception.type.ts';
import { explanationByException } from './explanations.loader.ts';

/** The fields of an exception that its explanation needs. */
interface Explained {
  readonly id: string;
  readonly customerId: string;
}

/** The field `explanation` of a type of exceptions, open to viewers who may read explanations. */
export const explanationResolver = (exception: () => new () => Explained) => {
  @Resolver(exception)
  class ExplanationResolver {
    @Requires(itemOf(exceptionExplanation, 'READ'), { cost: explanationByException.cost })
    @FieldResolver(() => ExceptionNote, {
      nullable: true,
      description:
        'Explanation by a member; null while the exception is open: explain it with `createExceptionExplanation`.',
    })
    explanation(@Ctx() context: RequestContext, @Root() { customerId, id }: Explained): Promise<ExceptionNote | null> {
      return context.load(explanationByException, { customerId, exceptionId: id });
    }
  }
  return ExplanationResolver;
};
