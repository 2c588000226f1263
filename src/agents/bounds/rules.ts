import { badInput, GatewayError } from '../../errors/index.ts';
import { type AuditActor, digest } from '../../ledger/audit/index.ts';
import { requireKey } from '../../ledger/operations/index.ts';
import type { Database, Store, Tables, Transaction } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';

/** The limits of all agents of a partner. An agent is a client that works in the name of one person. */
export interface AgentRules {
  readonly enabled: boolean;
  /** Number of tool calls of one agent in one day, UTC+8. */
  readonly callsPerDay: number;
  /** Number of calls to the vendor by one agent in one day. */
  readonly costPerDay: number;
  /** An exact decimal in the partner's currency; null when only the person's own limit applies. */
  readonly amountPerOperation: string | null;
  readonly amountPerDay: string | null;
  /** Null when the rules have never been changed, so that the defaults apply. */
  readonly changedAt: string | null;
  /** Login name. */
  readonly changedBy: string | null;
}

export const DEFAULT_AGENT_RULES: AgentRules = {
  enabled: true,
  callsPerDay: 2_000,
  costPerDay: 5_000,
  amountPerOperation: null,
  amountPerDay: null,
  changedAt: null,
  changedBy: null,
};

export type AgentLimits = Pick<AgentRules, 'callsPerDay' | 'costPerDay' | 'amountPerOperation' | 'amountPerDay'>;

/** A change of the rules: the switch, or the limits, whose amounts have at most two decimals. */
export type AgentRulesChange = Pick<AgentRules, 'enabled'> | AgentLimits;

const MOST_CALLS = 1_000_000;

const requireCount = (name: string, count: number): void => {
  if (!Number.isInteger(count) || count < 0 || count > MOST_CALLS)
    throw badInput(`input.${name}`, `0 to ${MOST_CALLS}`);
};

const requireLimits = (change: AgentRulesChange): void => {
  if ('enabled' in change) return;
  requireCount('callsPerDay', change.callsPerDay);
  requireCount('upstreamCallsPerDay', change.costPerDay);
};

type Row = Tables['agent_rules'];

const toRules = (row: Row | undefined): AgentRules =>
  row
    ? {
        enabled: row.enabled === 1,
        callsPerDay: row.calls_per_day,
        costPerDay: row.cost_per_day,
        amountPerOperation: row.amount_per_operation,
        amountPerDay: row.amount_per_day,
        changedAt: row.changed_at,
        changedBy: row.changed_by,
      }
    : DEFAULT_AGENT_RULES;

const toRow = (partnerId: string, rules: AgentRules): Row => ({
  partner_id: partnerId,
  enabled: rules.enabled ? 1 : 0,
  calls_per_day: rules.callsPerDay,
  cost_per_day: rules.costPerDay,
  amount_per_operation: rules.amountPerOperation,
  amount_per_day: rules.amountPerDay,
  changed_at: rules.changedAt,
  changed_by: rules.changedBy,
});

/** Read for every request of an agent, so that a change applies to the next request at any gateway. */
export const readAgentRules = async (db: Database | Transaction<Tables>, partnerId: string): Promise<AgentRules> =>
  toRules(await db.selectFrom('agent_rules').selectAll().where('partner_id', '=', partnerId).executeTakeFirst());

interface ChangeSettings {
  readonly store: Store;
  readonly partnerId: string;
  readonly now: () => number;
  /** Called within the transaction of the change. */
  readonly record: (
    db: Transaction<Tables>,
    change: { readonly before: AgentRules; readonly after: AgentRules; readonly inputDigest: string },
  ) => Promise<void>;
}

/**
 * Changes the rules once for each idempotency key. Repeating a key changes nothing, even after a later change. Throws
 * BAD_USER_INPUT and IDEMPOTENCY_CONFLICT.
 */
export const changeAgentRules = async (
  { store, partnerId, now, record }: ChangeSettings,
  change: AgentRulesChange,
  { idempotencyKey, actor }: { readonly idempotencyKey: string; readonly actor: AuditActor },
): Promise<AgentRules> => {
  requireKey(idempotencyKey);
  requireLimits(change);
  const inputDigest = digest(change);
  return store.transaction(async (db) => {
    const at = isoOf(now());
    const isNew = await db
      .insertInto('agent_rules_change')
      .values({ partner_id: partnerId, idempotency_key: idempotencyKey, input_digest: inputDigest, at })
      .onConflict((conflict) => conflict.columns(['partner_id', 'idempotency_key']).doNothing())
      .returning('at')
      .executeTakeFirst();
    if (!isNew) {
      const known = await db
        .selectFrom('agent_rules_change')
        .select('input_digest')
        .where('partner_id', '=', partnerId)
        .where('idempotency_key', '=', idempotencyKey)
        .executeTakeFirst();
      if (known?.input_digest !== inputDigest)
        throw new GatewayError('IDEMPOTENCY_CONFLICT', { hints: { argument: 'input.idempotencyKey' } });
      return readAgentRules(db, partnerId);
    }
    // Creates the row if it is missing, and locks it, so that the second of two concurrent changes reads the result of
    // the first.
    await db
      .insertInto('agent_rules')
      .values(toRow(partnerId, DEFAULT_AGENT_RULES))
      .onConflict((conflict) => conflict.column('partner_id').doUpdateSet({ partner_id: partnerId }))
      .execute();
    const before = await readAgentRules(db, partnerId);
    const after = { ...before, ...change, changedAt: at, changedBy: actor.accountName };
    const { partner_id: _, ...row } = toRow(partnerId, after);
    await db.updateTable('agent_rules').set(row).where('partner_id', '=', partnerId).execute();
    await record(db, { before, after, inputDigest });
    return after;
  });
};
