import { Field, ObjectType } from 'type-graphql';
import { ChannelFailure, Reseller } from '../../resellers/index.ts';
import { PartnerBalance } from './account.type.ts';

@ObjectType({ description: 'The accounts of the distributor or of one reseller. Source: ListPartnerBalances.' })
export class ChannelBalances {
  @Field(() => Reseller, {
    nullable: true,
    description: "The reseller that owns the accounts; null for the partner's own.",
  })
  reseller!: Reseller | null;

  @Field(() => [PartnerBalance], { nullable: true, description: 'The accounts; null where the call failed.' })
  balances!: readonly PartnerBalance[] | null;

  @Field(() => ChannelFailure, { nullable: true, description: 'Why the call failed; null where it succeeded.' })
  failure!: ChannelFailure | null;
}
