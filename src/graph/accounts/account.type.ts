import { Field, ID, ObjectType } from 'type-graphql';
import {
  customerAccountModel,
  customerAccountsModel,
  customerBalanceModel,
  partnerBalanceModel,
} from '../../upstream/mapping/models/account.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, Money } from '../common/index.ts';
import { AccountType } from './account.enums.ts';

@Row(customerBalanceModel)
@ObjectType({ description: 'Funds that the partner has allocated to a customer. Source: ListCustomersBalancesDetail.' })
export class CustomerBalance {
  @Field(() => Money, { nullable: true, description: 'What the customer can still spend.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What the customer owes.' })
  debt!: Money | null;
}

@Row(partnerBalanceModel)
@ObjectType({ description: "One of the partner's accounts. Source: ListPartnerBalances (China site)." })
export class PartnerBalance {
  @Field(() => ID, { description: 'Account id at the vendor.' })
  id!: string;

  @CodedField(() => AccountType, 'What the account is for.')
  type!: AccountType | null;

  @Field(() => Money, { nullable: true, description: 'Balance of the account.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of the balance that is set aside and cannot be allocated.' })
  designated!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Credit line, for credit accounts.' })
  credit!: Money | null;
}

@Row(customerAccountModel)
@ObjectType({
  description: 'An account that a customer has with the vendor itself. Source: ShowCustomerAccountBalances.',
})
export class CustomerAccount {
  @Field(() => ID, { nullable: true, description: 'Account id at the vendor.' })
  id!: string | null;

  @CodedField(() => AccountType, 'What the account is for.')
  type!: AccountType | null;

  @Field(() => Money, { nullable: true, description: 'What is left.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of it that is set aside for a purpose.' })
  designated!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Credit line, for credit accounts.' })
  credit!: Money | null;
}

@Row(customerAccountsModel)
@ObjectType({
  description: "A customer's accounts as the customer itself sees them. Source: ShowCustomerAccountBalances.",
})
export class CustomerAccounts {
  @Field(() => [CustomerAccount], { description: 'One for each account type that the customer has.' })
  accounts!: CustomerAccount[];

  @Field(() => Money, { nullable: true, description: 'What the customer owes over all accounts.' })
  debt!: Money | null;
}
