import { type BillLine, PAY_PER_USE } from '../data/bill-line.ts';
import { type BillSum, sumOf } from '../data/bill-sums.ts';
import { serviceName } from '../data/catalog.ts';
import { money } from '../data/money.ts';
import { utc } from '../data/time.ts';
import { type Call } from './behavior.ts';
import { compositePart, coverageOf } from './bill-extras.ts';
import { CURRENCY_UNIT, cashOf, exact, facts, paymentsOf, resourceName, tradeTime } from './bill-facts.ts';

export const monthlySum = (call: Call, { customer, purpose, lines }: BillSum) => {
  const [first] = lines;
  const paid = [
    { balance_type: 'BALANCE_TYPE_DEBIT', amount: sumOf(lines, cashOf) },
    { balance_type: 'BALANCE_TYPE_COUPON', amount: sumOf(lines, ({ coupon }) => coupon) },
  ];
  return {
    customer_id: call.scope.customers.row(customer).customer_id,
    cloud_service_type: first.service.code,
    cloud_service_type_name: serviceName(first.service, call.language),
    bill_type: String(purpose),
    charge_mode: String(first.mode),
    amount: money(sumOf(lines, ({ payable }) => payable)),
    debt_amount: money(sumOf(lines, ({ debt }) => debt)),
    adjustment_amount: money(purpose === 2 ? sumOf(lines, ({ payable }) => payable) : 0n),
    discount_amount: exact(sumOf(lines, ({ discount }) => discount)),
    measure_id: CURRENCY_UNIT,
    account_details: paid
      .filter(({ amount }) => amount !== 0n)
      .map(({ balance_type, amount }) => ({ balance_type, amount: money(amount), bill_type: String(purpose) })),
    resource_type_code: first.type.code,
    resource_type_name: first.type.name[call.language],
  };
};

/** An entry of a customer's consumption, as the partner's view shows it. */
export const consumptionRow = (call: Call) => (line: BillLine) => {
  const { billed, region, month, customerId, usage, period, ...named } = facts(call, line);
  return {
    bill_cycle: month,
    customer_id: customerId,
    association_type: call.scope.customers.row(line.customer).association_type,
    service_type_code: line.service.code,
    resource_type_code: line.type.code,
    service_type_name: named.serviceName,
    resource_type_name: named.typeName,
    charging_mode: line.mode,
    trade_time: tradeTime(call, line),
    trade_id: line.tradeId,
    id: line.id,
    bill_detail_type: line.kind,
    resource_id: billed.id,
    resource_name: resourceName(line, billed),
    product_spec_desc: billed.specification.replaceAll('.', ' | '),
    region_code: region,
    product_id: billed.productId,
    product_name: billed.specification,
    resource_tag: 'env=prod',
    consume_time: utc(named.from),
    usage_type: usage.usage_type,
    usage_amount: usage.amount,
    usage_measure_id: usage.unit,
    official_amount: exact(line.official - line.truncated),
    official_discount_amount: exact(line.discount),
    payment_amount: money(line.payable),
    ...paymentsOf(line),
    stored_value_card_amount: money(0n),
    writeoff_amount: money(0n),
    period_type: period.type,
    period_num: period.number,
    region_name: named.regionName,
    enterprise_project_id: '0',
    // For a line of an order, order_type and bill_detail_type have the same codes: bought, renewed, changed,
    // unsubscribed.
    order_type: line.orderId === null ? undefined : line.kind,
    payment_type: line.mode === PAY_PER_USE ? 'POSTPAID' : 'PREPAID',
    ...compositePart(call, line),
    ...coverageOf(line),
  };
};
