import { consumptionManager } from '../../request/consumption.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark } from '../../request/paging.ts';
import { checkBillingMonth, reachOf, refuse } from '../../request/windows.ts';
import { customersInScope, directoryCost, ownManager } from '../customers/customer.loader.ts';
import type { RankingArgs, ScopedSpendArgs, TrendArgs } from './bill.args.ts';
import { billedModes, monthInScopeCost, monthlyBillsInScope } from './bill.loader.ts';
import { monthsBetween, rank, spendOf } from './spend.ts';
import type { MonthlySpend, Ranking } from './spend.type.ts';

const OPERATION = 'ListSubcustomerMonthlyBills';
const MAX_MONTHS = 12;

const siteOf = ({ partner }: RequestContext) => partner.config.site;

/** What the viewer's customers spent in a month. */
export const monthSpend = async (
  context: RequestContext,
  { month, chargingMode, accountManager }: ScopedSpendArgs,
): Promise<MonthlySpend> => {
  checkBillingMonth(context, OPERATION, month);
  const manager = consumptionManager(context, accountManager);
  const bills = await monthlyBillsInScope(context, month, billedModes(chargingMode), manager);
  return spendOf(reachOf(month, context.now), bills, siteOf(context));
};

export const spendCost = (context: RequestContext, { month, chargingMode, accountManager }: ScopedSpendArgs): number =>
  monthInScopeCost(context, month, billedModes(chargingMode), accountManager);

/** BAD_USER_INPUT for more than a year, without counting how many: a range may span two thousand. */
const monthsOf = ({ from, until }: Pick<TrendArgs, 'from' | 'until'>): readonly string[] => {
  const months = monthsBetween(from, until, MAX_MONTHS + 1);
  return months.length > MAX_MONTHS ? refuse('until', `at most ${MAX_MONTHS} months from the first`) : months;
};

/** What the viewer's customers spent month by month, oldest first. */
export const trendOf = async (
  context: RequestContext,
  { from, until, chargingMode, serviceTypeCode, accountManager }: TrendArgs,
): Promise<MonthlySpend[]> => {
  checkBillingMonth(context, OPERATION, from, 'from');
  checkBillingMonth(context, OPERATION, until, 'until');
  const months = monthsOf({ from, until });
  const modes = billedModes(chargingMode);
  const manager = consumptionManager(context, accountManager);
  return Promise.all(
    months.map(async (month) => {
      const bills = await monthlyBillsInScope(context, month, modes, manager);
      const wanted = serviceTypeCode ? bills.filter(({ serviceType }) => serviceType?.code === serviceTypeCode) : bills;
      return spendOf(reachOf(month, context.now), wanted, siteOf(context));
    }),
  );
};

/** The directory is fetched once for all months. */
export const trendCost = (
  context: RequestContext,
  { from, until, chargingMode, accountManager }: TrendArgs,
): number => {
  const modes = billedModes(chargingMode);
  const months = monthsOf({ from, until });
  const all = months.reduce((calls, month) => calls + monthInScopeCost(context, month, modes, accountManager), 0);
  const isOneManagers = (accountManager ?? ownManager(context)) !== null;
  const repeated = isOneManagers ? directoryCost(context) * (months.length - 1) : 0;
  return all - Math.max(0, repeated);
};

/** Who or what the viewer's customers spent most on in a month. */
export const rankingOf = async (
  context: RequestContext,
  { month, by, chargingMode, accountManager }: RankingArgs,
): Promise<Ranking> => {
  const { partnerId, customers: scope } = context.requireViewer();
  checkBillingMonth(context, OPERATION, month);
  const modes = billedModes(chargingMode);
  const manager = consumptionManager(context, accountManager);
  const [bills, customers] = await Promise.all([
    monthlyBillsInScope(context, month, modes, manager),
    by === 'MANAGER' ? customersInScope(context) : [],
  ]);
  const managers = new Map(customers.map(({ id, accountManager }) => [id, accountManager?.accountName ?? null]));
  return {
    ...rank({
      reach: reachOf(month, context.now),
      by,
      bills,
      managerOf: (id) => managers.get(id) ?? null,
      site: siteOf(context),
    }),
    list: listMark('ranking', partnerId, scope, month, by, chargingMode, accountManager),
  };
};

export const rankingCost = (context: RequestContext, args: RankingArgs): number => {
  const needsDirectory = args.by === 'MANAGER' && (args.accountManager ?? ownManager(context)) === null;
  return spendCost(context, args) + (needsDirectory ? directoryCost(context) : 0);
};
