import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { Customer } from '../customers/customer.type.ts';
import { Partner } from '../partner/partner.type.ts';
import { balanceByCustomer } from './account.loader.ts';
import { CustomerBalance, PartnerBalance } from './account.type.ts';

@Resolver(() => Customer)
export class CustomerAccountResolver {
  @Serves('ListCustomersBalancesDetail', { cost: balanceByCustomer.cost })
  @FieldResolver(() => CustomerBalance, {
    nullable: true,
    description:
      'Funds of a RESALE customer; null for other models, whose money the partner does not hold. ' +
      'Source: ListCustomersBalancesDetail, one call for 100 customers.',
  })
  async balance(
    @Ctx() context: RequestContext,
    @Root() { id, resellerId, associationModel }: Customer,
  ): Promise<CustomerBalance | null> {
    return associationModel === 'RESALE' ? context.load(balanceByCustomer, { id, resellerId }) : null;
  }
}

@Resolver(() => Partner)
export class PartnerAccountResolver {
  @Serves('ListPartnerBalances')
  @FieldResolver(() => [PartnerBalance], {
    nullable: true,
    description: "The partner's accounts. Source: ListPartnerBalances; China site only.",
  })
  async balances(@Ctx() { api }: RequestContext): Promise<PartnerBalance[]> {
    return (await api.ask('ListPartnerBalances', {})).many(PartnerBalance);
  }
}
