export interface OrganizationTable {
  readonly partner_id: string;
  /** Grows with every change, so that another process sees that it must read again. */
  readonly version: number;
}

export interface MemberTable {
  readonly partner_id: string;
  readonly account_name: string;
  readonly subject: string | null;
  readonly name: string;
  readonly active: number;
  /** JSON list of role names. */
  readonly roles: string;
}

export interface CustomRoleTable {
  readonly partner_id: string;
  readonly name: string;
  readonly description: string;
  /** JSON list of permission items. */
  readonly items: string;
}

/** Rows are never overwritten on a later day, so that a past day can be asked who looked after a customer. */
export interface CustomerAssignmentTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** From which day on, in UTC+8, the customer counts for the manager's performance. */
  readonly counts_from: string;
  /** Null: no manager. */
  readonly manager: string | null;
  readonly assigned_at: string;
}

export interface ManagerAssignmentTable {
  readonly partner_id: string;
  readonly manager: string;
  readonly director: string;
}
