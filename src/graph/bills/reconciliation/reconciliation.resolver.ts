import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../../request/pages/paging.ts';
import { Connection } from '../../common/index.ts';
import { Customer } from '../../customers/index.ts';
import { explanationResolver } from './explanation.resolver.ts';
import { reconciledMonths, reconcileMonth } from './reconciliation.access.ts';
import {
  BillException,
  BillExceptionConnection,
  BillExceptionsArgs,
  BillReconciliation,
  ReconciledMonthArgs,
} from './reconciliation.type.ts';

@Resolver(() => Customer)
export class CustomerReconciliationResolver {
  @Serves(reconciledMonths)
  @FieldResolver(() => BillReconciliation, {
    description:
      "Compares the customer's bill of a month with its orders and with the gateway's ledger, exactly. Sources: " +
      'ListSubCustomerBillDetail, one call per customer and page; ListCustomerOrders, from the copy where it is kept; ' +
      'ShowCustomerOrderDetails, one call for each order that was not paid in the month. China site only.',
  })
  billReconciliation(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => ReconciledMonthArgs) { month }: ReconciledMonthArgs,
  ): Promise<BillReconciliation> {
    return reconcileMonth(context, customer, month);
  }
}

@Resolver(() => BillReconciliation)
export class BillReconciliationResolver {
  @FieldResolver(() => BillExceptionConnection, { description: 'Orders on which two sides disagree.' })
  exceptions(
    @Root() { allExceptions, list }: BillReconciliation,
    @Args(() => BillExceptionsArgs) { reasons, ...page }: BillExceptionsArgs,
  ): Connection<BillException> {
    const mark = listMark(list, reasons);
    const found = reasons ? allExceptions.filter(({ reason }) => reasons.includes(reason)) : allExceptions;
    return new Connection(pageOf(found, sliceOf(page, mark), mark));
  }
}

export const BillExceptionResolver = explanationResolver(() => BillException);
