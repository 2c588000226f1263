import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL_DATA_REVEAL } from '../../identity/index.ts';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { LoaderDefinition, RequestContext, Source } from '../../request/context.ts';
import type { Children, ChildrenKey } from '../../request/fetch/children.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { oneEach } from '../../request/fetch/source.ts';
import { listMark, MAX_FIRST, pageOf, sliceOf } from '../../request/pages/paging.ts';
import type { Input } from '../../vendor/api.ts';
import { Connection, PageArgs } from '../common/index.ts';
import { Customer } from '../customers/index.ts';
import { FundArgs, MembersArgs, OrganizationArgs } from './enterprise.args.ts';
import { fundInput, memberInput } from './enterprise.filter.ts';
import {
  membersByMaster,
  organizationByMaster,
  retrievableAmounts,
  retrievableCoupons,
  transferableAmounts,
  transferableCoupons,
} from './enterprise.loader.ts';
import {
  Enterprise,
  EnterpriseMember,
  EnterpriseMemberConnection,
  OrganizationTree,
  RetrievableAmount,
  RetrievableAmountConnection,
  RetrievableCoupon,
  RetrievableCouponConnection,
  TransferableAmount,
  TransferableAmountConnection,
  TransferableCoupon,
  TransferableCouponConnection,
} from './enterprise.type.ts';
import { requireMember } from './writes/enterprise-write.checks.ts';

interface EnterpriseListQuery<T> {
  readonly loader: LoaderDefinition<ChildrenKey, Children<T>>;
  readonly master: Customer;
  /** Id of the member whose list it is. Default: the master's list. */
  readonly member?: string;
  readonly args: PageArgs;
  readonly filter?: Input;
  /** The vendor returns all rows, whatever page is requested. */
  readonly unpaged?: boolean;
}

/**
 * Greatest number of pages with an enterprise's members, of which there are at most 1,000; a full page needs a next
 * one.
 */
const MAX_MEMBER_PAGES = 11;

/** Cost of finding one member, which reads all members of the master. */
const allMembers: Source = {
  operations: membersByMaster.operations,
  cost: oneEach,
  most: (parents) => MAX_MEMBER_PAGES * parents,
};

/** Inputs for a fund. Only credit has pages: cash is one row. */
const fundOf = ({ fund }: FundArgs): Pick<EnterpriseListQuery<never>, 'filter' | 'unpaged'> => ({
  filter: fundInput(fund),
  unpaged: fund === 'CASH',
});

/** A page of one of a master's lists. */
const masterPage = async <T extends object>(
  context: RequestContext,
  { loader, master, member, args, filter = {}, unpaged = false }: EnterpriseListQuery<T>,
  withMaster = (row: T): T => row,
): Promise<Connection<T>> => {
  const parent = member ?? master.id;
  const list = listMark(loader.name, master.id, parent, filter);
  const slice = sliceOf(args, list);
  const asked = unpaged ? { offset: 0, first: MAX_FIRST } : slice;
  const { rows, total } = await context.load(loader, { parent, ...asked, filter, ...asCustomer(master) });
  const all = rows.map(withMaster);
  return new Connection(unpaged ? pageOf(all, slice, list) : { rows: all, offset: slice.offset, total, list });
};

@Resolver(() => Customer)
export class CustomerEnterpriseResolver {
  @SignedIn('reseller')
  @FieldResolver(() => Enterprise, {
    description:
      'The enterprise of which the customer is the master; the fields of the enterprise fail for any other customer.',
  })
  enterprise(@Root() master: Customer): Enterprise {
    return { master };
  }
}

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @Serves(organizationByMaster)
  @FieldResolver(() => OrganizationTree, {
    nullable: true,
    description: 'Units of the enterprise. Source: ListEnterpriseOrganizations, one call; China site only.',
  })
  organization(
    @Ctx() context: RequestContext,
    @Root() { master }: Enterprise,
    @Args(() => OrganizationArgs) { parentId, recursive }: OrganizationArgs,
  ): Promise<OrganizationTree | null> {
    return context.load(organizationByMaster, { master, parentId: parentId ?? null, recursive });
  }

  @Serves(membersByMaster)
  @FieldResolver(() => EnterpriseMemberConnection, {
    description: 'Member accounts of the enterprise. Source: ListEnterpriseSubCustomers, one call per page.',
  })
  members(
    @Ctx() context: RequestContext,
    @Root() { master }: Enterprise,
    @Args(() => MembersArgs) args: MembersArgs,
  ): Promise<Connection<EnterpriseMember>> {
    // Searching for a masked name would reveal it.
    if (args.filter?.displayName) context.requirePermission(PERSONAL_DATA_REVEAL);
    const asked = { loader: membersByMaster, master, args, filter: memberInput(args.filter) };
    return masterPage(context, asked, (row) => Object.assign(row, { master }));
  }

  @Serves(allMembers)
  @FieldResolver(() => EnterpriseMember, {
    description:
      'One of its member accounts; NOT_FOUND for any other id. Source: ListEnterpriseSubCustomers, one call per 100 members, because the vendor cannot filter by id.',
  })
  member(
    @Ctx() context: RequestContext,
    @Root() { master }: Enterprise,
    @Arg('id', () => ID, { description: 'Account id of the member.' }) id: string,
  ): Promise<EnterpriseMember> {
    return requireMember(context, master, id);
  }

  @Serves(transferableAmounts)
  @FieldResolver(() => TransferableAmountConnection, {
    description:
      'Amounts that the master may give to members. Source: ShowMultiAccountTransferAmount, one call per ' +
      'page; China site only.',
  })
  transferableAmounts(
    @Ctx() context: RequestContext,
    @Root() { master }: Enterprise,
    @Args(() => FundArgs) args: FundArgs,
  ): Promise<Connection<TransferableAmount>> {
    return masterPage(context, { loader: transferableAmounts, master, args, ...fundOf(args) });
  }

  @Serves(transferableCoupons)
  @FieldResolver(() => TransferableCouponConnection, {
    description:
      'Coupons that the master may give. Source: ListMultiAccountTransferCoupons, one call per page; China site only.',
  })
  transferableCoupons(
    @Ctx() context: RequestContext,
    @Root() { master }: Enterprise,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<TransferableCoupon>> {
    return masterPage(context, { loader: transferableCoupons, master, args });
  }
}

@Resolver(() => EnterpriseMember)
export class EnterpriseMemberResolver {
  @Serves(retrievableAmounts)
  @FieldResolver(() => RetrievableAmountConnection, {
    nullable: true,
    description:
      'Amounts that the master may take back. Source: ListEnterpriseMultiAccount, one call per member and ' +
      'page; China site only.',
  })
  async retrievableAmounts(
    @Ctx() context: RequestContext,
    @Root() { id, master }: EnterpriseMember,
    @Args(() => FundArgs) args: FundArgs,
  ): Promise<Connection<RetrievableAmount> | null> {
    const fund = fundOf(args);
    return master ? masterPage(context, { loader: retrievableAmounts, master, member: id, args, ...fund }) : null;
  }

  @Serves(retrievableCoupons)
  @FieldResolver(() => RetrievableCouponConnection, {
    nullable: true,
    description: 'Coupons that the master may take back. Source: ListMultiAccountRetrieveCoupons, one call per member.',
  })
  async retrievableCoupons(
    @Ctx() context: RequestContext,
    @Root() { id, master }: EnterpriseMember,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<RetrievableCoupon> | null> {
    return master ? masterPage(context, { loader: retrievableCoupons, master, member: id, args }) : null;
  }
}
