import { consumptionManager } from '../../../request/access/consumption.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { checkBillingMonth, refuse } from '../../../request/schema/windows.ts';
import { customersInScope } from '../../customers/index.ts';
import type { RankingArgs, ScopedSpendArgs, TrendArgs } from '../monthly/bill.args.ts';
import { chargesIn, chargesInScope, chargesInScopeCost, chargesInScopeMost } from '../monthly/charges.loader.ts';
import { monthReach } from '../monthly/reach.type.ts';
import { monthsBetween, rank, spendOf } from './spend.ts';
import type { MonthlySpend, Ranking } from './spend.type.ts';

const OPERATION = 'ListSubcustomerMonthlyBills';
const MAX_MONTHS = 12;

const siteOf = ({ partner }: RequestContext) => partner.config.site;

/** What the viewer's customers spent in a month. */
export const monthSpend = async (
  context: RequestContext,
  { month, chargingMode, accountManager, referral }: ScopedSpendArgs,
): Promise<MonthlySpend> => {
  checkBillingMonth(context, OPERATION, month);
  const manager = consumptionManager(context, accountManager);
  const charges = await chargesInScope(context, { month, chargingMode, manager, referral });
  return spendOf(monthReach(month, charges.missing.length, context.now), chargesIn(charges), siteOf(context));
};

export const spendCost = (
  context: RequestContext,
  { month, chargingMode, accountManager, referral }: ScopedSpendArgs,
): number => chargesInScopeCost(context, [month], { chargingMode, manager: accountManager, referral });

/** Calls of a month's figures at the most. */
export const spendMost = (
  context: RequestContext,
  { month, chargingMode, accountManager, referral }: ScopedSpendArgs,
): number => chargesInScopeMost(context, [month], { chargingMode, manager: accountManager, referral });

/** BAD_USER_INPUT for more than a year, without counting how many: a range may span two thousand. */
const monthsOf = ({ from, until }: Pick<TrendArgs, 'from' | 'until'>): readonly string[] => {
  const months = monthsBetween(from, until, MAX_MONTHS + 1);
  return months.length > MAX_MONTHS ? refuse('until', `at most ${MAX_MONTHS} months from the first`) : months;
};

/** What the viewer's customers spent month by month, oldest first. */
export const trendOf = async (
  context: RequestContext,
  { from, until, chargingMode, serviceTypeCode, accountManager, referral }: TrendArgs,
): Promise<MonthlySpend[]> => {
  checkBillingMonth(context, OPERATION, from, 'from');
  checkBillingMonth(context, OPERATION, until, 'until');
  const months = monthsOf({ from, until });
  const manager = consumptionManager(context, accountManager);
  return Promise.all(
    months.map(async (month) => {
      const charges = await chargesInScope(context, { month, chargingMode, manager, referral });
      const all = chargesIn(charges);
      const wanted = serviceTypeCode ? all.filter(({ serviceType }) => serviceType?.code === serviceTypeCode) : all;
      return spendOf(monthReach(month, charges.missing.length, context.now), wanted, siteOf(context));
    }),
  );
};

export const trendCost = (
  context: RequestContext,
  { from, until, chargingMode, accountManager, referral }: TrendArgs,
): number =>
  chargesInScopeCost(context, monthsOf({ from, until }), { chargingMode, manager: accountManager, referral });

/** Calls of a trend at the most. */
export const trendMost = (
  context: RequestContext,
  { from, until, chargingMode, accountManager, referral }: TrendArgs,
): number =>
  chargesInScopeMost(context, monthsOf({ from, until }), { chargingMode, manager: accountManager, referral });

/** Who or what the viewer's customers spent most on in a month. */
export const rankingOf = async (
  context: RequestContext,
  { month, by, chargingMode, accountManager, referral }: RankingArgs,
): Promise<Ranking> => {
  const { partnerId, customers: scope } = context.requireViewer();
  checkBillingMonth(context, OPERATION, month);
  const manager = consumptionManager(context, accountManager);
  const [charges, customers] = await Promise.all([
    chargesInScope(context, { month, chargingMode, manager, referral }),
    by === 'MANAGER' ? customersInScope(context) : [],
  ]);
  const managers = new Map(customers.map(({ id, accountManager }) => [id, accountManager?.accountName ?? null]));
  return {
    ...rank({
      reach: monthReach(month, charges.missing.length, context.now),
      by,
      charges: chargesIn(charges),
      managerOf: (id) => managers.get(id) ?? null,
      site: siteOf(context),
    }),
    list: listMark('ranking', partnerId, scope, month, by, chargingMode, accountManager, referral),
  };
};

/** Who looks after a customer is in the directory, which the charges need anyhow. */
export const rankingCost = (context: RequestContext, args: RankingArgs): number => spendCost(context, args);
