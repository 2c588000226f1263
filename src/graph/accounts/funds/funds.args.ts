import { Field, ID, InputType } from 'type-graphql';
import { BudgetType } from '../../budgets/index.ts';
import { MoneyInput } from '../../common/index.ts';
import { WriteInput } from '../../operations/index.ts';

@InputType({ description: 'Funds between the partner and a customer.' })
export class CustomerFundsInput extends WriteInput {
  @Field(() => ID, { description: 'A RESALE customer.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'Amount.' })
  amount!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description: "The customer's reseller, between whose account and the customer's it moves; for distributors.",
  })
  resellerId?: string | null;
}

@InputType({ description: 'Funds between the partner and a reseller.' })
export class ResellerFundsInput extends WriteInput {
  @Field(() => ID, { description: 'A reseller of the partner.' })
  resellerId!: string;

  @Field(() => MoneyInput, { description: 'Amount.' })
  amount!: MoneyInput;
}

@InputType({ description: 'What a customer may spend.' })
export class SetBudgetInput extends WriteInput {
  @Field(() => ID, { description: 'A RESELLER customer.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'The whole budget, not a change of it; at most 2147483647.' })
  amount!: MoneyInput;

  @Field(() => BudgetType, { nullable: true, description: "Left out: the vendor's default, MONTHLY." })
  type?: BudgetType | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a freeze by the partner is lifted; left out: no.' })
  liftFreeze?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the customer is frozen when the budget is used up; unchanged when left out.',
  })
  freezeWhenUsedUp?: boolean | null;

  @Field(() => ID, { nullable: true, description: "The customer's reseller; for distributors." })
  resellerId?: string | null;
}
