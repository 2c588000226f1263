import type { AgentRulesChangeTable, AgentRulesTable, AgentUsageTable } from './tables.agents.ts';
import type { AlertJudgedTable, AlertQuotaReadingTable, AlertReadingTable, AlertSpendTable } from './tables.alerts.ts';
import type {
  AuditHeadTable,
  AuditRecordTable,
  OperationEffectTable,
  OperationTable,
  OperationTargetTable,
} from './tables.ledger.ts';
import type {
  ManagerSeenTable,
  MirrorChangeTable,
  MirrorCountTable,
  MirrorHeadTable,
  MirrorLeaseTable,
  MirrorManagerCountTable,
  MirrorPartTable,
  MirrorTouchTable,
} from './tables.mirror.ts';
import type {
  CustomerAssignmentTable,
  CustomRoleTable,
  ManagerAssignmentTable,
  MemberTable,
  OrganizationTable,
} from './tables.organization.ts';
import type { RecordEventTable, RecordHeadTable, RecordImportTable, RecordTable } from './tables.records.ts';
import type {
  WebhookCursorTable,
  WebhookDeliveryTable,
  WebhookReaderTable,
  WebhookSecretTable,
} from './tables.webhooks.ts';

/**
 * Rows of all tables, equal in SQLite and PostgreSQL. Times are ISO 8601 in UTC with milliseconds, days `YYYY-MM-DD`,
 * booleans 0 or 1, lists and objects JSON text.
 */
export interface Tables {
  /** One row for each partner that has stored an organization. */
  readonly organization: OrganizationTable;
  readonly member: MemberTable;
  readonly custom_role: CustomRoleTable;
  readonly customer_assignment: CustomerAssignmentTable;
  readonly manager_assignment: ManagerAssignmentTable;
  readonly audit_record: AuditRecordTable;
  /** One row for each partner: the end of its chain of audit records. */
  readonly audit_head: AuditHeadTable;
  readonly operation: OperationTable;
  /** Ids that an operation is about: customers, resellers, orders … */
  readonly operation_target: OperationTargetTable;
  /** Ids of the vendor's records that prove an operation. */
  readonly operation_effect: OperationEffectTable;
  /** The readiness check writes this row to find out whether the store accepts writes. */
  readonly store_probe: StoreProbeTable;
  /** One row for each partner: the gateway that updates its copies. */
  readonly mirror_lease: MirrorLeaseTable;
  /** Progress of each copied list. The rows are in further tables, which `src/mirror` reads and writes. */
  readonly mirror_part: MirrorPartTable;
  /** One row for each partner: the end of its log of changes. */
  readonly mirror_head: MirrorHeadTable;
  readonly mirror_change: MirrorChangeTable;
  /** One row for each copied list: the number of its rows. */
  readonly mirror_count: MirrorCountTable;
  readonly mirror_manager_count: MirrorManagerCountTable;
  /** Not part of the copy, because the vendor keeps no history: it stays when a copy is deleted. */
  readonly manager_seen: ManagerSeenTable;
  /** Rows that the mirror reads before others, or customers whose rows it does. */
  readonly mirror_touch: MirrorTouchTable;
  /** Tickets that open the vendor's console once. */
  readonly console_ticket: ConsoleTicketTable;
  /** The vendor's last message on whether a user of the platform is bound to an account. */
  readonly console_binding: ConsoleBindingTable;
  /** Drafts of tickets: a person's input in the form of a new ticket. */
  readonly ticket_draft: TicketDraftTable;
  /** Records of all kinds, which partners keep beside the vendor's data; `src/records` reads and writes them. */
  readonly record: RecordTable;
  /** Log of the events of records. */
  readonly record_event: RecordEventTable;
  /** One row for each partner: the end of its log of events. Each change of records locks it. */
  readonly record_head: RecordHeadTable;
  /** Files from which records were imported, by the idempotency key of the request. */
  readonly record_import: RecordImportTable;
  /** Files that are attached to records. */
  readonly record_attachment: RecordAttachmentTable;
  /** Requested exports; `src/exports` reads and writes them. */
  readonly export_job: ExportJobTable;
  /** Secrets that sign the events for webhook endpoints. */
  readonly webhook_secret: WebhookSecretTable;
  /** Position of each webhook endpoint in each log. */
  readonly webhook_cursor: WebhookCursorTable;
  readonly webhook_delivery: WebhookDeliveryTable;
  /** The member as whom each webhook endpoint reads. */
  readonly webhook_reader: WebhookReaderTable;
  readonly alert_reading: AlertReadingTable;
  readonly alert_spend: AlertSpendTable;
  readonly alert_judged: AlertJudgedTable;
  readonly alert_quota_reading: AlertQuotaReadingTable;
  /** Mails that a gateway sends now, or that wait for the next attempt. */
  readonly mail_attempt: MailAttemptTable;
  readonly agent_rules: AgentRulesTable;
  readonly agent_rules_change: AgentRulesChangeTable;
  readonly agent_usage: AgentUsageTable;
}

