import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../common/index.ts';
import { BudgetChange, BudgetType } from './budget.type.ts';

@ArgsType()
export class BudgetRecordsArgs extends PageArgs {
  @Field(() => BudgetChange, { nullable: true, description: 'Only what was set, or only what was deleted.' })
  change?: BudgetChange | null;

  @Field(() => BudgetType, { nullable: true, description: 'Only budgets of this type.' })
  type?: BudgetType | null;
}
