import { sql } from 'kysely';
import type { Ledger, LedgerEntry } from '../../ledger/operations/index.ts';
import {
  AUTO_RENEW,
  type Condition,
  type Mirror,
  type NounName,
  PENDING_PAYMENT,
  PRICED_DAYS,
  type ReadScope,
  type Sort,
} from '../../mirror/index.ts';
import type { Store } from '../../store/index.ts';
import { DAY_MS, dayAt, isoOf } from '../../time/index.ts';
import type { UsableQuota } from '../../upstream/index.ts';
import { expiringOf } from './quotas.ts';
import { amountOf, pagesOf, pricesOfRenewals, sumByCustomer } from './rows.ts';
import type { DueBalance, Expiring, Foremost, LastSpend, Late, Sources, UnknownOperation } from './sources.ts';
import { isJudged } from './spends.ts';

export interface Copies {
  readonly partnerId: string;
  readonly currency: string;
  readonly store: Store;
  readonly ledger: Pick<Ledger, 'list'>;
  /** Null when no copies are kept; rules that need one then find nothing. */
  readonly mirror: Mirror | null;
  readonly now: number;
  pausedEndpoints(): Promise<readonly string[]>;
  /** Null when the last reading is too old. */
  readQuotas(): Promise<readonly UsableQuota[] | null>;
}

/** What one query of a rule reads. */
export interface Looked {
  readonly scope: ReadScope;
  /** Only these customers and objects; null for all. */
  readonly among: readonly string[] | null;
  /** Largest number of rows in an answer. */
  readonly most: number;
}

/** The vendor's status codes. */
const IN_USE = '2';
const USABLE = '2';

/** Smallest positive amount, because amounts have at most eight decimals. */
const LEAST_AMOUNT = 1e-8;
/** Doubles are not exact near a threshold, so the query allows this difference and the rule decides exactly. */
const CLOSE = 1e-9;
const CENT = 0.01;

const firstOf = <T>(rows: readonly T[], most: number): Foremost<T> => ({
  rows: rows.slice(0, most),
  isWhole: rows.length <= most,
});

