import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import { consumptionManager } from '../../../request/access/consumption.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, sliceOf } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { Connection } from '../../common/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { monthlyBillsOfResellers } from './bill.access.ts';
import { ScopedMonthlyBillsArgs } from './bill.args.ts';
import { billedModes } from './bill.loader.ts';
import { MonthlyBill, MonthlyBillConnection } from './bill.type.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';

@Resolver(() => Reseller)
export class ResellerBillResolver {
  @Serves(monthlyBillsOfResellers)
  @FieldResolver(() => MonthlyBillConnection, {
    description:
      "What the reseller's customers spent in a month, by resource type; an account manager sees own " +
      'customers only. Source: ListSubcustomerMonthlyBills, one call per reseller, page and charging mode; ' +
      'China site only.',
  })
  async monthlyBills(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Args(() => ScopedMonthlyBillsArgs) args: ScopedMonthlyBillsArgs,
  ): Promise<Connection<MonthlyBill>> {
    const { customers } = context.requireViewer();
    const { month, chargingMode, filter, sort, accountManager } = args;
    const list = listMark(
      'resellerMonthlyBills',
      resellerId,
      customers,
      month,
      chargingMode,
      filter,
      accountManager,
      sort,
    );
    const slice = sliceOf(args, list);
    checkBillingMonth(context, MONTHLY, month);
    const modes = billedModes(chargingMode);
    const manager = consumptionManager(context, accountManager);
    const page = await monthlyBillsOfResellers.page(context, {
      args,
      manager,
      scope: scopeOf(resellerId),
      modes,
      slice,
      list,
    });
    return new Connection(page);
  }
}
