import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../common/index.ts';
import { BudgetChange, BudgetType } from './budget.type.ts';

@ArgsType()
export class BudgetRecordsArgs extends PageArgs {
  @Field(() => BudgetChange, { nullable: true, description: 'Only changes of this kind.' })
  change?: BudgetChange | null;

  @Field(() => BudgetType, { nullable: true, description: 'Only budgets of this type.' })
  type?: BudgetType | null;
}
