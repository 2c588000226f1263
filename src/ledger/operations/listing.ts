import { sql } from 'kysely';
import { canBeStored, type Database } from '../../store/index.ts';
import { type LedgerEntry, type OperationState, toOperation } from './operation.ts';

export interface OperationFilter {
  /** Only these kinds; left out: all. */
  readonly kinds?: readonly string[] | null | undefined;
  /** Login name of the member who asked for it. */
  readonly member?: string | null | undefined;
  /** Id of an object that the operation is about, the main one or another. */
  readonly targetId?: string | null | undefined;
  readonly states?: readonly OperationState[] | null | undefined;
  /** ISO 8601 in UTC with milliseconds; inclusive, then exclusive. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** The order of a list; rows without the value come last, and equal ones newest first. */
export interface OperationOrder {
  readonly by: 'created_at' | 'settled_at' | 'amount' | 'kind' | 'member';
  readonly isDescending: boolean;
}

export interface OperationSlice {
  readonly offset: number;
  readonly first: number;
  /** Left out: newest first. */
  readonly sort?: OperationOrder | undefined;
}

const selectMatching = (
  db: Database,
  partnerId: string,
  { kinds, member, targetId, states, from, until }: OperationFilter,
) =>
  db
    .selectFrom('operation')
    .where('partner_id', '=', partnerId)
    .$if(!!kinds, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(!!member, (query) => query.where('member', '=', member ?? ''))
    .$if(!!targetId, (query) =>
      query.where((where) =>
        where.or([
          where('target_id', '=', targetId ?? ''),
          where(
            'id',
            'in',
            where
              .selectFrom('operation_target')
              .select('operation_id')
              .where('operation_target.partner_id', '=', partnerId)
              .where('operation_target.target_id', '=', targetId ?? ''),
          ),
        ]),
      ),
    )
    .$if(!!states, (query) => query.where('state', 'in', states ?? []))
    .$if(!!from, (query) => query.where('created_at', '>=', from ?? ''))
    .$if(!!until, (query) => query.where('created_at', '<=', until ?? ''));

const hasNone = ({ kinds, states, member, targetId }: OperationFilter): boolean =>
  kinds?.length === 0 || states?.length === 0 || ![member, targetId].every((text) => canBeStored(text ?? ''));

/** Amounts are texts in the store; a double has enough digits to sort them. The index has the same expression. */
const AMOUNT = sql`cast(amount as double precision)`;

const valueSql = ({ by }: OperationOrder) => (by === 'amount' ? AMOUNT : sql`${sql.ref(by)}`);

/**
 * Below every amount. SQLite has no statistics of tables and uses the index of an expression only for a range condition
 * on the expression.
 */
const LOWEST = sql.lit(-1e300);

type Matching = ReturnType<typeof selectMatching>;
type Page = Omit<OperationSlice, 'sort'>;

const countRows = async (matching: Matching): Promise<number> => {
  const { total } = await matching.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
  return Number(total);
};

const newestFirst = (matching: Matching, { offset, first }: Page) =>
  matching.selectAll().orderBy('created_at', 'desc').orderBy('id').limit(first).offset(offset).execute();

/** Rows with the value, then those without it: two queries, each of which reads an index in its order. */
const sortRows = async (matching: Matching, { offset, first }: Page, sort: OperationOrder) => {
  const valued = matching
    .where(sort.by, 'is not', null)
    .$if(sort.by === 'amount', (query) => query.where(AMOUNT, '>', LOWEST));
  const sorted = await valued
    .selectAll()
    .orderBy(valueSql(sort), sort.isDescending ? 'desc' : 'asc')
    .$if(sort.by !== 'created_at', (query) => query.orderBy('created_at', 'desc'))
    .orderBy('id')
    .limit(first)
    .offset(offset)
    .execute();
  if (sorted.length === first) return sorted;
  const before = sorted.length > 0 ? offset : await countRows(valued);
  const rest = { offset: Math.max(0, offset - before), first: first - sorted.length };
  return [...sorted, ...(await newestFirst(matching.where(sort.by, 'is', null), rest))];
};

/** A slice of the operations, newest first unless another order is asked for, and their total number. */
export const listOperations = async (
  db: Database,
  partnerId: string,
  filter: OperationFilter,
  { sort, ...page }: OperationSlice,
): Promise<{ readonly rows: readonly LedgerEntry[]; readonly total: number }> => {
  if (hasNone(filter)) return { rows: [], total: 0 };
  const matching = selectMatching(db, partnerId, filter);
  const total = await countRows(matching);
  const rows = await (sort ? sortRows(matching, page, sort) : newestFirst(matching, page));
  return { rows: rows.map(toOperation), total };
};

const ROWS_A_PAGE = 500;

/**
 * All operations, oldest first, read a few hundred at a time; may include operations that are added during the read.
 */
export async function* everyOperation(
  db: Database,
  partnerId: string,
  filter: OperationFilter,
): AsyncGenerator<LedgerEntry> {
  if (hasNone(filter)) return;
  let last: LedgerEntry | undefined;
  for (;;) {
    const after = last;
    const rows = await selectMatching(db, partnerId, filter)
      .$if(after !== undefined, (query) =>
        query.where((where) =>
          where.or([
            where('created_at', '>', after?.createdAt ?? ''),
            where.and([where('created_at', '=', after?.createdAt ?? ''), where('id', '>', after?.id ?? '')]),
          ]),
        ),
      )
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .limit(ROWS_A_PAGE)
      .execute();
    const operations = rows.map(toOperation);
    yield* operations;
    last = operations.at(-1);
    if (!last || rows.length < ROWS_A_PAGE) return;
  }
}

/** Partners with at least one operation. */
export const partnersIn = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.selectFrom('operation').select('partner_id').distinct().orderBy('partner_id').execute();
  return rows.map(({ partner_id }) => partner_id);
};
