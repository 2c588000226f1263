import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { ChildrenLoader } from '../../../request/fetch/children.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { listMark, sliceOf } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import type { Input } from '../../../vendor/api.ts';
import { Connection, childConnection, type PageArgs } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { AmortizedCostsArgs, CostsArgs, PercentileUsageArgs } from '../costs/cost.args.ts';
import { costInput } from '../costs/cost.filter.ts';
import { AmortizedCost, AmortizedCostConnection, CostSeries, CostSeriesConnection } from '../costs/cost.type.ts';
import {
  amortizedInput,
  resourceDetailInput,
  resourceRecordInput,
  summaryInput,
  transactionInput,
} from '../monthly/bill.filter.ts';
import { PercentileUsage, PercentileUsageConnection } from '../usage/usage.type.ts';
import {
  OwnResourceDetailsArgs,
  OwnResourceRecordsArgs,
  OwnSummaryArgs,
  OwnTransactionsArgs,
} from './own-bill.args.ts';
import * as loaders from './own-bill.loader.ts';
import {
  OwnBills,
  OwnSummaryConnection,
  OwnSummaryPage,
  OwnTransaction,
  OwnTransactionConnection,
} from './own-bill.type.ts';
import {
  OwnResourceDetail,
  OwnResourceDetailConnection,
  OwnResourceRecord,
  OwnResourceRecordConnection,
} from './own-resource.type.ts';
import { summaryByCustomer } from './own-summary.loader.ts';

interface OwnQuestion<T> {
  readonly loader: ChildrenLoader<T>;
  readonly customer: Customer;
  readonly args: PageArgs;
  readonly filter: Input;
}

/** A page of one customer's view of its bills. */
const ownPage = <T extends object>(
  context: RequestContext,
  { loader, customer, args, filter }: OwnQuestion<T>,
): Promise<Connection<T>> => {
  const list = listMark(loader.name, customer.id, filter);
  return childConnection(context, loader, { args, list, parent: customer.id, filter, ...asCustomer(customer) });
};

@Resolver(() => OwnBills)
export class OwnBillsResolver {
  @Serves(loaders.transactionsByCustomer)
  @FieldResolver(() => OwnTransactionConnection, {
    description:
      'Transactions of a month. Source: ListCustomerBillsFeeRecords, one call per customer and page; China site only.',
  })
  transactions(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => OwnTransactionsArgs) args: OwnTransactionsArgs,
  ): Promise<Connection<OwnTransaction>> {
    const filter = transactionInput(context, args);
    return ownPage(context, { loader: loaders.transactionsByCustomer, customer, args, filter });
  }

  @Serves(loaders.resourceRecordsByCustomer)
  @FieldResolver(() => OwnResourceRecordConnection, {
    description:
      'What each resource cost in a month, as deducted. Source: ListCustomerselfResourceRecords, one call per customer and page.',
  })
  resourceRecords(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => OwnResourceRecordsArgs) args: OwnResourceRecordsArgs,
  ): Promise<Connection<OwnResourceRecord>> {
    const filter = resourceRecordInput(context, args);
    return ownPage(context, { loader: loaders.resourceRecordsByCustomer, customer, args, filter });
  }

  @Serves(loaders.resourceDetailsByCustomer)
  @FieldResolver(() => OwnResourceDetailConnection, {
    description:
      'What each resource cost in a month, as raw figures with 8 decimals that do not add up to the deductions. Source: ' +
      'ListCustomerselfResourceRecordDetails, one call per customer and page.',
  })
  resourceDetails(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => OwnResourceDetailsArgs) args: OwnResourceDetailsArgs,
  ): Promise<Connection<OwnResourceDetail>> {
    const filter = resourceDetailInput(context, args);
    return ownPage(context, { loader: loaders.resourceDetailsByCustomer, customer, args, filter });
  }

  @Serves(summaryByCustomer)
  @FieldResolver(() => OwnSummaryConnection, {
    nullable: true,
    description:
      'Totals of the month, overall and by resource type. Source: ShowCustomerMonthlySum, one call per ' +
      'customer and page of rows.',
  })
  async summary(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => OwnSummaryArgs) args: OwnSummaryArgs,
  ): Promise<OwnSummaryPage | null> {
    const filter = summaryInput(context, args);
    const list = listMark('ownSummary', customer.id, filter);
    const { offset, first } = sliceOf(args, list);
    const key = { customer, offset, first, filter };
    const { summary, rows, total } = await context.load(summaryByCustomer, key);
    if (!summary) return null;
    return new OwnSummaryPage({ rows, offset, total, list }, { amounts: summary.amounts, month: args.month });
  }

  @Serves(loaders.amortizedCostsByCustomer)
  @FieldResolver(() => AmortizedCostConnection, {
    description:
      'Costs by the month that they belong to, at most 18 months back; the cost center must be switched on. Source: ' +
      'ListCustomerBillsMonthlyBreakDown, one call per customer and page; China site only.',
  })
  amortizedCosts(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => AmortizedCostsArgs) args: AmortizedCostsArgs,
  ): Promise<Connection<AmortizedCost>> {
    const filter = amortizedInput(context, args);
    return ownPage(context, { loader: loaders.amortizedCostsByCustomer, customer, args, filter });
  }

  @Serves(loaders.costsByCustomer)
  @FieldResolver(() => CostSeriesConnection, {
    description:
      'Costs over time by one or two dimensions, at most 18 months back; the cost center must be switched on. Source: ' +
      'ListCosts, one call per customer and page.',
  })
  costs(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => CostsArgs) args: CostsArgs,
  ): Promise<Connection<CostSeries>> {
    const filter = costInput(context, args);
    return ownPage(context, { loader: loaders.costsByCustomer, customer, args, filter });
  }

  @Serves(loaders.percentileUsageByCustomer)
  @FieldResolver(() => PercentileUsageConnection, {
    description:
      'Usage of resources that are billed by the 95th percentile, summed by month; the previous month is available from the 2nd, 20:00 in UTC+8. Source: ListResourceUsageSummary, one call per customer and page; China site only.',
  })
  async percentileUsage(
    @Ctx() context: RequestContext,
    @Root() { customer }: OwnBills,
    @Args(() => PercentileUsageArgs) args: PercentileUsageArgs,
  ): Promise<Connection<PercentileUsage>> {
    const { month, serviceTypeCode, resourceTypeCode, usageTypeCode } = args;
    checkBillingMonth(context, 'ListResourceUsageSummary', month);
    const filter = { billCycle: month, serviceTypeCode, resourceTypeCode, usageType: usageTypeCode };
    const list = listMark('percentileUsage', customer.id, filter);
    const key = { parent: customer.id, filter, ...asCustomer(customer) };
    return childConnection(context, loaders.percentileUsageByCustomer, { args, list, ...key }, (row) =>
      Object.assign(row, { question: { customer, filter } }),
    );
  }
}
