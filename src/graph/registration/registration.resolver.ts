import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Batch } from '../../execution/batch.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { Customer } from '../customers/index.ts';
import { AccountAvailabilityArgs } from './registration.args.ts';
import { availabilityInput } from './registration.filter.ts';
import { newCustomerTagByCustomer, ownRealNameByCustomer, realNameReviewByCustomer } from './registration.loader.ts';
import { AccountAvailability, NewCustomerTag, OwnRealName, RealNameReview } from './registration.type.ts';

@Resolver()
export class RegistrationResolver {
  @Serves('CheckUserIdentity')
  @Query(() => AccountAvailability, {
    nullable: true,
    description:
      'Whether a customer can be registered under a login name, a mobile number (which only a number of accounts may ' +
      'share) or an e-mail address. The vendor accepts five such calls per second. Source: CheckUserIdentity.',
  })
  async accountAvailability(
    @Ctx() { api, partner }: RequestContext,
    @Args(() => AccountAvailabilityArgs) args: AccountAvailabilityArgs,
  ): Promise<AccountAvailability | null> {
    const input = availabilityInput(args, partner.config.site);
    return (await api.ask('CheckUserIdentity', input)).one(AccountAvailability);
  }
}

@Resolver(() => Customer)
export class CustomerRegistrationResolver {
  @Batch()
  @Serves(newCustomerTagByCustomer)
  @FieldResolver(() => NewCustomerTag, {
    nullable: true,
    description:
      'Whether the customer counts as new; China site. Source: ListSubCustomerNewTag, one call per 200 customers.',
  })
  newCustomerTag(
    @Ctx() context: RequestContext,
    @Root() customers: readonly Customer[],
  ): Promise<readonly (NewCustomerTag | Error | null)[]> {
    return context.loadEach(newCustomerTagByCustomer, customers, ({ id, scope }) => ({ id, scope }));
  }

  @Serves(realNameReviewByCustomer)
  @FieldResolver(() => RealNameReview, {
    nullable: true,
    description:
      "Result of the review of the customer's documents; `verification` has the same state without a call. Source: " +
      'ShowRealnameAuthenticationReviewResult, one call per customer.',
  })
  realNameReview(@Ctx() context: RequestContext, @Root() { id }: Customer): Promise<RealNameReview | null> {
    return context.load(realNameReviewByCustomer, id);
  }

  @Serves(ownRealNameByCustomer)
  @FieldResolver(() => OwnRealName, {
    nullable: true,
    description:
      "The identity check in the customer's own view, for example after the customer has scanned its QR code; China " +
      "site. Read in the customer's name: AGENCY_MISSING where the customer has not authorized the partner. Source: " +
      'ShowRealNameAuthStatus, one call per customer.',
  })
  ownRealName(@Ctx() context: RequestContext, @Root() customer: Customer): Promise<OwnRealName | null> {
    return context.load(ownRealNameByCustomer, customer);
  }
}
