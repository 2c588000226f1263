import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Batch } from '../../../execution/batch.ts';
import { Serves, SignedIn } from '../../../request/access/access.ts';
import { consumptionManager } from '../../../request/access/consumption.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import { PARTNER } from '../../../upstream/index.ts';
import { serviceTypeName } from '../../catalog/index.ts';
import { Connection, PageArgs } from '../../common/index.ts';
import { Customer, customerById, customerByPlace } from '../../customers/index.ts';
import { monthSpend, spendRanking, spendTrend } from '../spend/spend.access.ts';
import { MonthlySpend, Ranking, RankingEntry, RankingEntryConnection } from '../spend/spend.type.ts';
import { consumingCustomers, monthlyBills } from './bill.access.ts';
import {
  BillMonthArgs,
  RankingArgs,
  ScopedMonthArgs,
  ScopedMonthlyBillsArgs,
  ScopedSpendArgs,
  TrendArgs,
} from './bill.args.ts';
import { billedModes } from './bill.loader.ts';
import {
  Bills,
  ConsumingCustomer,
  ConsumingCustomerConnection,
  MonthlyBill,
  MonthlyBillConnection,
  PartnerBill,
} from './bill.type.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';
const CONSUMING = 'ListConsumeSubCustomers';

@Resolver(() => Bills)
export class BillsResolver {
  @SignedIn('reseller')
  @Query(() => Bills, { description: 'Bills of the partner and its customers.' })
  bills(): Bills {
    return {};
  }

  @Serves(monthlyBills)
  @FieldResolver(() => MonthlyBillConnection, {
    description:
      'What resale customers spent in a month, by resource type; an account manager sees own customers ' +
      'only. Referral customers have no such sums: ask for their `consumption`. Sorted by charging mode. ' +
      'Source: ListSubcustomerMonthlyBills, one call per page and charging mode; China site only.',
  })
  async monthly(
    @Ctx() context: RequestContext,
    @Args(() => ScopedMonthlyBillsArgs) args: ScopedMonthlyBillsArgs,
  ): Promise<Connection<MonthlyBill>> {
    const { partnerId, customers } = context.requireViewer();
    const { month, chargingMode, filter, sort, accountManager } = args;
    const list = listMark('monthlyBills', partnerId, customers, month, chargingMode, filter, accountManager, sort);
    const slice = sliceOf(args, list);
    checkBillingMonth(context, MONTHLY, month);
    const modes = billedModes(chargingMode);
    const manager = consumptionManager(context, accountManager);
    return new Connection(await monthlyBills.page(context, { args, manager, scope: PARTNER, modes, slice, list }));
  }

  @Serves(consumingCustomers)
  @FieldResolver(() => ConsumingCustomerConnection, {
    description:
      'Customers that consumed in a month, including those that have left since; an account manager sees ' +
      'own customers only. Query `consumption` of these instead of all customers. Source: ' +
      'ListConsumeSubCustomers, one call per page; China site only.',
  })
  async consumingCustomers(
    @Ctx() context: RequestContext,
    @Args(() => ScopedMonthArgs) args: ScopedMonthArgs,
  ): Promise<Connection<ConsumingCustomer>> {
    const { partnerId, customers } = context.requireViewer();
    const { month, accountManager } = args;
    const list = listMark('consumingCustomers', partnerId, customers, month, accountManager);
    const slice = sliceOf(args, list);
    checkBillingMonth(context, CONSUMING, month);
    const manager = consumptionManager(context, accountManager);
    return new Connection(await consumingCustomers.page(context, { month, manager, slice, list }));
  }

  @Serves(monthSpend)
  @FieldResolver(() => MonthlySpend, {
    description:
      'What all customers spent in a month; an account manager sees own customers only. Source: ' +
      'ListSubcustomerMonthlyBills, one sweep per charging mode, and for referral customers ' +
      'ListConsumeSubCustomers and ListSubCustomerBillDetail; China site only.',
  })
  spend(@Ctx() context: RequestContext, @Args(() => ScopedSpendArgs) args: ScopedSpendArgs): Promise<MonthlySpend> {
    return monthSpend.ask(context, args);
  }

