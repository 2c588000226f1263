import { Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { BudgetType } from '../../budgets/index.ts';
import { MoneyInput } from '../../common/index.ts';
import { WriteInput } from '../../operations/index.ts';

@InputType({ description: 'An amount to move between the partner and a customer.' })
export class CustomerFundsInput extends WriteInput {
  @Field(() => ID, { description: 'Id of a RESALE customer.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'Amount.' })
  amount!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description:
      "For distributors: id of the customer's reseller; the amount then moves between the reseller's " +
      "account and the customer's.",
  })
  resellerId?: string | null;
}

@InputType({ description: 'An amount to move between the partner and a reseller.' })
export class ResellerFundsInput extends WriteInput {
  @Field(() => ID, { description: 'Id of a reseller of the partner.' })
  resellerId!: string;

  @Field(() => MoneyInput, { description: 'Amount.' })
  amount!: MoneyInput;
}

@InputType({ description: 'A budget to set for a customer.' })
export class SetBudgetInput extends WriteInput {
  @Field(() => ID, { description: 'Id of a RESELLER customer.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'The whole budget, not a change of it; at most 2147483647.' })
  amount!: MoneyInput;

  @Field(() => BudgetType, {
    nullable: true,
    description: "Type of the budget; when left out, the vendor's default, MONTHLY.",
  })
  type?: Known<BudgetType> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a freeze by the partner is lifted; not lifted when left out.',
  })
  liftFreeze?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the customer is frozen when the budget is used up; unchanged when left out.',
  })
  freezeWhenUsedUp?: boolean | null;

  @Field(() => ID, { nullable: true, description: "For distributors: id of the customer's reseller." })
  resellerId?: string | null;
}
