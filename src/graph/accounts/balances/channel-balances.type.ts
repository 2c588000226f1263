import { Field, ObjectType } from 'type-graphql';
import { ChannelFailure, Reseller } from '../../resellers/index.ts';
import { PartnerBalance } from './account.type.ts';

@ObjectType({ description: 'The accounts of one part of the channel. Source: ListPartnerBalances.' })
export class ChannelBalances {
  @Field(() => Reseller, {
    nullable: true,
    description: "The reseller that owns the accounts; null for the partner's own.",
  })
  reseller!: Reseller | null;

  @Field(() => [PartnerBalance], { nullable: true, description: 'Null where this part could not be asked.' })
  balances!: readonly PartnerBalance[] | null;

  @Field(() => ChannelFailure, { nullable: true, description: 'Why it could not be asked; null where it was.' })
  failure!: ChannelFailure | null;
}
