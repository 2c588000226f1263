import { type Billed, type BillLine, PAY_PER_USE, YEARLY_MONTHLY } from '../data/bill-line.ts';
import { purposeOf, sumOf } from '../data/bill-sums.ts';
import { serviceName } from '../data/catalog.ts';
import { type Charge } from '../data/charge.ts';
import { pick } from '../data/hash.ts';
import { Decimal, money } from '../data/money.ts';
import { dayOf, monthOf, startOfDay } from '../data/months.ts';
import { REGIONS } from '../data/regions.ts';
import { DAY, utc } from '../data/time.ts';
import { type Call, partnerOf } from './behavior.ts';

export const CURRENCY_UNIT = 1;
const HOURS = 4;
const ONCE = 5;
const HOURLY = 25;
const YEAR = 19;
const MONTH = 20;
const PAID = 1;
const UNSETTLED = 2;
const DIGITS = 8;

/** An amount with eight decimals, without trailing zeros after the second. */
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

export const cashOf = ({ payable, coupon, debt }: Charge): bigint => payable - coupon - debt;

export const resourceName = ({ service }: BillLine, { id }: Billed): string =>
  `${service.abbreviation.toLowerCase()}-${id.slice(0, 4)}`;

/** Usage of a pay-per-use line in hours; undefined for charges that were paid in advance. */
const usageOf = ({ mode, kind, days }: BillLine) =>
  mode === PAY_PER_USE && kind === 5
    ? { usage_type: 'duration', amount: new Decimal(String((days.to - days.from) * 24)), unit: HOURS }
    : { usage_type: undefined, amount: undefined, unit: undefined };

/** The period of a charge: in years where its months are a multiple of 12, else in months. */
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

/**
 * The facts of a line that every kind of entry shows, under neutral names. Each kind of entry names its fields
 * differently.
 */
export const facts = (call: Call, line: BillLine) => {
  const billed = line.billedResource();
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

export const project = { enterprise_project_id: '0', enterprise_project_name: 'default' };

export const statusOf = ({ debt }: Charge): number => (debt > 0n ? UNSETTLED : PAID);

/** The sum of lines, and how much of it each means of payment paid. */
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

/**
 * Usage of today is charged at the end of the day. Until then its trade time is now, so that no trade time is in the
 * future.
 */
export const tradeTime = ({ now }: Pick<Call, 'now'>, { at }: BillLine): string => utc(Math.min(at, Math.floor(now)));

/** The day after today in UTC+8. Bills count the days before it, so that today is included. */
export const throughToday = (now: number): number => dayOf(now) + 1;

/** The means of payment that paid a line, equal in all views. */
export const paymentsOf = (line: BillLine) => ({
  cash_amount: money(cashOf(line)),
  credit_amount: money(0n),
  coupon_amount: money(line.coupon),
  flexipurchase_coupon_amount: money(0n),
  debt_amount: money(line.debt),
});