interface RecordAttachmentTable {
  readonly partner_id: string;
  readonly id: string;
  /** Login name of the member who uploaded the file. */
  readonly owner: string;
  readonly name: string;
  readonly bytes: number;
  /** Digest of the whole file; blank until it is complete. */
  readonly sha256: string;
  /** 1: the file is complete; 0: it is being uploaded or removed. */
  readonly whole: number;
  /** Kind and id of the record that names the file; null: no record does. */
  readonly kind: string | null;
  readonly record_id: string | null;
  /** Since when no record names the file; null while one does. */
  readonly loose_since: string | null;
}

interface ExportJobTable {
  readonly partner_id: string;
  readonly id: string;
  /** Hash of the viewer who requested the export; no other viewer can read the row. */
  readonly owner: string;
  /** JSON: claims of the viewer for whom the export runs; null once it has ended. */
  readonly claims: string | null;
  /** JSON: the viewer's rights at the time of the request. */
  readonly rights: string;
  /** JSON: kind, filter, columns, format and language. */
  readonly request: string;
  readonly idempotency_key: string;
  readonly input_digest: string;
  /** WAITING, RUNNING, SUCCEEDED, FAILED or CANCELLED. */
  readonly state: string;
  /** Code of the error that ended the export. */
  readonly error: string | null;
  readonly row_count: number;
  /** Number of customers whose rows could not be requested. */
  readonly skipped: number;
  /** Progress, in rows or in customers. */
  readonly done: number;
  readonly total: number | null;
  /** PostgreSQL returns it as text. */
  readonly bytes: number | string;
  /** The gateway that runs the export; null: none does. */
  readonly holder: string | null;
  /** Grows with each gateway that takes the export. A gateway with a lower number must not write. */
  readonly attempt: number;
  /** Changes as long as the holder is alive. */
  readonly beat: number;
  /** Grows with each change that the API shows. */
  readonly seq: number;
  /** Key that signs links to the file. */
  readonly secret: string;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly expires_at: string;
}

interface TicketDraftTable {
  readonly partner_id: string;
  /** Hash of the person's key; no other person can read the row. */
  readonly person_hash: string;
  /** JSON: ids of the customer and of its reseller; null for the partner's own account. */
  readonly account: string;
  /** JSON. */
  readonly content: string;
  readonly saved_at: string;
  readonly expires_at: string;
}

interface ConsoleTicketTable {
  readonly ticket_hash: string;
  readonly partner_id: string;
  /** Hash of the secret in the browser's cookie; null until the ticket is opened. */
  readonly browser_hash: string | null;
  /** Id of the vendor's request that used the ticket; null before. */
  readonly request_id: string | null;
  /** JSON: the user, and the page of the console. */
  readonly content: string;
  readonly expires_at: string;
}

interface ConsoleBindingTable {
  readonly partner_id: string;
  /** The user's id at the partner's platform. */
  readonly external_id: string;
  readonly customer_id: string;
  readonly bound: number;
  readonly said_at: string;
}

interface StoreProbeTable {
  readonly id: number;
  /** Counts from 0 to 999, then from 0 again. */
  readonly turns: number;
}

interface MailAttemptTable {
  readonly partner_id: string;
  readonly record_id: string;
  /** Number of the record's issue, from 1. */
  readonly issue: number;
  /** Number of failed attempts. */
  readonly attempts: number;
  /** While a gateway sends: when its claim ends. After a failed attempt: when the next is due. */
  readonly due_at: string;
}
