import { Field, ID, ObjectType } from 'type-graphql';
import {
  customerAccountModel,
  customerAccountsModel,
  customerBalanceModel,
  partnerBalanceModel,
} from '../../../upstream/mapping/models/account.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, Money } from '../../common/index.ts';
import { AccountType } from '../account.enums.ts';

@Row(customerBalanceModel)
@ObjectType({ description: 'Funds that the partner has allocated to a customer. Source: ListCustomersBalancesDetail.' })
export class CustomerBalance {
  @Field(() => Money, { nullable: true, description: 'Amount that the customer can still spend.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Debt of the customer.' })
  debt!: Money | null;
}

@Row(partnerBalanceModel)
@ObjectType({ description: "One of the partner's accounts. Source: ListPartnerBalances (China site)." })
export class PartnerBalance {
  @Field(() => ID, { name: 'accountId', description: 'Account id at the vendor.' })
  id!: string;

  @CodedField(() => AccountType, 'Purpose of the account.')
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
  description: 'An account that a customer has at the vendor. Source: ShowCustomerAccountBalances.',
})
export class CustomerAccount {
  @Field(() => ID, { name: 'accountId', nullable: true, description: 'Account id at the vendor.' })
  id!: string | null;

  @CodedField(() => AccountType, 'Purpose of the account.')
  type!: AccountType | null;

  @Field(() => Money, { nullable: true, description: 'Amount that is left.' })
  available!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of the amount that is set aside for a purpose.' })
  designated!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Credit line, for credit accounts.' })
  credit!: Money | null;
}

@Row(customerAccountsModel)
@ObjectType({
  description: "A customer's accounts in the customer's own view. Source: ShowCustomerAccountBalances.",
})
export class CustomerAccounts {
  @Field(() => [CustomerAccount], { description: 'One for each account type that the customer has.' })
  accounts!: CustomerAccount[];

  @Field(() => Money, { nullable: true, description: 'Debt of the customer over all accounts.' })
  debt!: Money | null;
}
