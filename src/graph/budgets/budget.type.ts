import { Field, ObjectType } from 'type-graphql';
import * as codes from '../../upstream/mapping/codes/accounts.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { budgetRecordModel, customerBudgetModel } from '../../upstream/mapping/models/budget.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, enumOf, Money, Personal } from '../common/index.ts';

export const BudgetType = enumOf('BudgetType', 'Validity of a budget.', codes.budgetType);
export type BudgetType = WordOf<typeof codes.budgetType>;

export const BudgetChange = enumOf('BudgetChange', 'Kind of change of a budget.', codes.budgetChange);
export type BudgetChange = WordOf<typeof codes.budgetChange>;

@Row(customerBudgetModel)
@ObjectType({
  description:
    'Amount that the partner lets a RESELLER customer spend. Source: ListSubCustomerBudget (International sites).',
})
export class CustomerBudget {
  @CodedField(() => BudgetType, 'Whether the budget is monthly or used once.')
  type!: BudgetType | null;

  @Field(() => Money, { nullable: true, description: 'Total amount of the budget.' })
  amount!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Part of the budget that is spent; the vendor reports it late and approximately.',
  })
  used!: Money | null;
}

@Row(budgetRecordModel)
@ObjectType({ description: 'One change of a budget. Source: ListSubCustomerBudgetRecords (International sites).' })
export class BudgetRecord {
  @CodedField(() => BudgetChange, 'What was done.')
  change!: BudgetChange | null;

  @CodedField(() => BudgetType, 'Type of the budget after the change.')
  type!: BudgetType | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the budget after the change.' })
  amount!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  occurredAt!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Person who made the change, masked.' })
  changedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the partner that made the change.' })
  partnerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of that partner.' })
  partnerAccountName!: string | null;
}

export const BudgetRecordConnection = connectionOf(BudgetRecord, 'budget records');
