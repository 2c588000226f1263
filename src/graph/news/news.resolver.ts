import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { EXPORTS_CREATE } from '../../identity/index.ts';
import type { OperationState } from '../../ledger/operations/index.ts';
import { alert, itemOf } from '../../records/index.ts';
import { MakesOneOf, Requires, Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { readSequence, StreamField, StreamSource } from '../../request/streams/index.ts';
import { toExport } from '../exports/index.ts';
import { Change, toChange } from '../mirror/index.ts';
import { toOperation, WRITES } from '../operations/index.ts';
import { requireRaisable, scopeCost } from '../records/index.ts';
import { type AlertLogEvent, alertLog } from './alerts.log.ts';
import { type ExportLogEvent, exportLog } from './exports.log.ts';
import {
  AlertEvent,
  ExportEvent,
  FollowArgs,
  FollowChangesArgs,
  FollowExportArgs,
  FollowListArgs,
  OperationEvent,
  OrderEvent,
  TicketEvent,
} from './news.type.ts';
import { type OperationLogEvent, operationLog } from './operations.log.ts';
import { type OrderRowEvent, orderLog, type RowEvent, requireFollowed, rowLog } from './rows.log.ts';

/** The log of the copies of these lists. No call to the vendor. */
const copies: Source = { operations: ['ListSubCustomers', 'ListCustomerOrders'], cost: () => 0 };
const tickets: Source = { operations: ['ListCases'], cost: () => 0 };
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
      'Changes in the lists that the gateway copies, in order, of the customers that the viewer may see. No call to the vendor. ' +
      'NOT_READY before the first copy is complete, MIRROR_OFF where the gateway keeps none.',
  })
  async changes(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowChangesArgs) args: FollowChangesArgs,
  ): Promise<Change | null> {
    const log = rowLog(context, args.lists, args);
    await requireFollowed(context, source, args);
    const event = source.follow<RowEvent>(log, readSequence(args.since, 'since'));
    return event && toChange(event.change);
  }

  @Serves(orders)
  @StreamField(() => OrderEvent, {
    description:
      "Orders of the viewer's customers that are new, changed or gone, according to the gateway's copy. No call to the vendor. NOT_READY " +
      'before the first copy is complete, MIRROR_OFF where the gateway keeps none.',
  })
  async orderChanged(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowListArgs) args: FollowListArgs,
  ): Promise<OrderEvent | null> {
    const log = orderLog(context, args);
    await requireFollowed(context, source, { ...args, lists: ['orders'] });
    const event = source.follow<OrderRowEvent>(log, readSequence(args.since, 'since'));
    if (!event) return null;
    const { seq, id, customerId, change, at } = event.change;
    return { sequence: String(seq), kind: change, orderId: id, customerId, seenAt: at, order: event.order };
  }

  @Serves(tickets)
  @StreamField(() => TicketEvent, {
    description:
      "Tickets of the viewer's customers that are new, have another status or unread messages, or are gone, according to the gateway's copy, without their texts. No call to the vendor. NOT_READY before the first copy is " +
      'complete, MIRROR_OFF where the gateway keeps none.',
  })
  async ticketChanged(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowListArgs) args: FollowListArgs,
  ): Promise<TicketEvent | null> {
    const log = rowLog(context, ['tickets'], args);
    await requireFollowed(context, source, { ...args, lists: ['tickets'] });
    const event = source.follow<RowEvent>(log, readSequence(args.since, 'since'));
    if (!event) return null;
    const { seq, id, customerId, change, at } = event.change;
    return { sequence: String(seq), kind: change, ticketId: id, customerId, seenAt: at };
  }

  @Requires(itemOf(alert, 'READ'), { cost: scopeCost })
  @StreamField(() => AlertEvent, {
    description:
      'Alerts that rules have raised, of those that the viewer may see with `alerts`; MIRROR_OFF where the gateway keeps ' +
      'no copies and the viewer may see only alerts that come from them. No call to the vendor.',
  })
  alertRaised(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowArgs) args: FollowArgs,
  ): AlertEvent | null {
    requireRaisable(context);
    const event = source.follow<AlertLogEvent>(alertLog(context), readSequence(args.since, 'since'));
    return event && toAlertEvent(event);
  }

  @Requires(EXPORTS_CREATE)
  @StreamField(() => ExportEvent, {
    description:
      "Progress of one of the viewer's own exports, at most every two seconds, and its end, which completes the " +
      "stream. NOT_FOUND for another viewer's. No call to the vendor.",
  })
  async exportChanged(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowExportArgs) { exportId, since }: FollowExportArgs,
  ): Promise<ExportEvent | null> {
    const log = exportLog(context, exportId);
    await log.last();
    const event = source.follow<ExportLogEvent>(log, readSequence(since, 'since'));
    return event && { sequence: String(event.sequence), export: toExport(event.job, context) };
  }

  @MakesOneOf(WRITES, 'reseller', 'customer')
  @StreamField(() => OperationEvent, {
    description:
      'Writes that got an outcome, UNKNOWN and a later one included, of those that the viewer may see with ' +
      '`operations`; FORBIDDEN for one who may see none. No call to the vendor.',
  })
  operationSettled(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowArgs) args: FollowArgs,
  ): OperationEvent | null {
    return answerOperation(context, source, SETTLED, args);
  }

  @MakesOneOf(WRITES, 'reseller', 'customer')
  @StreamField(() => OperationEvent, {
    description:
      'Writes that wait until a second member agrees, of those that the viewer may see with `operations`; FORBIDDEN for ' +
      'one who may see none. No call to the vendor.',
  })
  approvalWaiting(
    @Ctx() context: RequestContext,
    @Root() source: StreamSource,
    @Args(() => FollowArgs) args: FollowArgs,
  ): OperationEvent | null {
    return answerOperation(context, source, ['PENDING_APPROVAL'], args);
  }
}

const toAlertEvent = ({ sequence, alert: { id, values, customerId, createdAt } }: AlertLogEvent): AlertEvent => ({
  sequence: String(sequence),
  alertId: id,
  watch: String(values.watch),
  ruleId: String(values.ruleId),
  subject: String(values.subject),
  customerId,
  measured: String(values.measured),
  raisedAt: createdAt,
});

const answerOperation = (
  context: RequestContext,
  source: StreamSource,
  states: readonly OperationState[],
  args: FollowArgs,
): OperationEvent | null => {
  const event = source.follow<OperationLogEvent>(operationLog(context, states), readSequence(args.since, 'since'));
  return event && { sequence: String(event.sequence), operation: toOperation(event.entry, context) };
};
