import type { MirrorChange, NounName } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { mirroredRows } from '../../request/copies/mirrored.ts';
import type { EventLog, StreamEvent, StreamSource } from '../../request/streams/index.ts';
import { scopeOf } from '../../upstream/index.ts';
import { checkIds } from '../common/index.ts';
import { requireCustomersInCopy } from '../customers/index.ts';
import { readableLists, requireChanges, requireFollowable } from '../mirror/index.ts';
import { Order } from '../orders/index.ts';
import type { FollowListArgs } from './news.type.ts';

const TOGETHER = 100;
const MOST_CUSTOMERS = 100;

/**
 * Refuses lists of which the viewer would never get an event, NOT_READY before the others were read to their end once,
 * and NOT_FOUND for a customer in the filter whom the viewer may not see, as for an unknown one; checked again before
 * each reading.
 */
export const requireFollowed = async (
  context: RequestContext,
  source: StreamSource,
  { lists, resellerId, customerIds }: FollowListArgs & { readonly lists?: readonly NounName[] | null },
): Promise<void> => {
  if (!source.isOpening) return;
  await requireFollowable(context, lists, resellerId);
  if (customerIds) await requireCustomersInCopy(requireChanges(context, resellerId), customerIds);
};

export interface RowEvent extends StreamEvent {
  readonly change: MirrorChange;
}

export interface OrderRowEvent extends RowEvent {
  readonly order: Order | null;
}

/** Changes of these lists that the viewer may see. Throws MIRROR_OFF where no copies are kept. */
export const rowLog = (
  context: RequestContext,
  nouns: readonly NounName[] | null | undefined,
  { resellerId, customerIds }: FollowListArgs,
) => {
  checkIds(customerIds, MOST_CUSTOMERS, 'customerIds');
  const { mirror, scope } = requireChanges(context, resellerId);
  const readable = readableLists(context, nouns);
  const wanted = customerIds ? new Set(customerIds) : null;
  return {
    last: () => mirror.lastChange(),
    read: async (after: number) => {
      const { changes, next, isGap } = await mirror.changes({
        scope,
        after,
        nouns: readable,
        first: TOGETHER,
      });
      const events = changes
        .filter(({ customerId }) => wanted === null || (customerId !== null && wanted.has(customerId)))
        .map((change): RowEvent => ({ sequence: change.seq, change }));
      return { events, next, hasGap: isGap };
    },
  } satisfies EventLog;
};

/** Changes of orders, each with the order as its copy has it. No call to the vendor. */
export const orderLog = (context: RequestContext, args: FollowListArgs): EventLog => {
  const changes = rowLog(context, ['orders'], args);
  return {
    last: changes.last,
    read: async (after) => {
      const { events, ...page } = await changes.read(after);
      const ids = [...new Set(events.map(({ change }) => change.id))];
      const scope = scopeOf(args.resellerId);
      const orders = ids.length > 0 ? await mirroredRows(context, { noun: 'orders', type: Order, scope }, ids) : null;
      const withOrders = events.map(
        (event): OrderRowEvent => ({ ...event, order: orders?.get(event.change.id) ?? null }),
      );
      return { ...page, events: withOrders };
    },
  };
};
