import { defineModel, money } from '../model.ts';

export const customerBudgetModel = defineModel({
  rows: { ListSubCustomerBudget: 'budget_infos.0' },
  fields: {
    type: 'budget_type',
    amount: money('budget_amount'),
    used: money('used_amount'),
  },
});

export const budgetRecordModel = defineModel({
  rows: { ListSubCustomerBudgetRecords: 'record_list.0' },
  fields: {
    change: 'operation_type',
    type: 'budget_type',
    amount: money('budget_amount'),
    occurredAt: 'operation_time',
    changedBy: 'operator',
    partnerName: 'partner_corp_name',
  },
});
