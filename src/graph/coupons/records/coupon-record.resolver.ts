import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { translateResourceType, translateServiceType } from '../../catalog/index.ts';
import { Connection, childConnection } from '../../common/index.ts';
import { Customer, customerById } from '../../customers/index.ts';
import { defineCouponList, rowsOfCustomer, rowsOfPartner } from '../coupon.access.ts';
import { AllCouponRecordsArgs, CouponLedgerArgs, type CouponRecordFilter, CouponRecordsArgs } from '../coupon.args.ts';
import { couponLedgerInput, couponRecordInput } from '../coupon.filter.ts';
import { couponLedgerByCustomer, couponRecordsByCustomer } from '../coupon.loader.ts';
import { quotaLoaders } from '../quotas/coupon-quota.loader.ts';
import { CouponQuota } from '../quotas/coupon-quota.type.ts';
import {
  CouponLedgerEntry,
  CouponLedgerEntryConnection,
  CouponRecord,
  CouponRecordConnection,
} from './coupon-record.type.ts';

const COUPON_RECORDS = defineCouponList<CouponRecord, CouponRecordFilter>({
  name: 'couponRecords',
  ofCustomer: couponRecordsByCustomer,
  inputOf: couponRecordInput,
  timeOf: ({ at }) => at,
});

@Resolver(() => CouponRecord)
export class CouponRecordResolver {
  @Serves(COUPON_RECORDS.inScope)
  @Query(() => CouponRecordConnection, {
    description:
      'Operations on issued coupons, newest first; an account manager sees own customers only. Source: ' +
      'ListPartnerCouponsRecord.',
  })
  couponRecords(
    @Ctx() context: RequestContext,
    @Args(() => AllCouponRecordsArgs) args: AllCouponRecordsArgs,
  ): Promise<Connection<CouponRecord>> {
    return rowsOfPartner(context, COUPON_RECORDS, args);
  }

  @Serves(customerById)
  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      'The customer that had the coupon; null where the customer has left the partner or belongs to a ' + 'reseller.',
  })
  async customer(@Ctx() context: RequestContext, @Root() { customerId }: CouponRecord): Promise<Customer | null> {
    return customerId === null ? null : context.load(customerById, customerId);
  }

  @Serves(quotaLoaders.VOUCHER)
  @FieldResolver(() => CouponQuota, {
    nullable: true,
    description: 'The quota that the coupon came from. Source: ListQuotaCoupons, one call per 100 quotas of a type.',
  })
  async quota(
    @Ctx() context: RequestContext,
    @Root() { quotaId, quotaType, scope }: CouponRecord,
  ): Promise<CouponQuota | null> {
    if (quotaId === null || quotaType === null || quotaType === 'UNRECOGNIZED') return null;
    return context.load(quotaLoaders[quotaType], { id: quotaId, scope });
  }
}

@Resolver(() => Customer)
export class CustomerCouponRecordsResolver {
  @Serves(couponRecordsByCustomer)
  @FieldResolver(() => CouponRecordConnection, {
    description:
      "Operations on the customer's coupons, newest first. Source: ListPartnerCouponsRecord, one call per " +
      'customer or one sweep of all records, whichever needs fewer calls.',
  })
  couponRecords(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CouponRecordsArgs) args: CouponRecordsArgs,
  ): Promise<Connection<CouponRecord>> {
    return rowsOfCustomer(context, COUPON_RECORDS, customer, args);
  }

  @Serves(couponLedgerByCustomer)
  @FieldResolver(() => CouponLedgerEntryConnection, {
    description:
      "Changes of the balance of the customer's coupons. AGENCY_MISSING where the customer has not " +
      'authorized the partner. China site only. Source: ListCustomerCouponChangeRecords with the ' +
      "customer's token, one call per customer and page.",
  })
  async couponLedger(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CouponLedgerArgs) args: CouponLedgerArgs,
  ): Promise<Connection<CouponLedgerEntry>> {
    const list = listMark('couponLedger', customer.id, args.filter);
    const filter = couponLedgerInput(args.filter, context.now);
    const key = { parent: customer.id, filter, ...asCustomer(customer) };
    return childConnection(context, couponLedgerByCustomer, { args, list, ...key });
  }
}

@Resolver(() => CouponLedgerEntry)
export class CouponLedgerEntryResolver {
  @FieldResolver()
  serviceTypeName(@Ctx() context: RequestContext, @Root() entry: CouponLedgerEntry): Promise<string | null> {
    return translateServiceType(context, entry.serviceTypeName);
  }

  @FieldResolver()
  resourceTypeName(@Ctx() context: RequestContext, @Root() entry: CouponLedgerEntry): Promise<string | null> {
    return translateResourceType(context, entry.resourceTypeName);
  }
}
