import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves, SignedIn } from '../../../request/access/access.ts';
import { requireOwnManager } from '../../../request/access/consumption.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import { Connection, childConnection } from '../../common/index.ts';
import { Customer, managerOf } from '../../customers/index.ts';
import { OwnBills } from '../own/own-bill.type.ts';
import { keeps, spendOf } from '../spend/spend.ts';
import { MonthlySpend } from '../spend/spend.type.ts';
import { ConsumptionArgs, CustomerSpendArgs, MonthlyBillsArgs } from './bill.args.ts';
import { consumptionInput, monthlyBillInput } from './bill.filter.ts';
import { billedModes, consumptionByCustomer, monthlyBillsOf, monthlyBillsOfCustomers } from './bill.loader.ts';
import { billOrder } from './bill.sorted.ts';
import { ConsumptionRecord, ConsumptionRecordConnection, MonthlyBill, MonthlyBillConnection } from './bill.type.ts';
import { chargesIn, chargesOfCustomer, chargesOfCustomers } from './charges.loader.ts';
import { monthReach } from './reach.type.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';

@Resolver(() => Customer)
export class CustomerBillResolver {
  @Serves(monthlyBillsOfCustomers)
  @FieldResolver(() => MonthlyBillConnection, {
    description:
      'What the customer spent in a month, by resource type, sorted by charging mode. Source: ' +
      'ListSubcustomerMonthlyBills, for each charging mode one call per customer or one sweep of all ' +
      "customers' bills, whichever needs fewer calls; China site only.",
  })
  async monthlyBills(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => MonthlyBillsArgs) args: MonthlyBillsArgs,
  ): Promise<Connection<MonthlyBill>> {
    const list = listMark('customerMonthlyBills', customer.id, args.month, args.chargingMode, args.filter, args.sort);
    const slice = sliceOf(args, list);
    checkBillingMonth(context, MONTHLY, args.month);
    requireOwnManager(context, managerOf(customer));
    monthlyBillInput(args.filter);
    const rows = await monthlyBillsOf(context, customer, args.month, billedModes(args.chargingMode));
    const kept = rows.filter(keeps(args.filter));
    return new Connection(pageOf(args.sort ? kept.sort(billOrder(args.sort)) : kept, slice, list));
  }

  @Serves(chargesOfCustomers)
  @FieldResolver(() => MonthlySpend, {
    description:
      "The customer's total spend in a month. Source: ListSubcustomerMonthlyBills, the same rows as `monthlyBills` and " +
      'fetched with them; for a referral customer, who has no monthly bills, ListSubCustomerBillDetail, one call per ' +
      'customer and page. China site only.',
  })
  async spend(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CustomerSpendArgs) args: CustomerSpendArgs,
  ): Promise<MonthlySpend> {
    checkBillingMonth(context, MONTHLY, args.month);
    requireOwnManager(context, managerOf(customer));
    const charges = await chargesOfCustomer(context, customer, args);
    const reach = monthReach(args.month, charges.missing.length, context.now);
    return spendOf(reach, chargesIn(charges), context.partner.config.site);
  }

  @Serves(consumptionByCustomer)
  @FieldResolver(() => ConsumptionRecordConnection, {
    description:
      "The customer's consumption in a month, entry by entry, at most 18 months back; `bills.consumingCustomers` lists " +
      'the customers that have entries. Source: ListSubCustomerBillDetail, one call per customer and page. China site ' +
      'only.',
  })
  async consumption(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => ConsumptionArgs) args: ConsumptionArgs,
  ): Promise<Connection<ConsumptionRecord>> {
    const { id, scope } = customer;
    const list = listMark('consumption', id, args.month, args.filter);
    const filter = consumptionInput(context, args);
    requireOwnManager(context, managerOf(customer));
    return childConnection(context, consumptionByCustomer, { args, list, parent: id, scope, filter });
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => OwnBills, {
    description: "The customer's own view of its bills, read in the customer's name.",
  })
  ownBills(@Root() customer: Customer): OwnBills {
    return { customer };
  }
}
