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
/** At the vendor: referral. With it, a customer that changed sides within the month is not counted twice. */
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

/** The consumption of one referral customer, entry by entry; only the first page shows how many entries there are. */
export const referralRecords = defineEntriesLoader({
  name: 'referralRecords',
  input: { associationType: REFERRAL },
  idOf: (record) => record.id ?? null,
});

/** Monthly sums are about resale customers only. */
export const isOutsideSums = ({ associationModel }: Pick<Customer, 'associationModel'>): boolean =>
  associationModel !== 'RESALE';

interface Month {
  readonly month: string;
  /** Login name of the customers' manager; null: all customers that the viewer may see. */
  readonly manager: string | null;
}

/** Returns the customers without a sum, given the customers that have one. */
export type OutsideSums = (summed: ReadonlySet<string>) => readonly string[];

/** Customers in scope that consumed in a month as referral customers, and those that left the partner and have no sum. */
export const findOutsideSums = async (context: RequestContext, { month, manager }: Month): Promise<OutsideSums> => {
  const isGuest = context.requireViewer().customers.kind === 'reseller';
  const [customers, consuming] = await Promise.all([
    manager === null ? customersInScope(context) : customersManagedBy(context, manager),
    isGuest ? undefined : context.load(consumingInMonth, month),
  ]);
  const outside = customers.filter(isOutsideSums).map(({ id }) => id);
  // The vendor lists who consumed for the partner's own customers only.
  if (!consuming) return () => outside;
  const active = outside.filter((id) => consuming.has(id));
  if (manager !== null) return () => active;
  const known = new Set(customers.map(({ id }) => id));
  const gone = [...consuming].filter((id) => !known.has(id));
  return (summed) => [...active, ...gone.filter((id) => !summed.has(id))];
};

/** Whether the vendor still lists entries of a month; sums it keeps longer. */
export const hasRecords = ({ api, now }: RequestContext, month: string): boolean => {
  const { historyMonths } = api.operation(CONSUMPTION_RECORDS).facts;
  return historyMonths === undefined || month >= monthsBefore(monthAt(now), historyMonths);
};

/**
 * Calls to find the customers outside the sums, and with INCLUDE their entries: at least one for each referral
 * customer. Until the directory was read, every customer may be one.
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

/** Calls for the entries of so many customers that are asked one by one. */
export const referralCostOfCustomers = (
  context: RequestContext,
  customers: number,
  referral: ReferralCustomers | null | undefined,
): number => (referral === 'OMIT' ? 0 : Math.min(customers, referralCustomers(context) ?? customers));
