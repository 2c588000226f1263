/** One row for each partner whose administrators have changed the rules of agents. */
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

/** Changes of the rules, by the idempotency keys of their requests. */
export interface AgentRulesChangeTable {
  readonly partner_id: string;
  readonly idempotency_key: string;
  readonly input_digest: string;
  readonly at: string;
}

/** Usage of one agent for one person on one day. */
export interface AgentUsageTable {
  readonly partner_id: string;
  /** UTC+8. */
  readonly day: string;
  /** The client to which the person's token was issued. */
  readonly client: string;
  readonly person: string;
  readonly calls: number;
  /** Number of calls to the vendor. */
  readonly cost: number;
  /** Number of calls to the vendor that running tools may still make. */
  readonly reserved: number;
  /** Login name of the person; null in rows of earlier versions. */
  readonly account_name: string | null;
}
