import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineList } from '../../request/pages/list.ts';
import { listMark } from '../../request/pages/paging.ts';
import { Connection, childConnection } from '../common/index.ts';
import { Customer, customerById, requireChannel } from '../customers/index.ts';
import { Reseller } from '../resellers/index.ts';
import { defineCouponList, rowsOfCustomer, rowsOfPartner } from './coupon.access.ts';
import {
  AllCouponsArgs,
  AllIssuedCouponsArgs,
  CouponsArgs,
  type IssuedCouponFilter,
  IssuedCouponsArgs,
} from './coupon.args.ts';
import { couponInput, issuedCouponInput } from './coupon.filter.ts';
import { couponsOfAccount, issuedCouponsByCustomer, recordsByCoupon } from './coupon.loader.ts';
import { Coupon, CouponConnection, IssuedCoupon, IssuedCouponConnection } from './coupon.type.ts';
import { throughReseller } from './filter-checks.ts';
import { CouponRecord } from './records/coupon-record.type.ts';

const OWN = 'ListSubCustomerCoupons';

const ownCoupons = defineList(OWN, Coupon);

const ISSUED_COUPONS = defineCouponList<IssuedCoupon, IssuedCouponFilter>({
  name: 'issuedCoupons',
  ofCustomer: issuedCouponsByCustomer,
  inputOf: issuedCouponInput,
  timeOf: ({ createdAt }) => createdAt,
});

@Resolver(() => Coupon)
export class CouponResolver {
  @Serves(ownCoupons, { closedTo: ['customer'] })
  @Query(() => CouponConnection, {
    description:
      "Coupons in the partner's own account, or in one reseller's; not those of customers. Used, expired and " +
      'reclaimed coupons are listed for twelve months. Not sorted: the vendor cannot sort, and the gateway ' +
      'keeps no copy. Source: ListSubCustomerCoupons, one call per page.',
  })
  async coupons(
    @Ctx() context: RequestContext,
    @Args(() => AllCouponsArgs) { filter, resellerId, ...args }: AllCouponsArgs,
  ): Promise<Connection<Coupon>> {
    const list = listMark('coupons', context.requireViewer().partnerId, resellerId, filter);
    requireChannel(context, resellerId);
    const scope = throughReseller(context.api, OWN, resellerId);
    return new Connection(await ownCoupons.page(context, { args, list, input: couponInput(filter), scope }));
  }
}

@Resolver(() => IssuedCoupon)
export class IssuedCouponResolver {
  @Serves(ISSUED_COUPONS.inScope)
  @Query(() => IssuedCouponConnection, {
    description:
      'Coupons that the partner, or one reseller, gave customers; an account manager sees own customers ' +
      'only. Source: ListIssuedPartnerCoupons.',
  })
  issuedCoupons(
    @Ctx() context: RequestContext,
    @Args(() => AllIssuedCouponsArgs) args: AllIssuedCouponsArgs,
  ): Promise<Connection<IssuedCoupon>> {
    return rowsOfPartner(context, ISSUED_COUPONS, args);
  }

  @Serves(customerById)
  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      'The customer that has the coupon; null where the customer has left the partner or belongs to a ' + 'reseller.',
  })
  customer(@Ctx() context: RequestContext, @Root() { customerId }: IssuedCoupon): Promise<Customer | null> {
    return context.load(customerById, customerId);
  }

  @Serves(recordsByCoupon)
  @FieldResolver(() => [CouponRecord], {
    description: 'Operations on the coupon. Source: ListPartnerCouponsRecord, one call per 50 coupons.',
  })
  async records(@Ctx() context: RequestContext, @Root() { id, scope }: IssuedCoupon): Promise<readonly CouponRecord[]> {
    return context.load(recordsByCoupon, { id, scope });
  }
}

@Resolver(() => Customer)
export class CustomerCouponsResolver {
  @Serves(couponsOfAccount, { asCustomer: true })
  @FieldResolver(() => CouponConnection, {
    description:
      "All coupons in the customer's account, no matter who gave them. AGENCY_MISSING where the customer has " +
      "not authorized the partner. Source: ListSubCustomerCoupons with the customer's token, one call per " +
      'customer and page. Not sorted: the vendor cannot sort, and the gateway keeps no copy.',
  })
  async ownCoupons(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CouponsArgs) args: CouponsArgs,
  ): Promise<Connection<Coupon>> {
    const list = listMark('ownCoupons', customer.id, args.filter);
    const filter = couponInput(args.filter);
    const key = { parent: customer.id, filter, ...asCustomer(customer) };
    return childConnection(context, couponsOfAccount, { args, list, ...key }, (row) =>
      Object.assign(row, { holderId: customer.id }),
    );
  }

  @Serves(issuedCouponsByCustomer)
  @FieldResolver(() => IssuedCouponConnection, {
    description:
      'Coupons that the partner gave the customer; RESALE customers only. Source: ListIssuedPartnerCoupons, one call per ' +
      'customer or one sweep of all coupons, whichever needs fewer calls.',
  })
  issuedCoupons(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => IssuedCouponsArgs) args: IssuedCouponsArgs,
  ): Promise<Connection<IssuedCoupon>> {
    return rowsOfCustomer(context, ISSUED_COUPONS, customer, args);
  }
}

@Resolver(() => Reseller)
export class ResellerCouponsResolver {
  @Serves(couponsOfAccount)
  @FieldResolver(() => CouponConnection, {
    description:
      "Coupons in the reseller's own account. Source: ListSubCustomerCoupons, one call per reseller and page.",
  })
  async coupons(
    @Ctx() context: RequestContext,
    @Root() { id }: Reseller,
    @Args(() => CouponsArgs) args: CouponsArgs,
  ): Promise<Connection<Coupon>> {
    const list = listMark('resellerCoupons', id, args.filter);
    const scope = throughReseller(context.api, OWN, id);
    return childConnection(context, couponsOfAccount, {
      args,
      list,
      parent: id,
      scope,
      filter: couponInput(args.filter),
    });
  }
}
