import { Field, ID, ObjectType } from 'type-graphql';
import { Row } from '../../request/rows.ts';
import * as codes from '../../upstream/mapping/codes/accounts.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { customerBalanceModel, partnerBalanceModel } from '../../upstream/mapping/models/account.model.ts';
import { enumOf, Money } from '../common/index.ts';

@Row(customerBalanceModel)
@ObjectType({ description: 'Funds that the partner has allocated to a customer. Source: ListCustomersBalancesDetail.' })
export class CustomerBalance {
  @Field(() => Money, { nullable: true, description: 'What the customer can still spend.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What the customer owes.' })
  debt!: Money | null;
}

export const AccountType = enumOf('AccountType', 'What an account of the partner is for.', codes.accountType);
export type AccountType = WordOf<typeof codes.accountType>;

@Row(partnerBalanceModel)
@ObjectType({ description: "One of the partner's accounts. Source: ListPartnerBalances (China site)." })
export class PartnerBalance {
  @Field(() => ID, { description: 'Account id at the vendor.' })
  id!: string;

  @Field(() => AccountType, { nullable: true, description: 'What the account is for.' })
  type!: AccountType | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `type`." })
  typeCode!: string | null;

  @Field(() => Money, { nullable: true, description: 'Balance of the account.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of the balance that is set aside and cannot be allocated.' })
  designated!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Credit line, for credit accounts.' })
  credit!: Money | null;
}
