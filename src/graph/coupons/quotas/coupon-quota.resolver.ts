import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext, Source } from '../../../request/context.ts';
import { addCalls } from '../../../request/fetch/source.ts';
import { defineList } from '../../../request/pages/list.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { Connection, childConnection, PageArgs } from '../../common/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { CouponQuotaRecordsArgs, CouponQuotasArgs, IssuedCouponQuotasArgs } from './coupon-quota.args.ts';
import { couponQuotaInput, couponQuotaRecordInput, issuedCouponQuotaInput } from './coupon-quota.filter.ts';
import {
  couponQuotas,
  issuedQuotasByParent,
  quotaLoaders,
  quotaRecordsByParent,
  requireQuota,
} from './coupon-quota.loader.ts';
import {
  CouponQuota,
  CouponQuotaConnection,
  CouponQuotaRecord,
  CouponQuotaRecordConnection,
  IssuedCouponQuota,
  IssuedCouponQuotaConnection,
} from './coupon-quota.type.ts';

const ownQuotas = defineList('ListQuotaCoupons', CouponQuota);
const issuedQuotas = defineList('ListIssuedCouponQuotas', IssuedCouponQuota);
const quotaRecords = defineList('ListCouponQuotasRecords', CouponQuotaRecord);

/** Two calls for each reseller, one for each type of quota. */
const oneQuotaEach: Source = { operations: ['ListQuotaCoupons'], cost: (parents) => 2 * parents };

@Resolver(() => CouponQuota)
export class CouponQuotaResolver {
  @Serves(ownQuotas)
  @Query(() => CouponQuotaConnection, {
    description: "The partner's own coupon quotas, of one type. Source: ListQuotaCoupons, one call per page.",
  })
  async couponQuotas(
    @Ctx() context: RequestContext,
    @Args(() => CouponQuotasArgs) args: CouponQuotasArgs,
  ): Promise<Connection<CouponQuota>> {
    const list = listMark('couponQuotas', context.requireViewer().partnerId, args.filter);
    return new Connection(await ownQuotas.page(context, { args, list, input: couponQuotaInput(args.filter) }));
  }

  @Serves(addCalls(quotaLoaders.VOUCHER, quotaLoaders.FLEXI_CASH))
  @Query(() => CouponQuota, {
    description:
      'One coupon quota of the partner; NOT_FOUND for an unknown id. Source: ListQuotaCoupons, one call per type, of which there are two.',
  })
  async couponQuota(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the quota.' }) id: string,
  ): Promise<CouponQuota> {
    return requireQuota(context, id);
  }

  @Serves(issuedQuotas)
  @Query(() => IssuedCouponQuotaConnection, {
    description:
      'Quotas that the distributor gave its resellers; distributors only. Source: ListIssuedCouponQuotas, one call per page.',
  })
  async issuedCouponQuotas(
    @Ctx() context: RequestContext,
    @Args(() => IssuedCouponQuotasArgs) args: IssuedCouponQuotasArgs,
  ): Promise<Connection<IssuedCouponQuota>> {
    const list = listMark('issuedCouponQuotas', context.requireViewer().partnerId, args.filter);
    const input = issuedCouponQuotaInput(args.filter);
    const scope = scopeOf(args.filter?.resellerId);
    return new Connection(await issuedQuotas.page(context, { args, list, input, scope }));
  }

  @Serves(quotaRecords)
  @Query(() => CouponQuotaRecordConnection, {
    description:
      'Amounts of quotas that the distributor gave to its resellers or took back; distributors only. ' +
      'Source: ListCouponQuotasRecords, one call per page.',
  })
  async couponQuotaRecords(
    @Ctx() context: RequestContext,
    @Args(() => CouponQuotaRecordsArgs) args: CouponQuotaRecordsArgs,
  ): Promise<Connection<CouponQuotaRecord>> {
    const list = listMark('couponQuotaRecords', context.requireViewer().partnerId, args.filter);
    const input = couponQuotaRecordInput(args.filter);
    const scope = scopeOf(args.filter?.resellerId);
    return new Connection(await quotaRecords.page(context, { args, list, input, scope }));
  }

  @Serves(issuedQuotasByParent)
  @FieldResolver(() => IssuedCouponQuotaConnection, {
    description:
      "Quotas given to resellers out of this one; empty for a reseller's own quota. Source: " +
      'ListIssuedCouponQuotas, one call per quota or one sweep of all of them, whichever needs fewer calls.',
  })
  async issued(
    @Ctx() context: RequestContext,
    @Root() { id }: CouponQuota,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<IssuedCouponQuota>> {
    const list = listMark('quotaIssued', id);
    return childConnection(context, issuedQuotasByParent, { args, list, parent: id, filter: {} });
  }

  @Serves(quotaRecordsByParent)
  @FieldResolver(() => CouponQuotaRecordConnection, {
    description:
      'Amounts of the quota that resellers received or that were taken back. Source: ' +
      'ListCouponQuotasRecords, one call per quota or one sweep of all records, whichever needs fewer calls.',
  })
  async records(
    @Ctx() context: RequestContext,
    @Root() { id }: CouponQuota,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<CouponQuotaRecord>> {
    const list = listMark('quotaRecords', id);
    return childConnection(context, quotaRecordsByParent, { args, list, parent: id, filter: {} });
  }
}

@Resolver(() => Reseller)
export class ResellerCouponQuotasResolver {
  @Serves(oneQuotaEach)
  @FieldResolver(() => CouponQuota, {
    description:
      'One coupon quota of the reseller; NOT_FOUND for any other id. Source: ListQuotaCoupons, one call per type, of which there are two.',
  })
  couponQuota(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Arg('id', () => ID, { description: 'Id of the quota.' }) id: string,
  ): Promise<CouponQuota> {
    return requireQuota(context, id, resellerId);
  }

  @Serves(couponQuotas)
  @FieldResolver(() => CouponQuotaConnection, {
    description:
      'The coupon quotas of the reseller, of one type. Source: ListQuotaCoupons, one call per reseller and page.',
  })
  async couponQuotas(
    @Ctx() context: RequestContext,
    @Root() { id }: Reseller,
    @Args(() => CouponQuotasArgs) args: CouponQuotasArgs,
  ): Promise<Connection<CouponQuota>> {
    const list = listMark('resellerCouponQuotas', id, args.filter);
    return childConnection(context, couponQuotas, { args, list, parent: id, filter: couponQuotaInput(args.filter) });
  }
}
