import { consumptionManager } from '../../../request/access/consumption.ts';
import type { Question, RequestContext, Source } from '../../../request/context.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { checkBillingMonth, refuse } from '../../../request/schema/windows.ts';
import { customersInScope } from '../../customers/index.ts';
import type { RankingArgs, ScopedSpendArgs, TrendArgs } from '../monthly/bill.args.ts';
import { chargesIn, chargesInScope, chargesInScopeCost, chargesInScopeMost } from '../monthly/charges.loader.ts';
import { monthReach } from '../monthly/reach.type.ts';
import { monthsBetween, rank, selectRankedCharges, spendOf } from './spend.ts';
import type { MonthlySpend, Ranking } from './spend.type.ts';

const OPERATION = 'ListSubcustomerMonthlyBills';
const MAX_MONTHS = 12;

const siteOf = ({ partner }: RequestContext) => partner.config.site;

const askSpend = async (
  context: RequestContext,
  { month, chargingMode, accountManager, referral }: ScopedSpendArgs,
): Promise<MonthlySpend> => {
  checkBillingMonth(context, OPERATION, month);
  const manager = consumptionManager(context, accountManager);
  const charges = await chargesInScope(context, { month, chargingMode, manager, referral });
  return spendOf(monthReach(month, charges.missing.length, context.now), chargesIn(charges), siteOf(context));
};

const costOfMonths = <A extends ChargesIn>(monthsOf: (args: A) => readonly string[]) =>
  ({
    operations: [OPERATION],
    cost: (_parents, args, context) => chargesInScopeCost(context, monthsOf(args), chargesOf(args)),
    most: (_parents, args, context) => chargesInScopeMost(context, monthsOf(args), chargesOf(args)),
  }) satisfies Source<A>;

type ChargesIn = Pick<ScopedSpendArgs, 'chargingMode' | 'accountManager' | 'referral'>;

const chargesOf = ({ chargingMode, accountManager, referral }: ChargesIn) => ({
  chargingMode,
  manager: accountManager,
  referral,
});

/** The spend of the viewer's customers in a month. */
export const monthSpend: Question<ScopedSpendArgs, MonthlySpend> = {
  ...costOfMonths(({ month }: ScopedSpendArgs) => [month]),
  ask: askSpend,
};

/** The months of a range; BAD_USER_INPUT for more than a year. Counts no further, as a range may have thousands. */
const monthsOf = ({ from, until }: Pick<TrendArgs, 'from' | 'until'>): readonly string[] => {
  const months = monthsBetween(from, until, MAX_MONTHS + 1);
  return months.length > MAX_MONTHS ? refuse('until', `at most ${MAX_MONTHS} months from the first`) : months;
};

const askTrend = async (
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
      const charged = serviceTypeCode ? all.filter(({ serviceType }) => serviceType?.code === serviceTypeCode) : all;
      return spendOf(monthReach(month, charges.missing.length, context.now), charged, siteOf(context));
    }),
  );
};

/** The spend of the viewer's customers month by month, oldest first. */
export const spendTrend: Question<TrendArgs, MonthlySpend[]> = {
  ...costOfMonths((args: TrendArgs) => monthsOf(args)),
  ask: askTrend,
};

const askRanking = async (
  context: RequestContext,
  { month, of, by, chargingMode, accountManager, referral }: RankingArgs,
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
      charges: selectRankedCharges(of, chargesIn(charges)),
      managerOf: (id) => managers.get(id) ?? null,
      site: siteOf(context),
    }),
    list: listMark('ranking', partnerId, scope, month, of, by, chargingMode, accountManager, referral),
  };
};

/**
 * The customers, managers or products with the largest spend of the viewer's customers in a month. Managers come from
 * the directory, which the charges need too.
 */
export const spendRanking: Question<RankingArgs, Ranking> = {
  ...costOfMonths(({ month }: RankingArgs) => [month]),
  ask: askRanking,
};
