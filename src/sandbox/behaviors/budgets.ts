import type { BudgetType } from '../data/budgets.ts';
import { mix } from '../data/hash.ts';
import { centsOf, money } from '../data/money.ts';
import { rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, partnerOf, requireCustomer, textOf } from './behavior.ts';

const RESELLER_MODEL = '3';
const LARGEST = 2_147_483_647_00n;
const CURRENCY_UNIT = 1;

/**
 * The budget of a customer. The vendor reports the used amount late and approximately, the sandbox at once and exactly.
 */
const budgetRow = ({ scope }: Call, index: number) => ({
  customer_id: scope.customers.row(index).customer_id,
  budget_amount: money(scope.budgets.of(index)),
  used_amount: money(scope.budgets.usage(index)),
  budget_type: scope.budgets.typeOf(index),
});

const isReseller = ({ scope }: Call, index: number): boolean =>
  scope.customers.row(index).association_type === RESELLER_MODEL;

const resellerCustomer = (call: Call, input: Input): number => {
  const { index } = requireCustomer(call, String(input.customer_id));
  if (!isReseller(call, index)) throw refuse(400, 'CBC.99000000', 'The customer is not of the reseller model.');
  return index;
};

const unit = (call: Call) => ({ measure_id: CURRENCY_UNIT, currency: currencyOf(call) });

export const budgetBehaviors: Behaviors = {
  ListSubCustomerBudget: (call, input) => {
    const indexes = [...new Set(input.customer_ids as readonly string[])]
      .flatMap((id) => call.scope.customers.findById(id, call.now) ?? [])
      .filter((index) => isReseller(call, index))
      .sort((a, b) => mix(call.caller.world.seed, a) - mix(call.caller.world.seed, b));
    return { rows: rowsOf(indexes.map((index) => budgetRow(call, index))), body: unit(call) };
  },

  ShowSubCustomerBudget: (call, input) => ({
    body: { ...budgetRow(call, resellerCustomer(call, input)), ...unit(call) },
  }),

  UpdateSubCustomerBudget: (call, input) => {
    const customer = resellerCustomer(call, input);
    const amount = centsOf(call.digits('budget_amount'));
    if (amount === null || amount <= 0n || amount > LARGEST) {
      throw invalid('budget_amount must be above 0, at most 2147483647, with at most two decimals.');
    }
    const type: BudgetType = input.budget_type === 'PACKAGE' ? 'PACKAGE' : 'MONTHLY';
    call.scope.budgets.set({ customer, amount, type, at: Math.floor(call.now) });
    if (input.cancel_partner_frozen === '1') call.scope.freezes.unfreeze(customer);
    return { body: {} };
  },

  ListSubCustomerBudgetRecords: (call, input) => {
    const { domainName, name } = partnerOf(call);
    const [operation, type] = [textOf(input, 'operation_type'), textOf(input, 'budget_type')];
    const records = call.scope.budgets
      .records(resellerCustomer(call, input))
      .map((record) => ({
        budget_amount: money(record.amount),
        operation_type: 'SETTING',
        operation_time: utc(record.at),
        operator: domainName,
        budget_type: record.type,
        partner_corp_name: name,
        partner_account_name: domainName,
      }))
      .filter((row) => equals(operation, row.operation_type) && equals(type, row.budget_type));
    return { rows: rowsOf(records), body: unit(call) };
  },
};
