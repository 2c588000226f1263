import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/paging.ts';
import { checkBillingMonth } from '../../request/windows.ts';
import { Connection } from '../common/index.ts';
import { Reseller } from '../resellers/reseller.type.ts';
import { monthlyBillsPage, monthlyBillsPageCost } from './bill.access.ts';
import { MonthlyBillsArgs, type SpendArgs } from './bill.args.ts';
import { billedModes } from './bill.loader.ts';
import { MonthlyBill, MonthlyBillConnection } from './bill.type.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';

@Resolver(() => Reseller)
export class ResellerBillResolver {
  @Serves(MONTHLY, {
    cost: (parents, { month, chargingMode }, context) =>
      parents * monthlyBillsPageCost(context, String(month), billedModes(chargingMode as SpendArgs['chargingMode'])),
  })
  @FieldResolver(() => MonthlyBillConnection, {
    nullable: true,
    description:
      "What the reseller's customers spent in a month, by resource type; an account manager's own customers. Source: " +
      'ListSubcustomerMonthlyBills, one call a reseller, page and charging mode; China site only.',
  })
  async monthlyBills(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Args(() => MonthlyBillsArgs) args: MonthlyBillsArgs,
  ): Promise<Connection<MonthlyBill>> {
    const { customers } = context.requireViewer();
    const list = listMark('resellerMonthlyBills', resellerId, customers, args.month, args.chargingMode, args.filter);
    const slice = sliceOf(args, list);
    checkBillingMonth(context.api, MONTHLY, args.month);
    const modes = billedModes(args.chargingMode);
    const page = await monthlyBillsPage(context, { args, resellerId, modes, slice, list });
    return new Connection({ ...page, rows: page.rows.map((row) => Object.assign(row, { resellerId })) });
  }
}