/** Data of the gateway's copies and records, within the customers that a rule covers. */
export const copiesOf = (copies: Copies, { scope, among, most }: Looked): Sources => {
  const { partnerId, currency, store, ledger, mirror, now, pausedEndpoints, readQuotas } = copies;
  const amongCustomers: readonly Condition[] = among ? [{ customers: among }] : [];
  // One more row is read, to know whether others exist.
  const first = most + 1;

  /**
   * The mirror, if all of these copies may be used, and that of customers when their managers matter; otherwise null.
   */
  const ready = async (...nouns: readonly NounName[]): Promise<Mirror | null> => {
    if (!mirror) return null;
    const view = await mirror.view();
    const managers = scope.manager === null ? null : view.managers(null);
    const all = [...nouns.map((noun) => view.freshness(noun, { resellerId: null })), ...(managers ? [managers] : [])];
    return all.every(({ isReady, ageMs, allowedAloneMs }) => isReady && (ageMs ?? 0) <= allowedAloneMs) ? mirror : null;
  };

  /** Whether these lists were read to their end once. */
  const areComplete = async (...nouns: readonly NounName[]): Promise<boolean> => {
    const view = await mirror?.view();
    return view !== undefined && nouns.every((noun) => view.freshness(noun, { resellerId: null }).asOf !== null);
  };

  const pageOf = async (noun: NounName, condition: Condition, sort: Sort) => {
    const where = [condition, ...amongCustomers];
    const rows = await (await ready(noun))?.page(noun, { scope, where, sort, first });
    return rows ? firstOf(rows, most) : null;
  };

  /** Those of the given customers that the rule covers. */
  const findSeen = async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const query = { scope, where: [{ ids }], first: ids.length };
    return new Set((await mirror?.page('customers', query))?.map(({ id }) => id));
  };

  const balancesNotCovering = async (days: number): Promise<Foremost<DueBalance> | null> => {
    const priced = ['resources', 'renewalPrices'] as const;
    const isPriced = await areComplete(...priced);
    const whole = await ready('balances', 'orders', ...(isPriced ? priced : []));
    if (!whole) return null;
    const until = isoOf(now + Math.min(days, PRICED_DAYS) * DAY_MS);
    const renewals = isPriced ? { from: isoOf(now), until } : null;
    const short = firstOf(await whole.shortBalances({ scope, where: amongCustomers, days, renewals, first }), most);
    const customers = short.rows.map(({ customerId }) => customerId);
    const prices = renewals ? await pricesOfRenewals(whole, customers, renewals) : null;
    const waiting = [{ customers }, { column: 'status', in: [PENDING_PAYMENT] }];
    const unpaid = await sumByCustomer(pagesOf(whole, 'orders', waiting), 'amount_after_discount');
    const rows = short.rows.map(({ customerId, row, daily }) => ({
      customerId,
      amount: amountOf(row.amount),
      debt: amountOf(row.debt_amount),
      unpaid: unpaid.get(customerId) ?? '0',
      renewals: prices?.get(customerId) ?? '0',
      daily,
    }));
    return { rows, isWhole: short.isWhole };
  };

  const expiring = async (
    noun: 'resources' | 'coupons',
    until: number,
    usable: readonly Condition[],
  ): Promise<Foremost<Expiring> | null> => {
    const where = [{ column: 'expires_at', from: isoOf(now), until: isoOf(until) }, ...usable, ...amongCustomers];
    const rows = await (await ready(noun))?.earliest(noun, { scope, where, by: 'expires_at', first });
    if (!rows) return null;
    return firstOf(
      rows.map(({ earliest, ...each }) => ({ ...each, firstAt: earliest })),
      most,
    );
  };

  /** A page of days with an unusual spend, the largest deviation first. */
  const farDays = (factor: number, amount: string, offset: number) =>
    store.db
      .selectFrom('alert_spend')
      .select(['customer_id', 'day', 'spent', 'usual', 'deviations'])
      .where('partner_id', '=', partnerId)
      .where('day', '=', dayAt(now - DAY_MS))
      .where('deviations', '>=', factor - CLOSE)
      .where(sql<boolean>`abs(cast(spent as double precision) - usual) >= ${Number(amount) - CENT}`)
      .$if(scope.customerId !== null, (query) => query.where('customer_id', '=', scope.customerId ?? ''))
      .$if(among !== null, (query) => query.where('customer_id', 'in', among ?? []))
      .orderBy('deviations', 'desc')
      .orderBy('customer_id')
      .limit(first)
      .offset(offset)
      .execute();

  const unusualSpends = async (factor: number, amount: string): Promise<Foremost<LastSpend> | null> => {
    if (!mirror || !(await isJudged({ store, partnerId, now }))) return null;
    const found: LastSpend[] = [];
    for (let offset = 0; found.length <= most; offset += first) {
      const page = await farDays(factor, amount, offset);
      // Findings about customers who have left or have another manager are dropped.
      const seen = await findSeen(page.map(({ customer_id }) => customer_id));
      for (const { customer_id, day, spent, usual, deviations } of page)
        if (seen.has(customer_id) && spent !== null && usual !== null && deviations !== null)
          found.push({ customerId: customer_id, day, spent, usual, deviations });
      if (page.length < first) break;
    }
    return firstOf(found, most);
  };

  const unknownOperations = async (before: number): Promise<Foremost<UnknownOperation>> => {
    const { customerId, manager } = scope;
    const filter = { states: ['UNKNOWN'], until: isoOf(before), member: manager } as const;
    const sort = { by: 'created_at', isDescending: false } as const;
    const named = among && new Set(among);
    const found: LedgerEntry[] = [];
    let total = 0;
    for (let offset = 0; offset === 0 || (named && offset < total); offset += first) {
      const page = await ledger.list(partnerId, filter, { offset, first, sort });
      total = page.total;
      found.push(...page.rows.filter(({ id }) => named?.has(id) ?? true));
    }
    const all = found.map(({ id, kind, actor, input, answeredAt, sentAt, createdAt }) => ({
      id,
      kind,
      member: actor.accountName,
      customerId: typeof input.customerId === 'string' ? input.customerId : null,
      since: Date.parse(answeredAt ?? sentAt ?? createdAt),
    }));
    const isWhole = named !== null || total <= found.length;
    if (manager === null)
      return { rows: all.filter((each) => customerId === null || each.customerId === customerId), isWhole };
    const own = await findSeen([...new Set(all.flatMap((each) => each.customerId ?? []))]);
    return { rows: all.filter((each) => each.customerId !== null && own.has(each.customerId)), isWhole };
  };

  const lateLists = async (): Promise<readonly Late[]> => {
    const all = (await mirror?.status()) ?? [];
    return all.flatMap(({ noun, lateMs }) => (lateMs > 0 ? [{ list: noun, lateMs }] : []));
  };

  return {
    now,
    currency,
    balancesBelow: async (amount) => {
      const below = { column: 'amount', until: Number(amount) };
      const found = await pageOf('balances', below, { by: 'amount', descending: false });
      return (
        found && {
          ...found,
          rows: found.rows.map(({ id, row }) => ({
            customerId: id,
            amount: amountOf(row.amount),
            debt: amountOf(row.debt_amount),
          })),
        }
      );
    },
    balancesNotCovering,
    budgetsUsed: async (percent) => {
      const used = { column: 'share', from: percent / 100 - CLOSE };
      const found = await pageOf('budgets', used, { by: 'share', descending: true });
      return (
        found && {
          ...found,
          rows: found.rows.map(({ id, row }) => ({
            customerId: id,
            amount: amountOf(row.budget_amount),
            used: amountOf(row.used_amount),
          })),
        }
      );
    },
    expiringResources: (until) =>
      expiring('resources', until, [
        { column: 'status', in: [IN_USE] },
        { column: 'is_main', in: ['1'] },
        { column: 'expiry_policy', notIn: [AUTO_RENEW] },
      ]),
    expiringCoupons: (until) =>
      expiring('coupons', until, [
        { column: 'status', in: [USABLE] },
        { column: 'balance', from: LEAST_AMOUNT },
      ]),
    expiringQuotas: async (until) => {
      const soon = expiringOf(await readQuotas(), { from: now, until, among });
      return soon && firstOf(soon, most);
    },
    unusualSpends,
    unknownOperations,
    lateLists,
    // Endpoints are the partner's: a manager may not read them.
    pausedEndpoints: async () => (scope.manager === null ? pausedEndpoints() : []),
  };
};
