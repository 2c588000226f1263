import { type BillSum, purposeOf, sumOf } from '../data/bill-sums.ts';
import { type Billed, type BillLine, type Charge, PAY_PER_USE, YEARLY_MONTHLY } from '../data/bills.ts';
import { serviceName } from '../data/catalog.ts';
import { pick } from '../data/hash.ts';
import { Decimal, money } from '../data/money.ts';
import { dateOf, dayOf, monthOf, startOfDay } from '../data/months.ts';
import { REGIONS } from '../data/regions.ts';
import { DAY, utc } from '../data/time.ts';
import { type Call, currencyOf, partnerOf } from './behaviour.ts';

export const CURRENCY_UNIT = 1;
const HOURS = 4;
const ONCE = 5;
const HOURLY = 25;
const YEAR = 19;
const MONTH = 20;
const PAID = 1;
const UNSETTLED = 2;
const DIGITS = 8;

/** An amount with eight decimals, as it is. */
export const exact = (amount: bigint): Decimal => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(DIGITS + 1, '0');
  const text = `${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`.replace(/0{1,6}$/, '');
  return new Decimal(`${amount < 0n ? '-' : ''}${text}`);
};

const REGION_NAMES: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  'cn-north-1': ['华北-北京一', 'CN North-Beijing1'],
  'cn-north-4': ['华北-北京四', 'CN North-Beijing4'],
  'cn-east-3': ['华东-上海一', 'CN East-Shanghai1'],
  'cn-south-1': ['华南-广州', 'CN South-Guangzhou'],
  'ap-southeast-1': ['中国-香港', 'CN-Hong Kong'],
  'ap-southeast-3': ['亚太-新加坡', 'AP-Singapore'],
  'af-south-1': ['非洲-约翰内斯堡', 'AF-Johannesburg'],
  'la-north-2': ['拉美-墨西哥城二', 'LA-Mexico City2'],
};

export const regionOf = (call: Call, { place }: Billed): string => pick(REGIONS[partnerOf(call).site], place);

const regionName = ({ language }: Call, code: string): string =>
  REGION_NAMES[code]?.[language === 'zh_CN' ? 0 : 1] ?? code;

const cashOf = ({ payable, coupon, debt }: Charge): bigint => payable - coupon - debt;

const resourceName = ({ service }: BillLine, { id }: Billed): string =>
  `${service.abbreviation.toLowerCase()}-${id.slice(0, 4)}`;

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

/** Hours of use; none where something was paid in advance. */
const usageOf = ({ mode, kind, days }: BillLine) =>
  mode === PAY_PER_USE && kind === 5
    ? { usage_type: 'duration', amount: new Decimal(String((days.to - days.from) * 24)), unit: HOURS }
    : { usage_type: undefined, amount: undefined, unit: undefined };

/** Years where they come out even. */
const periodOf = ({ mode, months }: BillLine) => {
  if (mode === PAY_PER_USE) return { type: HOURLY, number: undefined };
  if (months === 0) return { type: ONCE, number: undefined };
  const [type, number] = months % 12 === 0 ? [YEAR, months / 12] : [MONTH, months];
  return { type, number: new Decimal(String(number)) };
};

const endOf = ({ at, mode, months, days }: BillLine): number | undefined => {
  if (mode === PAY_PER_USE) return startOfDay(days.to);
  return months > 0 ? at + months * 30 * DAY : undefined;
};

/** What all kinds of entries tell about a line, in names of ours; each kind spells them its own way. */
const facts = (call: Call, line: BillLine) => {
  const billed = line.billed();
  const region = regionOf(call, billed);
  const { customer_id, account_name } = call.scope.customers.row(line.customer);
  return {
    billed,
    region,
    regionName: regionName(call, region),
    customerId: customer_id,
    accountName: account_name,
    month: monthOf(line.at),
    serviceName: serviceName(line.service, call.language),
    typeName: line.type.name[call.language],
    usage: usageOf(line),
    period: periodOf(line),
    from: line.mode === PAY_PER_USE ? startOfDay(line.days.from) : line.at,
    to: endOf(line),
  };
};

