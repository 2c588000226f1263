import type { RequestContext } from '../../../request/context.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import { monthAt, monthsBefore } from '../../../time/index.ts';
import type { Answer } from '../../../vendor/answer.ts';
import {
  type Customer,
  customersInScope,
  customersManagedBy,
  directoryCost,
  referralCustomers,
} from '../../customers/index.ts';
import { ConsumingCustomer } from './bill.type.ts';
import { CONSUMPTION_RECORDS, defineEntriesLoader } from './entries.ts';
import type { ReferralCustomers } from './reach.type.ts';

const CONSUMING = 'ListConsumeSubCustomers';
const PAGE = 100;
/** The vendor's code of referral. It keeps a customer that changed its model within the month from counting twice. */
const REFERRAL = '1';

/** Ids of all customers of the partner that consumed in a month. */
export const consumingInMonth = defineLoader<string, ReadonlySet<string>>({
  name: 'consumingInMonth',
  operations: ['ListConsumeSubCustomers'],
  batch: async (months, context) => {
    const lists = await sweepTogether(
      months.map((month) => ({
        limit: PAGE,
        ask: (offset: number, limit: number) => context.api.ask(CONSUMING, { billCycle: month, offset, limit }),
        rows: (answer: Answer) => answer.many(ConsumingCustomer),
        idOf: ({ customerId }: ConsumingCustomer) => customerId,
      })),
      (calls) => context.requireCalls(calls),
    );
    return lists.map((list) => (list instanceof Error ? list : new Set(list.map(({ customerId }) => customerId))));
  },
});

export const consumingInMonthCost = ({ partner }: RequestContext): number =>
  Math.max(1, Math.ceil((partner.totals.knownTotal('ListSubCustomers') ?? 1) / PAGE));

/** The entries of a referral customer. Only the first page shows how many there are. */
export const referralRecords = defineEntriesLoader({
  name: 'referralRecords',
  input: { associationType: REFERRAL },
  idOf: (record) => record.id ?? null,
});

/** Whether the vendor has no monthly sums of the customer: it has them for resale customers only. */
export const isOutsideSums = ({ associationModel }: Pick<Customer, 'associationModel'>): boolean =>
  associationModel !== 'RESALE';

interface Month {
  readonly month: string;
  /** Login name of the customers' manager; null: all customers that the viewer may see. */
  readonly manager: string | null;
}

/** Returns the customers without a sum, given the customers that have one. */
export type OutsideSums = (summed: ReadonlySet<string>) => readonly string[];

/**
 * Finds referral customers in scope that consumed in a month, and customers that have left the partner without a sum.
 */
export const findOutsideSums = async (context: RequestContext, { month, manager }: Month): Promise<OutsideSums> => {
  const isGuest = context.requireViewer().customers.kind === 'reseller';
  const [customers, consuming] = await Promise.all([
    manager === null ? customersInScope(context) : customersManagedBy(context, manager),
    isGuest ? undefined : context.load(consumingInMonth, month),
  ]);
  const outside = customers.filter(isOutsideSums).map(({ id }) => id);
  // The vendor lists only the partner's own customers that consumed, so for a reseller all referral customers count.
  if (!consuming) return () => outside;
  const active = outside.filter((id) => consuming.has(id));
  if (manager !== null) return () => active;
  const known = new Set(customers.map(({ id }) => id));
  const gone = [...consuming].filter((id) => !known.has(id));
  return (summed) => [...active, ...gone.filter((id) => !summed.has(id))];
};

/** Whether the vendor still lists entries of a month. It keeps sums for longer. */
export const hasRecords = ({ api, now }: RequestContext, month: string): boolean => {
  const { historyMonths } = api.operation(CONSUMPTION_RECORDS).facts;
  return historyMonths === undefined || month >= monthsBefore(monthAt(now), historyMonths);
};

/**
 * Calls to find the customers without sums and, with INCLUDE, their entries: at least one for each referral customer.
 * Before the directory is read, each customer may be a referral customer.
 */
export const referralCost = (
  context: RequestContext,
  referral: ReferralCustomers | null | undefined,
  { months = 1, directoryCounted = false }: { readonly months?: number; readonly directoryCounted?: boolean } = {},
): number => {
  const find = months * consumingInMonthCost(context) + (directoryCounted ? 0 : directoryCost(context));
  if (referral !== 'INCLUDE') return find;
  const customers = referralCustomers(context) ?? context.partner.totals.knownTotal('ListSubCustomers') ?? 1;
  return find + months * customers;
};

/** Calls for the entries of a number of customers, each of which may be a referral customer. */
export const referralCostOfCustomers = (
  context: RequestContext,
  customers: number,
  referral: ReferralCustomers | null | undefined,
): number => (referral === 'OMIT' ? 0 : Math.min(customers, referralCustomers(context) ?? customers));
