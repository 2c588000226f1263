import { chargePart, partOf } from '../data/charge.ts';
import { money } from '../data/money.ts';
import { monthText } from '../data/months.ts';
import { rowsOf } from '../data/rows.ts';
import { type Behaviors, type Call, currencyOf, equals, textOf } from './behavior.ts';
import { compositePart, coverageOf } from './bill-extras.ts';
import { inRegion, monthIn } from './bills.ts';
import { analyze } from './cost-analysis.ts';
import { billedMonth, type Share, sharesOf } from './cost-shares.ts';
import { resourceRow } from './own-bill-rows.ts';
import { callingCustomer } from './own-bills.ts';

const amortizedRow =
  (call: Call) =>
  ({ line, month, n, of }: Share) => {
    const row = resourceRow(call)(line);
    const part = chargePart(line, n, of);
    const past = Array.from({ length: n }, (_, earlier) => partOf(line.payable, earlier, of)).reduce(
      (a, b) => a + b,
      0n,
    );
    return {
      shared_month: monthText(month),
      bill_cycle: monthText(billedMonth(line)),
      bill_type: line.kind,
      customer_id: row.customer_id,
      region_code: row.region,
      region_name: row.region_name,
      service_type_code: row.cloud_service_type,
      resource_type_code: row.resource_type,
      service_type_name: row.cloud_service_type_name,
      resource_type_name: row.resource_type_name,
      effective_time: row.effective_time,
      expire_time: row.expire_time,
      resource_id: row.resource_id,
      resource_name: row.resource_name,
      resource_tag: row.resource_tag,
      product_spec_desc: row.product_spec_desc,
      enterprise_project_id: row.enterprise_project_id,
      enterprise_project_name: row.enterprise_project_name,
      charging_mode: line.mode,
      order_id: line.orderId,
      period_type: Number(row.period_type),
      usage_type: row.usage_type,
      usage: row.usage,
      usage_measure_id: row.usage_measure_id,
      ...compositePart(call, line),
      ...coverageOf(line),
      consume_amount: money(line.payable),
      past_months_amortized_amount: money(past),
      current_month_amortized_amount: money(part.payable),
      future_months_amortized_amount: money(line.payable - past - part.payable),
      amortized_cash_amount: money(part.payable - part.coupon - part.debt),
      amortized_credit_amount: money(0n),
      amortized_coupon_amount: money(part.coupon),
      amortized_flexipurchase_coupon_amount: money(0n),
      amortized_stored_value_card_amount: money(0n),
      amortized_bonus_amount: money(0n),
      effective_tag_pairs: [{ tag_key: 'env', tag_value: 'prod' }],
      cost_unit_pairs: [{ cost_unit_name: 'environment', cost_unit_rule_value: 'production' }],
    };
  };

export const costBehaviors: Behaviors = {
  ListCustomerBillsMonthlyBreakDown: (call, input) => {
    const month = monthIn(call, input, 'shared_month', 18);
    const text = (name: string) => textOf(input, name);
    const here = inRegion(call, text('region_code'));
    const toRow = amortizedRow(call);
    const { customer_id } = call.scope.customers.row(callingCustomer(call));
    const own = input.method !== 'sub_customer' && equals(text('sub_customer_id'), customer_id);
    const shares = own && equals(text('enterprise_project_id'), '0') ? sharesOf(call, month) : [];
    const found = shares.filter(
      ({ line }) =>
        equals(text('service_type_code'), line.service.code) &&
        equals(text('resource_type_code'), line.type.code) &&
        equals(text('charging_mode'), line.mode) &&
        equals(text('bill_type'), line.kind) &&
        here(line) &&
        (text('resource_id') === undefined || equals(text('resource_id'), line.billedResource().id)),
    );
    const name = text('resource_name');
    const named = name === undefined ? found : found.filter((share) => equals(name, toRow(share).resource_name));
    return {
      rows: { count: named.length, at: (position) => toRow(named[position] as Share) },
      body: { currency: currencyOf(call) },
    };
  },

  ListCosts: (call, input) => ({ rows: rowsOf(analyze(call, input)), body: { currency: currencyOf(call) } }),
};
