import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { AtMost, Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { readSequence } from '../../request/streams/index.ts';
import { Changes, ChangesArgs, toChange } from './change.type.ts';
import { readableLists, requireChanges, requireFollowable } from './changes.ts';

const MOST = 100;

/** The log of the copies of these lists. No call to the vendor. */
const log: Source = { operations: ['ListSubCustomers', 'ListCustomerOrders'], cost: () => 0 };

@Resolver()
export class ChangesResolver {
  @Serves(log)
  @AtMost(MOST)
  @Query(() => Changes, {
    description:
      'What changed in the lists that the gateway copies and the viewer may read, in order, for the customers that the viewer ' +
      'may see. No call to the vendor. A reader that continues from `next` misses no change. NOT_READY before the first copy is complete, ' +
      'MIRROR_OFF where the gateway keeps none.',
  })
  async changes(
    @Ctx() context: RequestContext,
    @Args(() => ChangesArgs) { since, lists, resellerId, first }: ChangesArgs,
  ): Promise<Changes> {
    const { mirror, scope } = requireChanges(context, resellerId);
    const nouns = readableLists(context, lists);
    await requireFollowable(context, lists, resellerId);
    const { changes, next, isGap } = await mirror.changes({
      scope,
      after: readSequence(since, 'since') ?? 0,
      nouns,
      first,
    });
    return {
      nodes: changes.map(toChange),
      next: String(next),
      hasGap: isGap,
    };
  }
}
