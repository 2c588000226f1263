/** One row a partner whose administrators have changed what agents may do. */
export interface AgentRulesTable {
  readonly partner_id: string;
  readonly enabled: number;
  readonly calls_per_day: number;
  readonly cost_per_day: number;
  /** Exact decimal; null: no limit. */
  readonly amount_per_operation: string | null;
  readonly amount_per_day: string | null;
  readonly changed_at: string | null;
  /** Login name of the administrator. */
  readonly changed_by: string | null;
}

/** Changes of the rules by the keys of their requests. */
export interface AgentRulesChangeTable {
  readonly partner_id: string;
  readonly idempotency_key: string;
  readonly input_digest: string;
  readonly at: string;
}

/** What one agent has used in one person's name on one day. */
export interface AgentUsageTable {
  readonly partner_id: string;
  /** UTC+8. */
  readonly day: string;
  /** The client that the person's token was given to. */
  readonly client: string;
  readonly person: string;
  readonly calls: number;
  /** Calls to the vendor that were made. */
  readonly cost: number;
  /** Calls to the vendor that tools under way may still make. */
  readonly reserved: number;
  /** Login name of the person; null in rows from before it was kept. */
  readonly account_name: string | null;
}