const project = { enterprise_project_id: '0', enterprise_project_name: 'default' };

/** An entry of the partner's view of a customer's consumption. */
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
    trade_time: utc(line.at),
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
    cash_amount: money(cashOf(line)),
    credit_amount: money(0n),
    coupon_amount: money(line.coupon),
    flexipurchase_coupon_amount: money(0n),
    stored_value_card_amount: money(0n),
    debt_amount: money(line.debt),
    writeoff_amount: money(0n),
    period_type: period.type,
    period_num: period.number,
    region_name: named.regionName,
    enterprise_project_id: '0',
  };
};

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
    trade_time: utc(line.at),
    provider_type: 1,
    trade_id: line.tradeId,
    id: line.id,
    bill_type: line.kind,
    status: statusOf(line),
    official_amount: exact(line.official),
    official_discount_amount: exact(line.discount),
    erase_amount: exact(line.truncated),
    consume_amount: money(line.payable),
    cash_amount: money(cashOf(line)),
    credit_amount: money(0n),
    coupon_amount: money(line.coupon),
    flexipurchase_coupon_amount: money(0n),
    stored_value_card_amount: money(0n),
    bonus_amount: money(0n),
    debt_amount: money(line.debt),
    writeoff_amount: money(0n),
    region_name: named.regionName,
    account_name: named.accountName,
  };
};

export const statusOf = ({ debt }: Charge): number => (debt > 0n ? UNSETTLED : PAID);

/** What one resource cost, as deducted. */
export const resourceRow = (call: Call) => (line: BillLine) => {
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
    spec_size: undefined,
    trade_id: line.tradeId,
    id: line.id,
    trade_time: utc(line.at),
    ...project,
    charge_mode: String(line.mode),
    order_id: line.orderId,
    period_type: String(period.type),
    period_num: period.number,
    usage_type: usage.usage_type,
    usage: usage.amount,
    usage_measure_id: usage.unit,
    unit_price: line.mode === PAY_PER_USE ? exact(line.official / hours) : undefined,
    unit: line.mode === PAY_PER_USE ? (call.language === 'zh_CN' ? '元/小时' : `${currencyOf(call)}/hour`) : undefined,
    official_amount: exact(line.official),
    discount_amount: exact(line.discount + line.truncated),
    amount: money(line.payable),
    cash_amount: money(cashOf(line)),
    credit_amount: money(0n),
    coupon_amount: money(line.coupon),
    flexipurchase_coupon_amount: money(0n),
    stored_card_amount: money(0n),
    bonus_amount: money(0n),
    debt_amount: money(line.debt),
    adjustment_amount: money(0n),
    measure_id: CURRENCY_UNIT,
    consume_time: utc(named.from),
    account_name: named.accountName,
  };
};

/** The same as raw figures: nothing is truncated, so it is not what was deducted. */
export const detailRow = (call: Call) => (line: BillLine) => {
  const { billed, region, month, customerId, period, ...named } = facts(call, line);
  const raw = line.official - line.discount;
  return {
    cycle: month,
    bill_date: dateOf(line.days.to - 1),
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

/** What lines come to and with what they were paid. */
export const paymentOf = (lines: readonly BillLine[]) => ({
  consume_amount: money(sumOf(lines, ({ payable }) => payable)),
  coupon_amount: money(sumOf(lines, ({ coupon }) => coupon)),
  flexipurchase_coupon_amount: money(0n),
  stored_value_card_amount: money(0n),
  debt_amount: money(sumOf(lines, ({ debt }) => debt)),
  writeoff_amount: money(0n),
  cash_amount: money(sumOf(lines, cashOf)),
  credit_amount: money(0n),
});

/** The bill type of a cost: 1 consumption, 2 refund, 3 adjustment. */
export const costPurpose = (line: BillLine): string => String(purposeOf(line) + 1);

export const isPrepaid = ({ mode, months }: BillLine): boolean => mode === YEARLY_MONTHLY && months > 0;

/** Days until the given moment, today in UTC+8 included. */
export const throughToday = (now: number): number => dayOf(now) + 1;
