import { isGatewayError } from '../../../errors/index.ts';
import type { RequestContext, Source } from '../../../request/context.ts';
import { PARTNER } from '../../../upstream/index.ts';
import { type Customer, directoryCost, ownManager } from '../../customers/index.ts';
import { type BilledMode } from '../bill.enums.ts';
import {
  billedModes,
  furtherPages,
  monthInScopeCost,
  monthlyBillsInScope,
  monthlyBillsOf,
  monthlyBillsOfCustomers,
  unlistedCalls,
} from './bill.loader.ts';
import type { ConsumptionRecord, MonthlyBill } from './bill.type.ts';
import type { ReferralCustomers } from './reach.type.ts';
import {
  findOutsideSums,
  hasRecords,
  isOutsideSums,
  referralCost,
  referralCostOfCustomers,
  referralRecords,
} from './referral.loader.ts';

/** The charges of a month: sums for resale customers, entries for referral customers. */
export interface MonthCharges {
  readonly bills: readonly MonthlyBill[];
  readonly records: readonly ConsumptionRecord[];
  /** Ids of customers that consumed without a row in either list. */
  readonly missing: readonly string[];
}

/** A row that is added to a figure. */
export type Charge = Pick<MonthlyBill, 'customerId' | 'type' | 'serviceType' | 'amount'>;

const GIVEN_BACK: ReadonlySet<string> = new Set(['UNSUBSCRIPTION', 'CHANGE_REFUND', 'TO_PAY_PER_USE_REFUND']);

const typeOf = ({ type }: ConsumptionRecord): MonthlyBill['type'] => {
  if (type !== null && GIVEN_BACK.has(type)) return 'UNSUBSCRIPTION';
  return type === 'DEDUCTION_ADJUSTMENT' ? 'WRITE_OFF' : 'CONSUMPTION';
};

/** Sums and entries as charges. */
export const chargesIn = ({ bills, records }: MonthCharges): readonly Charge[] => [
  ...bills,
  ...records.map((record) => ({
    customerId: record.customerId,
    type: typeOf(record),
    serviceType: record.serviceType,
    amount: record.amounts?.payable ?? null,
  })),
];

interface ChargesQuestion {
  readonly month: string;
  readonly chargingMode?: BilledMode | null | undefined;
  readonly referral?: ReferralCustomers | null | undefined;
}

interface Whose {
  /** Login name of the customers' account manager; null: all customers that the viewer may see. */
  readonly manager?: string | null;
  /** Which customers without sums to count. Default: all. */
  readonly concerns?: (customerId: string) => boolean;
}

/** Entries of the requested mode. All modes are loaded, so that fields with different modes share the calls. */
const ofMode = (
  records: readonly ConsumptionRecord[],
  { chargingMode }: ChargesQuestion,
): readonly ConsumptionRecord[] =>
  chargingMode ? records.filter((record) => record.chargingMode === chargingMode) : records;

/** The charges of a month for the customers that the viewer may see, or for those of one account manager. */
export const chargesInScope = async (
  context: RequestContext,
  { manager = ownManager(context), concerns = () => true, ...wanted }: ChargesQuestion & Whose,
): Promise<MonthCharges> => {
  const { month, chargingMode, referral } = wanted;
  const bills = await monthlyBillsInScope(context, month, billedModes(chargingMode), manager);
  // After the sums, not concurrently: where the vendor refuses the sums, no further call is made.
  const outsideOf = await findOutsideSums(context, { month, manager });
  const outside = outsideOf(new Set(bills.map(({ customerId }) => customerId))).filter(concerns);
  if (referral !== 'INCLUDE' || !hasRecords(context, month)) {
    return { bills, records: [], missing: outside };
  }
  context.requireCalls(outside.length);
  const lists = await Promise.all(outside.map((id) => recordsOrGone(context, id, month)));
  const records = lists.flatMap((list) => list ?? []);
  return { bills, records: ofMode(records, wanted), missing: outside.filter((_, index) => lists[index] === null) };
};

/** Entries of a customer; null for one that has left the partner and whose entries the vendor no longer lists. */
const recordsOrGone = (
  context: RequestContext,
  customerId: string,
  month: string,
): Promise<readonly ConsumptionRecord[] | null> =>
  context.load(referralRecords, { customerId, month, scope: PARTNER }).catch((error: unknown) => {
    if (isGatewayError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  });

/** The charges of one customer in a month. The caller has checked that the viewer may see the customer. */
export const chargesOfCustomer = async (
  context: RequestContext,
  customer: Customer,
  wanted: ChargesQuestion,
): Promise<MonthCharges> => {
  const { month, chargingMode, referral } = wanted;
  const isOutside = isOutsideSums(customer);
  const isIncluded = referral !== 'OMIT' && hasRecords(context, month);
  const [bills, records] = await Promise.all([
    monthlyBillsOf(context, customer, month, billedModes(chargingMode)),
    isOutside && isIncluded
      ? context.load(referralRecords, { customerId: customer.id, month, scope: customer.scope })
      : [],
  ]);
  return { bills, records: ofMode(records, wanted), missing: isOutside && !isIncluded ? [customer.id] : [] };
};

/** Calls of `chargesInScope` for several months, which share the directory. */
export const chargesInScopeCost = (
  context: RequestContext,
  months: readonly string[],
  {
    chargingMode,
    manager,
    referral,
  }: Omit<ChargesQuestion, 'month'> & { readonly manager?: string | null | undefined },
): number => {
  const modes = billedModes(chargingMode);
  const isOneManagers = (manager ?? ownManager(context)) !== null;
  const sweeps = months.reduce((calls, month) => calls + monthInScopeCost(context, month, modes, manager), 0);
  const repeated = isOneManagers ? directoryCost(context) * (months.length - 1) : 0;
  return (
    sweeps -
    Math.max(0, repeated) +
    referralCost(context, referral, { months: months.length, directoryCounted: isOneManagers })
  );
};

/**
 * Upper bound of the calls of `chargesInScope`: only the first pages of sums and entries show how many pages follow.
 */
export const chargesInScopeMost = (
  context: RequestContext,
  months: readonly string[],
  wanted: Omit<ChargesQuestion, 'month'> & { readonly manager?: string | null | undefined },
): number => {
  const modes = billedModes(wanted.chargingMode);
  const isOneManagers = (wanted.manager ?? ownManager(context)) !== null;
  return (
    chargesInScopeCost(context, months, wanted) +
    unlistedCalls(context, months, modes) +
    (isOneManagers ? furtherPages(context, months, modes) : 0) +
    (wanted.referral === 'INCLUDE' ? context.mostCalls : 0)
  );
};

/** Cost of `chargesOfCustomer` for several customers. */
export const chargesOfCustomers = {
  operations: monthlyBillsOfCustomers.operations,
  cost: (customers, args, context, above) =>
    monthlyBillsOfCustomers.cost(customers, args, context, above) +
    referralCostOfCustomers(context, customers, args.referral),
  // Only the first page shows how many entries a referral customer has.
  most: (customers, args, context, above) =>
    monthlyBillsOfCustomers.most(customers, args, context, above) +
    (referralCostOfCustomers(context, customers, args.referral) === 0 ? 0 : context.mostCalls),
} satisfies Source<ChargesQuestion>;
