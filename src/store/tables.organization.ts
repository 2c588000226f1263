export interface OrganizationTable {
  readonly partner_id: string;
  /** Grows with each change, so that other processes notice that they must read the organization again. */
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

/** An assignment stays stored when a later day brings another, so that the manager of a past day can be read. */
export interface CustomerAssignmentTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** First day, in UTC+8, on which the customer counts for the manager's performance. */
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
