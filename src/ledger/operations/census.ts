import type { Database } from '../../store/index.ts';
import type { OperationState } from './operation.ts';

/**
 * States in which an operation waits for the vendor's answer, for a second member's decision, or for a person's
 * investigation.
 */
export const OPEN_STATES = [
  'PENDING_APPROVAL',
  'ACCEPTED',
  'SENT',
  'UNKNOWN',
  'AMBIGUOUS',
] as const satisfies readonly OperationState[];

export interface OpenOperations {
  readonly partnerId: string;
  readonly state: string;
  readonly count: number;
  /** ISO 8601: when the oldest of these operations was created. */
  readonly since: string;
}

/** Number of operations in each open state; a state without operations is left out. */
export const countOpen = async (db: Database): Promise<readonly OpenOperations[]> => {
  const rows = await db
    .selectFrom('operation')
    .where('state', 'in', [...OPEN_STATES])
    .groupBy(['partner_id', 'state'])
    .select(({ fn }) => ['partner_id', 'state', fn.countAll().as('count'), fn.min('created_at').as('since')])
    .execute();
  return rows.map(({ partner_id: partnerId, state, count, since }) => ({
    partnerId,
    state,
    count: Number(count),
    since: String(since),
  }));
};
