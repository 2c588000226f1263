import { Args, Ctx, Resolver, Root } from 'type-graphql';
import type { OperationState } from '../../ledger/operations/index.ts';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { readSequence, StreamField, StreamSource } from '../../request/streams/index.ts';
import { Change, toChange } from '../mirror/index.ts';
import { toOperation } from '../operations/index.ts';
import { FollowArgs, FollowChangesArgs, FollowListArgs, OperationEvent, OrderEvent } from './news.type.ts';
import { type OperationLogEvent, operationLog } from './operations.log.ts';
import { type OrderRowEvent, orderLog, type RowEvent, rowLog } from './rows.log.ts';

/** The log of the copies of these lists; no call. */
const copies: Source = { operations: ['ListSubCustomers', 'ListCustomerOrders'], cost: () => 0 };
const orders: Source = { operations: ['ListCustomerOrders'], cost: () => 0 };

const SETTLED: readonly OperationState[] = [
  'SUCCEEDED',
  'PARTLY_SUCCEEDED',
  'REFUSED',
  'UNKNOWN',
  'NOT_APPLIED',
  'AMBIGUOUS',
];

@Resolver()
export class NewsResolver {
  @Serves(copies)
  @StreamField(() => Change, {
    description:
      'Changes in the lists that the gateway copies, in order, of the customers that the viewer may see; no call. ' +
      'MIRROR_OFF where the gateway keeps no copies.',
  })
  changes(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowChangesArgs) args: FollowChangesArgs,
  ): Change | null {
    const event = source.follow<RowEvent>(rowLog(context, args.lists, args), readSequence(args.since, 'since'));
    return event && toChange(event.change);
  }

  @Serves(orders)
  @StreamField(() => OrderEvent, {
    description:
      "Orders of the viewer's customers that are new, changed or gone, as the gateway's copy sees them; no call. MIRROR_OFF " +
      'where the gateway keeps no copies.',
  })
  orderChanged(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowListArgs) args: FollowListArgs,
  ): OrderEvent | null {
    const event = source.follow<OrderRowEvent>(orderLog(context, args), readSequence(args.since, 'since'));
    if (!event) return null;
    const { seq, id, customerId, change, at } = event.change;
    return { sequence: String(seq), kind: change, orderId: id, customerId, seenAt: at, order: event.order };
  }

  @SignedIn('reseller', 'customer')
  @StreamField(() => OperationEvent, {
    description:
      'Writes whose outcome was found, also of one that was UNKNOWN before; those that the viewer may see with ' +
      '`operations`. A write that became UNKNOWN is included. No call.',
  })
  operationSettled(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowArgs) args: FollowArgs,
  ): OperationEvent | null {
    return answerOperation(context, source, SETTLED, args);
  }

  @SignedIn('reseller', 'customer')
  @StreamField(() => OperationEvent, {
    description: 'Writes that wait until a second member agrees, of those that the viewer may see. No call.',
  })
  approvalWaiting(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowArgs) args: FollowArgs,
  ): OperationEvent | null {
    return answerOperation(context, source, ['PENDING_APPROVAL'], args);
  }
}

const answerOperation = (
  context: RequestContext,
  source: StreamSource,
  states: readonly OperationState[],
  args: FollowArgs,
): OperationEvent | null => {
  const event = source.follow<OperationLogEvent>(operationLog(context, states), readSequence(args.since, 'since'));
  return event && { sequence: String(event.sequence), operation: toOperation(event.entry, context) };
};
