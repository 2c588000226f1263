import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves, SignedIn } from '../../request/access.ts';
import { requireOwnManager } from '../../request/consumption.ts';
import { RequestContext } from '../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../request/paging.ts';
import { checkBillingMonth, reachOf } from '../../request/windows.ts';
import { Connection } from '../common/index.ts';
import { Customer, managerOf } from '../customers/customer.type.ts';
import { ConsumptionArgs, MonthlyBillsArgs, SpendArgs } from './bill.args.ts';
import { consumptionInput, monthlyBillInput } from './bill.filter.ts';
import { billedModes, consumptionByCustomer, monthlyBillsCost, monthlyBillsOf } from './bill.loader.ts';
import { ConsumptionRecord, ConsumptionRecordConnection, MonthlyBill, MonthlyBillConnection } from './bill.type.ts';
import { OwnBills } from './own-bill.type.ts';
import { keeps, spendOf } from './spend.ts';
import { MonthlySpend } from './spend.type.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';

@Resolver(() => Customer)
export class CustomerBillResolver {
  @Serves(MONTHLY, { cost: monthlyBillsCost })
  @FieldResolver(() => MonthlyBillConnection, {
    nullable: true,
    description:
      'What the customer spent in a month, by resource type, in the order of the charging modes. Source: ' +
      "ListSubcustomerMonthlyBills, for each charging mode one call a customer or one sweep of everybody's, whichever " +
      'needs fewer; China site only.',
  })
  async monthlyBills(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => MonthlyBillsArgs) args: MonthlyBillsArgs,
  ): Promise<Connection<MonthlyBill>> {
    const list = listMark('customerMonthlyBills', customer.id, args.month, args.chargingMode, args.filter);
    const slice = sliceOf(args, list);
    checkBillingMonth(context, MONTHLY, args.month);
    requireOwnManager(context, managerOf(customer));
    monthlyBillInput(args.filter);
    const rows = await monthlyBillsOf(context, customer, args.month, billedModes(args.chargingMode));
    return new Connection(pageOf(rows.filter(keeps(args.filter)), slice, list));
  }

  @Serves(MONTHLY, { cost: monthlyBillsCost })
  @FieldResolver(() => MonthlySpend, {
    nullable: true,
    description:
      'What the customer spent in a month in all, summed over the same rows as `monthlyBills` and fetched with them. Source: ' +
      'ListSubcustomerMonthlyBills; China site only.',
  })
  async spend(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => SpendArgs) { month, chargingMode }: SpendArgs,
  ): Promise<MonthlySpend> {
    checkBillingMonth(context, MONTHLY, month);
    requireOwnManager(context, managerOf(customer));
    const bills = await monthlyBillsOf(context, customer, month, billedModes(chargingMode));
    return spendOf(reachOf(month, context.now), bills, context.partner.config.site);
  }

  @Serves('ListSubCustomerBillDetail', { cost: consumptionByCustomer.cost })
  @FieldResolver(() => ConsumptionRecordConnection, {
    nullable: true,
    description:
      "The customer's consumption in a month, entry by entry, at most 18 months back. Source: ListSubCustomerBillDetail, one " +
      'call a customer and page; `bills.consumingCustomers` tells who has any. China site only.',
  })
  async consumption(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => ConsumptionArgs) args: ConsumptionArgs,
  ): Promise<Connection<ConsumptionRecord>> {
    const { id, resellerId } = customer;
    const list = listMark('consumption', id, args.month, args.filter);
    const { offset, first } = sliceOf(args, list);
    const filter = {
      ...consumptionInput(context, args),
      ...(resellerId ? { indirectPartnerId: resellerId } : {}),
    };
    requireOwnManager(context, managerOf(customer));
    const { rows, total } = await context.load(consumptionByCustomer, { parent: id, offset, first, filter });
    return new Connection({ rows, offset, total, list });
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => OwnBills, {
    nullable: true,
    description: "The customer's own view of its bills, asked in the customer's name.",
  })
  ownBills(@Root() customer: Customer): OwnBills {
    return { customer };
  }
}
