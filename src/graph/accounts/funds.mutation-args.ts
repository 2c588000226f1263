import { Field, ID, InputType } from 'type-graphql';
import { BudgetType } from '../budgets/budget.type.ts';
import { Currency, Decimal } from '../common/index.ts';

@InputType({ description: 'An amount to move.' })
export class MoneyInput {
  @Field(() => Decimal, { description: 'Above 0, at most two decimals.' })
  amount!: string;

  @Field(() => Currency, { description: "The currency of the partner's site; any other is refused." })
  currency!: string;
}

@InputType()
abstract class WriteInput {
  @Field(() => String, {
    description:
      '1 to 255 characters, new for every write and the same for every attempt at it: however often it is sent, the ' +
      'write happens once.',
  })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Check everything and write nothing.' })
  dryRun!: boolean;
}

@InputType({ description: 'Funds between the partner and a customer.' })
export class CustomerFundsInput extends WriteInput {
  @Field(() => ID, { description: 'A RESALE customer of the partner itself.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;
}

@InputType({ description: 'Funds between the partner and a reseller.' })
export class ResellerFundsInput extends WriteInput {
  @Field(() => ID, { description: 'A reseller of the partner.' })
  resellerId!: string;

  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;
}

@InputType({ description: 'What a customer may spend.' })
export class SetBudgetInput extends WriteInput {
  @Field(() => ID, { description: 'A RESELLER customer of the partner itself.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'The whole budget, not a change of it; at most 2147483647.' })
  amount!: MoneyInput;

  @Field(() => BudgetType, { nullable: true, description: "Left out: the vendor's default, MONTHLY." })
  type?: BudgetType | null;
}
