import { type Asker, checkBillingMonth, refuse } from '../../../request/schema/windows.ts';
import * as codes from '../../../upstream/mapping/codes/bills.ts';
import { chargingMode } from '../../../upstream/mapping/codes/catalog.ts';
import type { Input } from '../../../vendor/api.ts';
import { codeOf, numberOf } from '../../common/index.ts';
import type { BillStatistics } from '../bill.enums.ts';
import { MEMBER_ID } from '../bill-conditions.ts';
import type { AmortizedCostFilter } from '../costs/cost.args.ts';
import type {
  OwnDayFilter,
  OwnEntryFilter,
  OwnResourceDetailsArgs,
  OwnResourceRecordsArgs,
  OwnSummaryFilter,
  OwnTransactionFilter,
} from '../own/own-bill.args.ts';
import type { BillEntryFilter, ConsumptionFilter, MonthlyBillFilter } from './bill.args.ts';

/** Refuses days that the vendor would ignore: half a range, or a range outside of the month. */
const checkDays = (month: string, { from, until }: Pick<ConsumptionFilter, 'from' | 'until'>): void => {
  if (!from && !until) return;
  if (!from) refuse('filter.from', 'together with filter.until');
  if (!until) refuse('filter.until', 'together with filter.from');
  if (!from.startsWith(month)) refuse('filter.from', `within ${month}`);
  if (!until.startsWith(month)) refuse('filter.until', `within ${month}`);
};

/** Refuses days for sums of the whole month: the vendor would ignore them. */
const checkStatistics = (statistics: BillStatistics, { from, until }: OwnDayFilter): void => {
  if (statistics === 'MONTH' && (from || until)) refuse('statistics', 'DAY or ENTRY together with filter.from');
};

/** The vendor ignores `memberId` without `owner`, and refuses `owner` MEMBERS without `memberId`. */
const checkOwner = (filter: Pick<OwnEntryFilter, 'owner' | 'memberId'>): void => {
  const { owner, memberId } = filter;
  MEMBER_ID.require(filter, 'filter');
  if (!memberId && owner === 'MEMBERS') refuse('filter.memberId', 'together with filter.owner MEMBERS');
};

interface MonthQuery<F> {
  readonly month: string;
  readonly filter?: F | null | undefined;
}

/** Codes are text in the contract and numbers in this operation's body. */
const asNumber = (code: string | undefined): number | undefined => (code === undefined ? undefined : Number(code));

const entryCodes = (filter: BillEntryFilter) => ({
  mode: codeOf(chargingMode, filter.chargingMode),
  type: codeOf(codes.billEntryType, filter.type),
});

const ownInput = (filter: Pick<OwnEntryFilter, 'owner' | 'memberId' | 'enterpriseProjectId'>): Input => {
  checkOwner(filter);
  return {
    enterpriseProjectId: filter.enterpriseProjectId,
    method: codeOf(codes.billOwner, filter.owner),
    subCustomerId: filter.memberId,
  };
};

const days = (month: string, filter: OwnDayFilter | ConsumptionFilter): Input => {
  checkDays(month, filter);
  return { billDateBegin: filter.from, billDateEnd: filter.until };
};

/** Conditions on monthly bills besides month and mode. */
export const monthlyBillInput = (filter: MonthlyBillFilter | null | undefined): Input => ({
  cloudServiceType: filter?.serviceTypeCode,
  billType: codeOf(codes.monthlyBillType, filter?.type),
});

export const consumptionInput = (asker: Asker, { month, filter }: MonthQuery<ConsumptionFilter>): Input => {
  checkBillingMonth(asker, 'ListSubCustomerBillDetail', month);
  const given = filter ?? {};
  const { mode, type } = entryCodes(given);
  return {
    billCycle: month,
    serviceTypeCode: given.serviceTypeCode,
    regionCode: given.region,
    chargingMode: mode,
    billDetailType: type,
    resourceId: given.resourceId,
    resourceName: given.resourceName,
    tradeId: given.tradeId,
    ...days(month, given),
  };
};

export const transactionInput = (asker: Asker, { month, filter }: MonthQuery<OwnTransactionFilter>): Input => {
  checkBillingMonth(asker, 'ListCustomerBillsFeeRecords', month);
  const given = filter ?? {};
  const { mode, type } = entryCodes(given);
  return {
    billCycle: month,
    serviceTypeCode: given.serviceTypeCode,
    resourceTypeCode: given.resourceTypeCode,
    regionCode: given.region,
    chargingMode: mode,
    billType: type,
    tradeId: given.tradeId,
    status: codeOf(codes.paymentStatus, given.status),
    providerType: codeOf(codes.provider, given.provider),
    includeZeroRecord: given.includeZero,
    ...ownInput(given),
    ...days(month, given),
  };
};

export const resourceRecordInput = (asker: Asker, { month, filter, statistics }: OwnResourceRecordsArgs): Input => {
  checkBillingMonth(asker, 'ListCustomerselfResourceRecords', month);
  const given = filter ?? {};
  const { mode, type } = entryCodes(given);
  checkStatistics(statistics ?? 'ENTRY', given);
  return {
    cycle: month,
    cloudServiceType: given.serviceTypeCode,
    region: given.region,
    chargeMode: mode,
    billType: type,
    resourceId: given.resourceId,
    tradeId: given.tradeId,
    includeZeroRecord: given.includeZero,
    statisticType: codeOf(codes.statistics, statistics),
    ...ownInput(given),
    ...days(month, given),
  };
};

/** Inputs of an operation with a body, where codes are numbers; the other operations have queries. */
export const resourceDetailInput = (asker: Asker, { month, filter, statistics }: OwnResourceDetailsArgs): Input => {
  checkBillingMonth(asker, 'ListCustomerselfResourceRecordDetails', month);
  const given = filter ?? {};
  const { mode, type } = entryCodes(given);
  checkDays(month, given);
  checkStatistics(statistics ?? 'MONTH', given);
  return {
    cycle: month,
    cloudServiceType: given.serviceTypeCode,
    resourceType: given.resourceTypeCode,
    region: given.region,
    chargeMode: asNumber(mode),
    billType: asNumber(type),
    resInstanceId: given.resourceId,
    payerAccountId: given.payerId,
    includeZeroRecord: given.includeZero,
    statisticType: numberOf(codes.statistics, statistics),
    // Without this input the vendor ignores the days.
    ...(given.from ? { queryType: 'DAILY', billCycleBegin: given.from, billCycleEnd: given.until } : {}),
    ...ownInput(given),
  };
};

export const summaryInput = (asker: Asker, { month, filter }: MonthQuery<OwnSummaryFilter>): Input => {
  checkBillingMonth(asker, 'ShowCustomerMonthlySum', month);
  const given = filter ?? {};
  return { billCycle: month, serviceTypeCode: given.serviceTypeCode, ...ownInput(given) };
};

export const amortizedInput = (asker: Asker, { month, filter }: MonthQuery<AmortizedCostFilter>): Input => {
  checkBillingMonth(asker, 'ListCustomerBillsMonthlyBreakDown', month);
  const given = filter ?? {};
  const { mode, type } = entryCodes(given);
  return {
    sharedMonth: month,
    serviceTypeCode: given.serviceTypeCode,
    resourceTypeCode: given.resourceTypeCode,
    regionCode: given.region,
    chargingMode: mode,
    billType: type,
    resourceId: given.resourceId,
    resourceName: given.resourceName,
    ...ownInput(given),
  };
};
