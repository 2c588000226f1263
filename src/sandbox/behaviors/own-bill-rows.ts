import { type BillLine, PAY_PER_USE } from '../data/bill-line.ts';
import { type BillSum, sumOf } from '../data/bill-sums.ts';
import { serviceName } from '../data/catalog.ts';
import { money } from '../data/money.ts';
import { dateOf, monthOf } from '../data/months.ts';
import { utc } from '../data/time.ts';
import { type Call, currencyOf } from './behavior.ts';
import { compositePart, coverageOf, orderBefore, sizeOf } from './bill-extras.ts';
import {
  CURRENCY_UNIT,
  exact,
  facts,
  paymentOf,
  paymentsOf,
  project,
  resourceName,
  statusOf,
  tradeTime,
} from './bill-facts.ts';

/** One of the customer's own transactions. */
export const transactionRow = (call: Call) => (line: BillLine) => {
  const { region, month, customerId, ...named } = facts(call, line);
  return {
    bill_cycle: month,
    customer_id: customerId,
    service_type_code: line.service.code,
    resource_type_code: line.type.code,
    service_type_name: named.serviceName,
    resource_type_name: named.typeName,
    region_code: region,
    ...project,
    charging_mode: line.mode,
    consume_time: utc(named.from),
    trade_time: tradeTime(call, line),
    provider_type: 1,
    trade_id: line.tradeId,
    id: line.id,
    bill_type: line.kind,
    status: statusOf(line),
    official_amount: exact(line.official),
    official_discount_amount: exact(line.discount),
    erase_amount: exact(line.truncated),
    consume_amount: money(line.payable),
    ...paymentsOf(line),
    stored_value_card_amount: money(0n),
    bonus_amount: money(0n),
    writeoff_amount: money(0n),
    region_name: named.regionName,
    account_name: named.accountName,
  };
};

/** The cost of one resource, in the amounts that were deducted. */
export const resourceRow =
  (call: Call, byMonth = false) =>
  (line: BillLine) => {
    const { billed, region, customerId, usage, period, ...named } = facts(call, line);
    const hours = BigInt((line.days.to - line.days.from) * 24);
    return {
      bill_date: dateOf(line.days.to - 1),
      bill_type: line.kind,
      customer_id: customerId,
      region,
      region_name: named.regionName,
      cloud_service_type: line.service.code,
      resource_type: line.type.code,
      cloud_service_type_name: named.serviceName,
      resource_type_name: named.typeName,
      effective_time: utc(named.from),
      expire_time: named.to === undefined ? undefined : utc(named.to),
      resource_id: billed.id,
      resource_name: resourceName(line, billed),
      resource_tag: 'env=prod',
      product_id: billed.productId,
      product_name: billed.specification,
      product_spec_desc: billed.specification.replaceAll('.', ' | '),
      sku_code: billed.specification,
      ...sizeOf(line),
      ...compositePart(call, line),
      ...coverageOf(line),
      relative_order_id: orderBefore(call, line),
      trade_id: line.tradeId,
      // A sum over a month has no record id.
      id: byMonth ? undefined : line.id,
      trade_time: tradeTime(call, line),
      ...project,
      charge_mode: String(line.mode),
      formula: line.mode === PAY_PER_USE ? 'usage * unit price' : undefined,
      order_id: line.orderId,
      period_type: String(period.type),
      period_num: period.number,
      usage_type: usage.usage_type,
      usage: usage.amount,
      usage_measure_id: usage.unit,
      unit_price: line.mode === PAY_PER_USE ? exact(line.official / hours) : undefined,
      unit:
        line.mode === PAY_PER_USE ? (call.language === 'zh_CN' ? '元/小时' : `${currencyOf(call)}/hour`) : undefined,
      official_amount: exact(line.official),
      discount_amount: exact(line.discount + line.truncated),
      amount: money(line.payable),
      ...paymentsOf(line),
      stored_card_amount: money(0n),
      bonus_amount: money(0n),
      adjustment_amount: money(0n),
      measure_id: CURRENCY_UNIT,
      consume_time: utc(named.from),
      account_name: named.accountName,
    };
  };

/**
 * The cost of one resource in raw amounts: they are not truncated to hundredths, so that they differ from what was
 * deducted.
 */
export const detailRow = (call: Call, byDay: boolean) => (line: BillLine) => {
  const { billed, region, month, customerId, period, ...named } = facts(call, line);
  const raw = line.official - line.discount;
  return {
    cycle: month,
    bill_date: byDay ? dateOf(line.days.to - 1) : null,
    bill_type: line.kind,
    customer_id: customerId,
    region,
    region_name: named.regionName,
    cloud_service_type: line.service.code,
    resource_Type_code: line.type.code,
    cloud_service_type_name: named.serviceName,
    resource_type_name: named.typeName,
    res_instance_id: billed.id,
    resource_name: resourceName(line, billed),
    resource_tag: 'env=prod',
    sku_code: billed.specification,
    ...project,
    charge_mode: line.mode,
    consume_amount: exact(raw),
    cash_amount: exact(raw - (line.coupon + line.debt) * 1_000_000n),
    credit_amount: money(0n),
    coupon_amount: money(line.coupon),
    flexipurchase_coupon_amount: money(0n),
    stored_card_amount: money(0n),
    bonus_amount: money(0n),
    debt_amount: money(line.debt),
    adjustment_amount: money(0n),
    official_amount: exact(line.official),
    discount_amount: exact(line.discount),
    measure_id: CURRENCY_UNIT,
    period_type: period.type,
    period_num: period.number,
    trade_id: line.tradeId,
    id: line.id,
    product_spec_desc: billed.specification.replaceAll('.', ' | '),
    payer_account_id: customerId,
    effective_time: utc(named.from),
    expire_time: named.to === undefined ? undefined : utc(named.to),
    consume_time: utc(named.from),
    is_spot: '0',
    payment_type: line.mode === PAY_PER_USE ? 'POSTPAID' : 'PREPAID',
    promotion_type: line.discount > 0n ? '601' : undefined,
    root_resource_id: billed.id,
    ...compositePart(call, line),
    pre_order_id: orderBefore(call, line),
    az_code_infos: [{ az_code: `${region}a` }],
    account_name: named.accountName,
  };
};

export const ownSum = (call: Call, { customer, purpose, lines }: BillSum) => {
  const [first] = lines;
  const { customer_id, account_name } = call.scope.customers.row(customer);
  return {
    bill_cycle: monthOf(first.at),
    resource_type_code: first.type.code,
    service_type_code: first.service.code,
    service_type_name: serviceName(first.service, call.language),
    resource_type_name: first.type.name[call.language],
    charging_mode: first.mode,
    official_amount: exact(sumOf(lines, ({ official }) => official)),
    official_discount_amount: exact(sumOf(lines, ({ discount }) => discount)),
    truncated_amount: exact(sumOf(lines, ({ truncated }) => truncated)),
    ...paymentOf(lines),
    measure_id: CURRENCY_UNIT,
    bill_type: purpose + 1,
    customer_id,
    account_name,
  };
};
