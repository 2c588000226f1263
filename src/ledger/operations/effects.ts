import type { Tables, Transaction } from '../../store/index.ts';
import { type LedgerEntry, type OperationRow, toOperation } from './operation.ts';
import { takeStep } from './steps.ts';

/** What the vendor recorded of a write, by its ids. */
export const effectsOf = ({
  upstreamId,
  rows,
  createdIds,
}: Pick<LedgerEntry, 'upstreamId' | 'rows' | 'createdIds'>): readonly string[] => {
  const ids = [upstreamId, ...createdIds, ...rows.map(({ createdId }) => createdId)];
  // In one order for all, or two transactions could wait for each other.
  return [...new Set(ids.flatMap((id) => id ?? []))].sort();
};

/**
 * Makes effects an operation's own; gives those that another operation has. Whoever else is claiming the same at this
 * moment is waited for.
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
 * Takes effects from operations that only the records seemed to give them to; those are UNKNOWN again and looked at anew.
 * What an answer gave away stays there.
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
    // Its own answer has come meanwhile: what that gave away stays there.
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
