import type { RequestContext } from '../../../request/context.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import { dayAt, lastDayOf } from '../../../time/index.ts';
import type { Answer } from '../../../vendor/answer.ts';
import {
  ConsumptionRecord,
  chargesInScope,
  chargesOfCustomer,
  type MonthCharges,
  type MonthlyBill,
  type MonthReach,
  monthReach,
  orderOf,
} from '../../bills/index.ts';
import { customersInScope, managerOf, requireCustomer } from '../../customers/index.ts';
import { type Assignments, assignmentsIn, mostChanged } from './assignments.ts';
import type { PerformanceArgs } from './performance.args.ts';
import type { Consumption } from './performance.ts';

const RECORDS = 'ListSubCustomerBillDetail';
const PAGE = 100;

const MONEY = new Set(['CASH', 'CREDIT', 'STORED_VALUE_CARD']);

type Manager = (customerId: string, day: string) => string | null;

export const ofBill = (bill: MonthlyBill, manager: string | null): Consumption => {
  const paymentsWhere = (test: (kind: string | null) => boolean) =>
    bill.payments.filter(({ kind }) => test(kind)).map(({ amount }) => amount);
  return {
    customerId: bill.customerId,
    manager,
    service: { code: bill.serviceType?.code ?? null, name: bill.serviceType?.name ?? null },
    orderId: null,
    amount: bill.amount,
    money: paymentsWhere((kind) => MONEY.has(kind ?? '')),
    coupons: paymentsWhere((kind) => kind === 'COUPON' || kind === 'BONUS'),
    flexiCashCoupons: paymentsWhere((kind) => kind === 'FLEXI_CASH_COUPON'),
  };
};

export const ofRecord = (record: ConsumptionRecord, manager: string | null): Consumption => {
  const { customerId, serviceType, amounts } = record;
  return {
    customerId,
    manager,
    service: { code: serviceType?.code ?? null, name: serviceType?.name ?? null },
    orderId: orderOf(record),
    amount: amounts?.payable ?? null,
    money: [amounts?.cash ?? null, amounts?.credit ?? null, amounts?.storedValueCard ?? null],
    coupons: [amounts?.coupon ?? null, amounts?.bonus ?? null],
    flexiCashCoupons: [amounts?.flexiCashCoupon ?? null],
  };
};

/** All entries of these customers in a month. Only the first page of a customer shows how many pages follow. */
export const recordsOf = async (
  context: RequestContext,
  customerIds: readonly string[],
  month: string,
): Promise<readonly ConsumptionRecord[]> => {
  context.requireCalls(customerIds.length);
  const lists = await sweepTogether(
    customerIds.map((customerId) => ({
      limit: PAGE,
      ask: (offset: number, limit: number) => context.api.ask(RECORDS, { customerId, billCycle: month, offset, limit }),
      rows: (answer: Answer) => answer.many(ConsumptionRecord),
      idOf: (record: ConsumptionRecord) => record.id ?? null,
    })),
    (calls) => context.requireCalls(calls),
  );
  return lists.flatMap((records) => {
    if (records instanceof Error) throw records;
    return records;
  });
};

interface Month {
  readonly context: RequestContext;
  readonly month: string;
  /** Customers whose days count for different managers. */
  readonly changed: ReadonlySet<string>;
  readonly managerOf: Manager;
  /** Whether the entries of a customer are needed for another reason. */
  readonly needsEntries: (customerId: string) => boolean;
}

/**
 * Monthly sums; entries for referral customers, for customers whose days count for different managers, and for those
 * whose entries are needed.
 */
const partsOf = async (
  { context, month, changed, managerOf, needsEntries }: Month,
  { bills, records: referred }: MonthCharges,
): Promise<readonly Consumption[]> => {
  const billed = [...new Set(bills.map(({ customerId }) => customerId))];
  const split = billed.filter((id) => changed.has(id) || needsEntries(id));
  const isSplit = new Set(split);
  const records = [
    ...(await recordsOf(context, split, month)),
    // The entries of split customers are complete already.
    ...referred.filter(({ customerId }) => !isSplit.has(customerId)),
  ];
  const whole = bills.filter(({ customerId }) => !isSplit.has(customerId));
  const lastDay = lastDayOf(month);
  const dayOf = ({ consumedAt, tradedAt }: ConsumptionRecord): string => {
    const time = consumedAt ?? tradedAt;
    return time ? dayAt(Date.parse(time)) : lastDay;
  };
  return [
    ...whole.map((bill) => ofBill(bill, managerOf(bill.customerId, lastDay))),
    ...records.map((record) => ofRecord(record, managerOf(record.customerId, dayOf(record)))),
  ];
};

/** Returns the manager by the history; without one, the present manager. */
const managersOf =
  (assignments: Assignments, today: ReadonlyMap<string, string | null>): Manager =>
  (customerId, day) => {
    const recorded = assignments.managerOn(customerId, day);
    return recorded === undefined ? (today.get(customerId) ?? null) : recorded;
  };

const todaysManagers = async (context: RequestContext): Promise<ReadonlyMap<string, string | null>> =>
  new Map((await customersInScope(context)).map((customer) => [customer.id, managerOf(customer)]));

export const asksForManagers = ({ by, filter }: Partial<PerformanceArgs>): boolean =>
  by === 'MANAGER' || Boolean(filter?.accountManager);

/** Finds the managers of customers. Sums that are not grouped by manager need neither the directory nor entries. */
const attribution = async (
  context: RequestContext,
  { month, ...question }: Partial<PerformanceArgs> & { readonly month: string },
): Promise<Pick<Month, 'changed' | 'managerOf'>> => {
  if (!asksForManagers(question)) return { changed: new Set(), managerOf: () => null };
  const assignments = await assignmentsIn(context, month);
  context.requireCalls(Math.max(0, assignments.changed.size - mostChanged(context, month)));
  const today = assignments.complete ? new Map() : await todaysManagers(context);
  return { changed: assignments.changed, managerOf: managersOf(assignments, today) };
};

/** What consumption is counted. */
type ConsumptionQuestion = Partial<PerformanceArgs> & {
  readonly month: string;
  /** Customers whose entries are read in place of their monthly sums. */
  readonly byEntry?: ReadonlySet<string>;
};

export interface CountedConsumption {
  readonly parts: readonly Consumption[];
  readonly reach: MonthReach;
}

/** The consumption in a month of the customers that the viewer may see and that match the filter. */
export const consumptionInScope = async (
  context: RequestContext,
  question: ConsumptionQuestion,
): Promise<CountedConsumption> => {
  const { month, filter, referral, byEntry } = question;
  const { customerId, accountManager, serviceTypeCode } = filter ?? {};
  const attributed = await attribution(context, question);
  const lastDay = lastDayOf(month);
  const concerns = (id: string): boolean =>
    !accountManager || attributed.changed.has(id) || attributed.managerOf(id, lastDay) === accountManager;
  const charges = customerId
    ? await chargesOfCustomer(context, await requireCustomer(context, customerId), { month, referral })
    : await chargesInScope(context, { month, referral, concerns });
  const needsEntries = (id: string): boolean => byEntry?.has(id) === true && concerns(id);
  const parts = (await partsOf({ context, month, ...attributed, needsEntries }, charges)).filter(
    ({ manager, service }) =>
      (!accountManager || manager === accountManager) && (!serviceTypeCode || service.code === serviceTypeCode),
  );
  return { parts, reach: monthReach(month, charges.missing.length, context.now) };
};
