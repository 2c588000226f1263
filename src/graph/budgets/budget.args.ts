import { ArgsType, Field } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { PageArgs } from '../common/index.ts';
import { BudgetChange, BudgetType } from './budget.type.ts';

@ArgsType()
export class BudgetRecordsArgs extends PageArgs {
  @Field(() => BudgetChange, { nullable: true, description: 'Only changes of this kind.' })
  change?: Known<BudgetChange> | null;

  @Field(() => BudgetType, { nullable: true, description: 'Only budgets of this type.' })
  type?: Known<BudgetType> | null;
}
