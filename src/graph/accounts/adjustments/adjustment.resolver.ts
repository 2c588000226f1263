import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, sliceOf } from '../../../request/pages/paging.ts';
import { Connection, childConnection } from '../../common/index.ts';
import { Customer, customerByPlace } from '../../customers/index.ts';
import { Partner } from '../../partner/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { adjustmentsInScope } from './adjustment.access.ts';
import { AdjustmentsArgs } from './adjustment.args.ts';
import { adjustmentInput } from './adjustment.filter.ts';
import { adjustmentsByReceiver } from './adjustment.loader.ts';
import { Adjustment, AdjustmentConnection } from './adjustment.type.ts';

@Resolver(() => Partner)
export class PartnerAdjustmentsResolver {
  @Serves(adjustmentsInScope, { closedTo: ['reseller'] })
  @FieldResolver(() => AdjustmentConnection, {
    description:
      'Funds moved between the partner and its customers or resellers, newest first; an account manager ' +
      'sees own customers only. Source: ListPartnerAdjustRecords, one call per page; China site only.',
  })
  async adjustments(
    @Ctx() context: RequestContext,
    @Args(() => AdjustmentsArgs) args: AdjustmentsArgs,
  ): Promise<Connection<Adjustment>> {
    const viewer = context.requireViewer();
    const list = listMark('adjustments', viewer.partnerId, viewer.customers, args.filter);
    const page = { filter: adjustmentInput(args.filter), slice: sliceOf(args, list), list };
    return new Connection(await adjustmentsInScope.page(context, page));
  }
}

@Resolver(() => Customer)
export class CustomerAdjustmentsResolver {
  @Serves(adjustmentsByReceiver)
  @FieldResolver(() => AdjustmentConnection, {
    description:
      'Funds that were allocated to the customer or taken back, newest first. Source: ' +
      'ListPartnerAdjustRecords, one call per customer or one sweep of all adjustments, whichever needs ' +
      'fewer calls; China site only.',
  })
  async adjustments(
    @Ctx() context: RequestContext,
    @Root() { id, scope }: Customer,
    @Args(() => AdjustmentsArgs) args: AdjustmentsArgs,
  ): Promise<Connection<Adjustment>> {
    const list = listMark('customerAdjustments', id, args.filter);
    const filter = adjustmentInput(args.filter);
    return childConnection(context, adjustmentsByReceiver, { args, list, parent: id, scope, filter });
  }
}

@Resolver(() => Reseller)
export class ResellerAdjustmentsResolver {
  @Serves(adjustmentsByReceiver, { wholePartner: 'partner.adjustments' })
  @FieldResolver(() => AdjustmentConnection, {
    description:
      'Funds that the distributor allocated to the reseller or took back, newest first. Source: ListPartnerAdjustRecords, ' +
      'one call per reseller or one sweep of all adjustments, whichever needs fewer calls; China site only.',
  })
  async adjustments(
    @Ctx() context: RequestContext,
    @Root() { id }: Reseller,
    @Args(() => AdjustmentsArgs) args: AdjustmentsArgs,
  ): Promise<Connection<Adjustment>> {
    const list = listMark('resellerAdjustments', id, args.filter);
    return childConnection(context, adjustmentsByReceiver, {
      args,
      list,
      parent: id,
      filter: adjustmentInput(args.filter),
    });
  }
}

@Resolver(() => Adjustment)
export class AdjustmentResolver {
  @Serves(customerByPlace)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer on the other side; null where it was a reseller, or the customer has left the partner.',
  })
  customer(@Ctx() context: RequestContext, @Root() { receiverId, scope }: Adjustment): Promise<Customer | null> {
    return receiverId ? context.load(customerByPlace, { id: receiverId, scope }) : Promise.resolve(null);
  }
}
