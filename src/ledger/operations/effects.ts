import type { Tables, Transaction } from '../../store/index.ts';
import { type LedgerEntry, type OperationRow, toOperation } from './operation.ts';
import { takeStep } from './steps.ts';

/** Ids of the vendor's transactions and objects that a write caused. */
export const effectsOf = ({
  upstreamId,
  rows,
  createdIds,
}: Pick<LedgerEntry, 'upstreamId' | 'rows' | 'createdIds'>): readonly string[] => {
  const ids = [upstreamId, ...createdIds, ...rows.map(({ createdId }) => createdId)];
  // Sorted: transactions that claim in different orders could wait for each other.
  return [...new Set(ids.flatMap((id) => id ?? []))].sort();
};

/**
 * Assigns effects to an operation and returns those that belong to another operation. Waits for a transaction that is
 * claiming the same effects.
 */
export const claim = async (
  transaction: Transaction<Tables>,
  { id, partnerId }: Pick<LedgerEntry, 'id' | 'partnerId'>,
  effects: readonly string[],
): Promise<readonly string[]> => {
  if (effects.length === 0) return [];
  await transaction
    .insertInto('operation_effect')
    .values(effects.map((effect) => ({ partner_id: partnerId, effect_id: effect, operation_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const others = await transaction
    .selectFrom('operation_effect')
    .select('effect_id')
    .where('partner_id', '=', partnerId)
    .where('effect_id', 'in', effects)
    .where('operation_id', '<>', id)
    .execute();
  return others.map(({ effect_id }) => effect_id);
};

export const release = async (transaction: Transaction<Tables>, { id }: Pick<LedgerEntry, 'id'>): Promise<void> => {
  await transaction.deleteFrom('operation_effect').where('operation_id', '=', id).execute();
};

const withoutTaken = (rows: readonly OperationRow[], taken: ReadonlySet<string>): readonly OperationRow[] =>
  rows.map((row) =>
    row.createdId !== null && taken.has(row.createdId) ? { ...row, state: 'UNKNOWN', createdId: null } : row,
  );

/**
 * Takes effects from operations to which only the vendor's records had assigned them; these become UNKNOWN again and
 * are looked up anew. An effect that an answer had named stays with its operation.
 */
export const takeOver = async (
  transaction: Transaction<Tables>,
  operation: Pick<LedgerEntry, 'id' | 'partnerId'>,
  effects: readonly string[],
): Promise<{ readonly reopened: readonly LedgerEntry[]; readonly refused: readonly string[] }> => {
  if (effects.length === 0) return { reopened: [], refused: [] };
  const holders = await transaction
    .selectFrom('operation')
    .selectAll()
    .where('settled_by', '=', 'RECORDS')
    .where('id', 'in', (query) =>
      query
        .selectFrom('operation_effect')
        .select('operation_id')
        .where('operation_effect.partner_id', '=', operation.partnerId)
        .where('operation_effect.effect_id', 'in', effects),
    )
    .execute();
  const taken = new Set(effects);
  const reopened: LedgerEntry[] = [];
  for (const holder of holders.map(toOperation)) {
    const rows = withoutTaken(holder.rows, taken);
    const createdIds = holder.createdIds.filter((id) => !taken.has(id));
    const upstreamId = holder.upstreamId !== null && taken.has(holder.upstreamId) ? null : holder.upstreamId;
    const open = await takeStep(transaction, holder, ['loseRecord'], {
      state: 'UNKNOWN',
      upstream_id: upstreamId,
      rows: rows.length === 0 ? null : JSON.stringify(rows),
      created_ids: createdIds.length === 0 ? null : JSON.stringify(createdIds),
      settled_at: null,
      settled_by: null,
      look_at: null,
    }).executeTakeFirst();
    // The holder's own answer has arrived meanwhile, so it keeps the effects that the answer names.
    if (!open) continue;
    await transaction
      .deleteFrom('operation_effect')
      .where('operation_id', '=', holder.id)
      .where('effect_id', 'in', effects)
      .execute();
    reopened.push(toOperation(open));
  }
  return { reopened, refused: await claim(transaction, operation, effects) };
};
