import { SITE_CURRENCY } from '../../../config/index.ts';
import { requireOwnManager } from '../../../request/access/consumption.ts';
import type { RequestContext, Source } from '../../../request/context.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import { type Customer, managerOf } from '../../customers/index.ts';
import { ordersByCustomer } from '../../orders/index.ts';
import { reachOf } from '../monthly/bill-reach.ts';
import { type Compared, compareSides, differenceOf, type FoundException } from './compare-sides.ts';
import { entriesOfMonth } from './entries.loader.ts';
import { billedLines, ordersByNumber, ordersPaidIn, partsOf, paymentsIn } from './reconciliation.sides.ts';
import type { BillException, BillReconciliation } from './reconciliation.type.ts';

const RECORDS = 'ListSubCustomerBillDetail';
const FIRST_PAGE = { first: 100 } as const;

/** For each customer one page of entries and one of orders, which show how many pages follow. */
export const reconciledMonths = {
  operations: [RECORDS, 'ListCustomerOrders', 'ShowCustomerOrderDetails'],
  cost: (customers, _args, context, above) => customers + ordersByCustomer.cost(customers, FIRST_PAGE, context, above),
  most: (_customers, _args, context) => context.mostCalls,
} satisfies Source;

const toException = (
  found: FoundException,
  { customerId, month, currency }: { readonly customerId: string; readonly month: string; readonly currency: string },
): BillException => {
  const money = (amount: string | null) => (amount === null ? null : { amount, currency });
  return {
    ...found,
    customerId,
    month,
    billed: money(found.billed),
    ordered: money(found.ordered),
    recorded: money(found.recorded),
    difference: { amount: differenceOf(found), currency },
  };
};

const countReasons = ({ exceptions }: Compared) =>
  [...Map.groupBy(exceptions, ({ reason }) => reason)].map(([reason, found]) => ({ reason, count: found.length }));

/** Compares the sides of a customer's month. The caller has loaded the customer, so the viewer may see it. */
export const reconcileMonth = async (
  context: RequestContext,
  customer: Customer,
  month: string,
): Promise<BillReconciliation> => {
  checkBillingMonth(context, RECORDS, month);
  requireOwnManager(context, managerOf(customer));
  const { id: customerId, scope } = customer;
  const [entries, paidOrders, paid] = await Promise.all([
    context.load(entriesOfMonth, { customerId, month, scope }),
    ordersPaidIn(context, customer, month),
    paymentsIn(context, customer, month),
  ]);
  const billed = billedLines(entries);
  const named = new Set([...billed, ...paid].map(({ orderId }) => orderId));
  const inMonth = paidOrders.flatMap((order) => partsOf(order, named));
  const known = new Set(inMonth.map(({ id }) => id));
  const others = await ordersByNumber(
    context,
    customer,
    [...named].filter((id) => !known.has(id)),
  );
  const { dataUntil } = reachOf(month, context.now);
  const ordered = [...inMonth, ...others];
  const compared = compareSides({ customerId, month, billed, ordered, paid, billedUntil: dataUntil });
  const of = { customerId, month, currency: SITE_CURRENCY[context.partner.config.site] };
  return {
    month,
    dataUntil,
    lines: billed.length,
    otherLines: entries.length - billed.length,
    ...compared,
    reasons: countReasons(compared),
    allExceptions: compared.exceptions.map((found) => toException(found, of)),
    list: listMark('billExceptions', customerId, month),
  };
};
