import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, sliceOf } from '../../../request/pages/paging.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { Connection, PageArgs } from '../../common/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { CouponQuotaRecordsArgs, CouponQuotasArgs, IssuedCouponQuotasArgs } from './coupon-quota.args.ts';
import { couponQuotaInput, couponQuotaRecordInput, issuedCouponQuotaInput } from './coupon-quota.filter.ts';
import { couponQuotas, issuedQuotasByParent, quotaRecordsByParent, requireQuota } from './coupon-quota.loader.ts';
import {
  CouponQuota,
  CouponQuotaConnection,
  CouponQuotaRecord,
  CouponQuotaRecordConnection,
  IssuedCouponQuota,
  IssuedCouponQuotaConnection,
} from './coupon-quota.type.ts';

const QUOTAS = 'ListQuotaCoupons';
const ISSUED = 'ListIssuedCouponQuotas';
const RECORDS = 'ListCouponQuotasRecords';

@Resolver(() => CouponQuota)
export class CouponQuotaResolver {
  @Serves(QUOTAS)
  @Query(() => CouponQuotaConnection, {
    nullable: true,
    description: "The partner's own coupon quotas, of one type. Source: ListQuotaCoupons, one call a page.",
  })
  async couponQuotas(
    @Ctx() context: RequestContext,
    @Args(() => CouponQuotasArgs) args: CouponQuotasArgs,
  ): Promise<Connection<CouponQuota>> {
    const list = listMark('couponQuotas', context.requireViewer().partnerId, args.filter);
    const { offset, first } = sliceOf(args, list);
    const answer = await context.api.ask(QUOTAS, { ...couponQuotaInput(args.filter), offset, limit: first });
    return new Connection({ rows: answer.many(CouponQuota).slice(0, first), offset, total: answer.total, list });
  }

  @Serves(QUOTAS, { cost: (parents) => 2 * parents })
  @Query(() => CouponQuota, {
    nullable: true,
    description:
      'One coupon quota of the partner; NOT_FOUND for an unknown id. Source: ListQuotaCoupons, one call for each of the ' +
      'two types.',
  })
  async couponQuota(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the quota.' }) id: string,
  ): Promise<CouponQuota> {
    return requireQuota(context, id);
  }

  @Serves(ISSUED)
  @Query(() => IssuedCouponQuotaConnection, {
    nullable: true,
    description:
      'Quotas that the distributor gave its resellers; distributors only. Source: ListIssuedCouponQuotas, one call a page.',
  })
  async issuedCouponQuotas(
    @Ctx() context: RequestContext,
    @Args(() => IssuedCouponQuotasArgs) args: IssuedCouponQuotasArgs,
  ): Promise<Connection<IssuedCouponQuota>> {
    const list = listMark('issuedCouponQuotas', context.requireViewer().partnerId, args.filter);
    const { offset, first } = sliceOf(args, list);
    const input = { ...issuedCouponQuotaInput(args.filter), offset, limit: first };
    const answer = await context.api.ask(ISSUED, input, { scope: scopeOf(args.filter?.resellerId) });
    return new Connection({ rows: answer.many(IssuedCouponQuota).slice(0, first), offset, total: answer.total, list });
  }

  @Serves(RECORDS)
  @Query(() => CouponQuotaRecordConnection, {
    nullable: true,
    description:
      'Amounts of quotas that the distributor gave to its resellers or took back; distributors only. ' +
      'Source: ListCouponQuotasRecords, one call a page.',
  })
  async couponQuotaRecords(
    @Ctx() context: RequestContext,
    @Args(() => CouponQuotaRecordsArgs) args: CouponQuotaRecordsArgs,
  ): Promise<Connection<CouponQuotaRecord>> {
    const list = listMark('couponQuotaRecords', context.requireViewer().partnerId, args.filter);
    const { offset, first } = sliceOf(args, list);
    const input = { ...couponQuotaRecordInput(args.filter), offset, limit: first };
    const answer = await context.api.ask(RECORDS, input, { scope: scopeOf(args.filter?.resellerId) });
    return new Connection({ rows: answer.many(CouponQuotaRecord).slice(0, first), offset, total: answer.total, list });
  }

  @Serves(ISSUED, { cost: issuedQuotasByParent.cost })
  @FieldResolver(() => IssuedCouponQuotaConnection, {
    nullable: true,
    description:
      "Quotas given to resellers out of this one; empty for a reseller's own quota. Source: " +
      'ListIssuedCouponQuotas, one call a quota or one sweep of all of them, whichever needs fewer calls.',
  })
  async issued(
    @Ctx() context: RequestContext,
    @Root() { id }: CouponQuota,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<IssuedCouponQuota>> {
    const list = listMark('quotaIssued', id);
    const { offset, first } = sliceOf(args, list);
    const { rows, total } = await context.load(issuedQuotasByParent, { parent: id, offset, first, filter: {} });
    return new Connection({ rows, offset, total, list });
  }

  @Serves(RECORDS, { cost: quotaRecordsByParent.cost })
  @FieldResolver(() => CouponQuotaRecordConnection, {
    nullable: true,
    description:
      'Amounts of the quota that resellers received or that were taken back. Source: ' +
      'ListCouponQuotasRecords, one call a quota or one sweep of all records, whichever needs fewer calls.',
  })
  async records(
    @Ctx() context: RequestContext,
    @Root() { id }: CouponQuota,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<CouponQuotaRecord>> {
    const list = listMark('quotaRecords', id);
    const { offset, first } = sliceOf(args, list);
    const { rows, total } = await context.load(quotaRecordsByParent, { parent: id, offset, first, filter: {} });
    return new Connection({ rows, offset, total, list });
  }
}

@Resolver(() => Reseller)
export class ResellerCouponQuotasResolver {
  @Serves(QUOTAS, { cost: couponQuotas.cost })
  @FieldResolver(() => CouponQuotaConnection, {
    nullable: true,
    description:
      'The coupon quotas of the reseller, of one type. Source: ListQuotaCoupons, one call a reseller and page.',
  })
  async couponQuotas(
    @Ctx() context: RequestContext,
    @Root() { id }: Reseller,
    @Args(() => CouponQuotasArgs) args: CouponQuotasArgs,
  ): Promise<Connection<CouponQuota>> {
    const list = listMark('resellerCouponQuotas', id, args.filter);
    const { offset, first } = sliceOf(args, list);
    const key = { parent: id, offset, first, filter: couponQuotaInput(args.filter) };
    return new Connection({ ...(await context.load(couponQuotas, key)), offset, list });
  }
}
