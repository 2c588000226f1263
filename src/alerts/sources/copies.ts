import Big from 'big.js';
import type { Ledger } from '../../ledger/operations/index.ts';
import type { Condition, Mirror, MirrorRow, NounName, ReadScope } from '../../mirror/index.ts';
import type { Records } from '../../records/index.ts';
import type { Store } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import { spendsOf } from './readings.ts';
import { everyRow, textOf } from './rows.ts';
import type { Expiring, Late, Sources, UnknownOperation } from './sources.ts';

export interface Copies {
  readonly partnerId: string;
  readonly currency: string;
  readonly store: Store;
  readonly ledger: Pick<Ledger, 'list'>;
  readonly records: Records;
  /** Null where no copies are kept: rules that need one judge nothing. */
  readonly mirror: Mirror | null;
  readonly now: number;
  pausedEndpoints(): Promise<readonly string[]>;
}

/** The vendor's codes. */
const PENDING_PAYMENT = '6';
const IN_USE = '2';
const AUTO_RENEW = '3';
const USABLE = '2';

const MOST_UNKNOWN = 500;

/** Rows that expire, summed up by customer. */
const groupExpiring = (rows: readonly MirrorRow[]): readonly Expiring[] =>
  [...Map.groupBy(rows, ({ customerId }) => customerId ?? '')].map(([customerId, all]) => ({
    customerId,
    count: all.length,
    firstAt: isoOf(Math.min(...all.map(({ row }) => Date.parse(textOf(row.expire_time))))),
  }));

const sumUnpaid = (rows: readonly MirrorRow[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(rows, ({ customerId }) => customerId ?? '')].map(([customerId, all]) => [
      customerId,
      all.reduce((sum, { row }) => sum.plus(textOf(row.amount_after_discount) || 0), new Big(0)).toFixed(),
    ]),
  );

/** What the gateway's copies and records say, within the customers that a rule looks at. */
export const copiesOf = (copies: Copies, scope: ReadScope): Sources => {
  const { partnerId, currency, store, ledger, mirror, now, pausedEndpoints } = copies;

  const rowsOf = async (noun: NounName, where: readonly Condition[] = []): Promise<readonly MirrorRow[] | null> => {
    if (!mirror) return null;
    const { isReady, ageMs, allowedAloneMs } = (await mirror.view()).freshness(noun, { resellerId: null });
    return isReady && (ageMs ?? 0) <= allowedAloneMs ? everyRow(mirror, noun, scope, where) : null;
  };

  const unknownOperations = async (): Promise<readonly UnknownOperation[]> => {
    const { rows } = await ledger.list(partnerId, { states: ['UNKNOWN'] }, { offset: 0, first: MOST_UNKNOWN });
    const all = rows.map(({ id, input, answeredAt, sentAt, createdAt }) => ({
      id,
      customerId: typeof input.customerId === 'string' ? input.customerId : null,
      since: Date.parse(answeredAt ?? sentAt ?? createdAt),
    }));
    if (scope.customerId !== null) return all.filter(({ customerId }) => customerId === scope.customerId);
    if (scope.manager === null) return all;
    const own = new Set((await rowsOf('customers'))?.map(({ id }) => id));
    return all.filter(({ customerId }) => customerId !== null && own.has(customerId));
  };

  const lateLists = async (): Promise<readonly Late[]> => {
    const all = (await mirror?.status()) ?? [];
    return all.flatMap(({ noun, ageMs, allowedAloneMs }) =>
      ageMs !== null && ageMs > allowedAloneMs ? [{ list: noun, lateMs: ageMs - allowedAloneMs }] : [],
    );
  };

  const expiring = async (noun: 'resources' | 'coupons', until: number, where: readonly Condition[]) => {
    const rows = await rowsOf(noun, [{ column: 'expires_at', from: isoOf(now), until: isoOf(until) }, ...where]);
    return rows && { rows };
  };

  return {
    now,
    currency,
    balances: async () =>
      (await rowsOf('balances'))?.map(({ id, row }) => ({
        customerId: id,
        amount: textOf(row.amount) || '0',
        debt: textOf(row.debt_amount) || '0',
      })) ?? null,
    budgets: async () =>
      (await rowsOf('budgets'))?.map(({ id, row }) => ({
        customerId: id,
        amount: textOf(row.budget_amount) || '0',
        used: textOf(row.used_amount) || '0',
      })) ?? null,
    unpaid: async () => {
      const rows = await rowsOf('orders', [{ column: 'status', in: [PENDING_PAYMENT] }]);
      return rows && sumUnpaid(rows);
    },
    expiringResources: async (until) => {
      const found = await expiring('resources', until, [
        { column: 'status', in: [IN_USE] },
        { column: 'is_main', in: ['1'] },
      ]);
      return found && groupExpiring(found.rows.filter(({ row }) => textOf(row.expire_policy) !== AUTO_RENEW));
    },
    expiringCoupons: async (until) => {
      const found = await expiring('coupons', until, [{ column: 'status', in: [USABLE] }]);
      return found && groupExpiring(found.rows.filter(({ row }) => new Big(textOf(row.balance) || 0).gt(0)));
    },
    spends: async () => (mirror ? spendsOf({ store, mirror, partnerId, now }, scope) : null),
    unknownOperations,
    lateLists,
    // Endpoints are the partner's: a manager may not read them.
    pausedEndpoints: async () => (scope.manager === null ? pausedEndpoints() : []),
  };
};