  @Serves(spendTrend)
  @FieldResolver(() => [MonthlySpend], {
    description:
      'What was spent month by month, oldest first, at most 12 months; an account manager sees own ' +
      'customers only. Source: ListSubcustomerMonthlyBills, one sweep per month and charging mode, and for ' +
      'referral customers ListConsumeSubCustomers and ListSubCustomerBillDetail; China site only.',
  })
  trend(@Ctx() context: RequestContext, @Args(() => TrendArgs) args: TrendArgs): Promise<MonthlySpend[]> {
    return spendTrend.ask(context, args);
  }

  @Serves(spendRanking)
  @FieldResolver(() => Ranking, {
    description:
      'Products, customers or account managers by what was spent in a month; an account manager sees own ' +
      'customers only. Source: ListSubcustomerMonthlyBills, one sweep per charging mode, and for referral ' +
      'customers ListConsumeSubCustomers and ListSubCustomerBillDetail; China site only.',
  })
  ranking(@Ctx() context: RequestContext, @Args(() => RankingArgs) args: RankingArgs): Promise<Ranking> {
    return spendRanking.ask(context, args);
  }

  @Serves('ListPostpaidBillSum', { wholePartner: 'ask for monthly bills' })
  @FieldResolver(() => PartnerBill, {
    nullable: true,
    description:
      "The partner's own post-paid bill of a month. FORBIDDEN to an account manager, because it is about all customers. " +
      'Source: ListPostpaidBillSum, one call; International sites only.',
  })
  async partnerBill(
    @Ctx() context: RequestContext,
    @Args(() => BillMonthArgs) { month }: BillMonthArgs,
  ): Promise<PartnerBill | null> {
    checkBillingMonth(context, 'ListPostpaidBillSum', month);
    return (await context.api.ask('ListPostpaidBillSum', { billCycle: month })).one(PartnerBill);
  }
}

@Resolver(() => MonthlyBill)
export class MonthlyBillResolver {
  @Batch()
  @Serves(customerByPlace)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer who consumed; null where the customer has left the partner.',
  })
  customer(
    @Ctx() context: RequestContext,
    @Root() bills: readonly MonthlyBill[],
  ): Promise<readonly (Customer | Error | null)[]> {
    return context.loadEach(customerByPlace, bills, ({ customerId, scope }) => ({ id: customerId, scope }));
  }
}

@Resolver(() => ConsumingCustomer)
export class ConsumingCustomerResolver {
  @Serves(customerById)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer; null where it has left the partner.',
  })
  customer(@Ctx() context: RequestContext, @Root() { customerId }: ConsumingCustomer): Promise<Customer | null> {
    return context.load(customerById, customerId);
  }
}

@Resolver(() => Ranking)
export class RankingResolver {
  @FieldResolver(() => RankingEntryConnection, { description: 'The places, highest first.' })
  entries(@Root() { places, list }: Ranking, @Args(() => PageArgs) args: PageArgs): Connection<RankingEntry> {
    return new Connection(pageOf(places, sliceOf(args, list), list));
  }
}

@Resolver(() => RankingEntry)
export class RankingEntryResolver {
  @Serves(customerById)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer, in a ranking of customers; null where it has left the partner.',
  })
  customer(@Ctx() context: RequestContext, @Root() { key, isCustomer }: RankingEntry): Promise<Customer | null> {
    return isCustomer && key !== null ? context.load(customerById, key) : Promise.resolve(null);
  }

  @FieldResolver()
  name(@Ctx() context: RequestContext, @Root() { key, name }: RankingEntry): Promise<string | null> | string | null {
    return name === null ? null : serviceTypeName(context, { code: key, name });
  }
}
