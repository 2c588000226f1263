import type { AgentRulesChangeTable, AgentRulesTable, AgentUsageTable } from './tables.agents.ts';
import type { AlertJudgedTable, AlertReadingTable, AlertSpendTable } from './tables.alerts.ts';
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
import type { WebhookCursorTable, WebhookDeliveryTable, WebhookSecretTable } from './tables.webhooks.ts';

/**
 * Rows as they are stored, alike in SQLite and PostgreSQL: times are ISO 8601 in UTC with milliseconds, days are
 * `YYYY-MM-DD`, truth is 0 or 1, lists and objects are JSON text.
 */
export interface Tables {
  /** One row a partner: its presence says that the partner keeps an organization here. */
  readonly organization: OrganizationTable;
  readonly member: MemberTable;
  readonly custom_role: CustomRoleTable;
  readonly customer_assignment: CustomerAssignmentTable;
  readonly manager_assignment: ManagerAssignmentTable;
  readonly audit_record: AuditRecordTable;
  /** One row a partner: where its chain of audit records ends. */
  readonly audit_head: AuditHeadTable;
  readonly operation: OperationTable;
  /** Whom and what an operation is about: ids of customers, resellers, orders … */
  readonly operation_target: OperationTargetTable;
  /** The vendor's records that an operation has as its effects. */
  readonly operation_effect: OperationEffectTable;
  /** Readiness writes this row to check that the store accepts writes. */
  readonly store_probe: StoreProbeTable;
  /** One row a partner: which gateway brings its mirror up to date. */
  readonly mirror_lease: MirrorLeaseTable;
  /** How far the copy of each list is; the rows themselves are in a table a noun, which `src/mirror` reads and writes. */
  readonly mirror_part: MirrorPartTable;
  /** One row a partner: where its log of changes ends. */
  readonly mirror_head: MirrorHeadTable;
  readonly mirror_change: MirrorChangeTable;
  /** One row a list of a noun: the number of its rows. */
  readonly mirror_count: MirrorCountTable;
  readonly mirror_manager_count: MirrorManagerCountTable;
  /** Not part of the copy: what the vendor has forgotten stays here when the copy is emptied. */
  readonly manager_seen: ManagerSeenTable;
  /** Rows to be read before others: of a customer's rows, the customer's id. */
  readonly mirror_touch: MirrorTouchTable;
  /** Tickets that open the vendor's console once. */
  readonly console_ticket: ConsoleTicketTable;
  /** The vendor's last message about a user of the platform. */
  readonly console_binding: ConsoleBindingTable;
  /** What persons have typed into the form of a new ticket. */
  readonly ticket_draft: TicketDraftTable;
  /** What the partner keeps beside the vendor's data, one row a record of any kind; `src/records` reads and writes them. */
  readonly record: RecordTable;
  /** What happened to records, in order. */
  readonly record_event: RecordEventTable;
  /** One row a partner: where its log of events ends. A change of records locks it. */
  readonly record_head: RecordHeadTable;
  /** Files from which records were imported, by the key of the request. */
  readonly record_import: RecordImportTable;
  /** Files that are attached to records. */
  readonly record_attachment: RecordAttachmentTable;
  /** Exports that were asked for; `src/exports` reads and writes them. */
  readonly export_job: ExportJobTable;
  /** Secrets by which events for webhook endpoints are signed. */
  readonly webhook_secret: WebhookSecretTable;
  /** How far each webhook endpoint has read each log. */
  readonly webhook_cursor: WebhookCursorTable;
  readonly webhook_delivery: WebhookDeliveryTable;
  readonly alert_reading: AlertReadingTable;
  readonly alert_spend: AlertSpendTable;
  readonly alert_judged: AlertJudgedTable;
  /** Mails that are being sent, or that wait after an attempt. */
  readonly mail_attempt: MailAttemptTable;
  readonly agent_rules: AgentRulesTable;
  readonly agent_rules_change: AgentRulesChangeTable;
  readonly agent_usage: AgentUsageTable;
}

interface RecordAttachmentTable {
  readonly partner_id: string;
  readonly id: string;
  /** Login name of the one who has uploaded it. */
  readonly owner: string;
  readonly name: string;
  readonly bytes: number;
  /** Of the whole file; blank before that. */
  readonly sha256: string;
  /** 1: the file is there; 0: it is coming, or it is being removed. */
  readonly whole: number;
  /** Kind and id of the one record that names it; null: none does. */
  readonly kind: string | null;
  readonly record_id: string | null;
  /** Since when no record names it; null while one does. */
  readonly loose_since: string | null;
}

interface ExportJobTable {
  readonly partner_id: string;
  readonly id: string;
  /** Hash of the viewer who asked for it; no other viewer reads the row. */
  readonly owner: string;
  /** JSON: the claims in whose name it runs; null once it has ended. */
  readonly claims: string | null;
  /** JSON: what the viewer was allowed when it was asked for. */
  readonly rights: string;
  /** JSON: kind, conditions, columns, format and language. */
  readonly request: string;
  readonly idempotency_key: string;
  readonly input_digest: string;
  /** WAITING, RUNNING, SUCCEEDED, FAILED or CANCELLED. */
  readonly state: string;
  /** Code of the error that ended it. */
  readonly error: string | null;
  readonly row_count: number;
  /** Customers whose rows could not be asked for. */
  readonly skipped: number;
  /** How much is read of how much, in rows or in customers. */
  readonly done: number;
  readonly total: number | null;
  /** PostgreSQL gives it as a text. */
  readonly bytes: number | string;
  /** The gateway that runs it; null: no gateway does. */
  readonly holder: string | null;
  /** Grows with every gateway that takes it: a gateway with an older number writes nothing any more. */
  readonly attempt: number;
  /** Changes while the holder lives. */
  readonly beat: number;
  /** Grows with every change that a reader can see. */
  readonly seq: number;
  /** Signs the links to its file. */
  readonly secret: string;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly expires_at: string;
}

interface TicketDraftTable {
  readonly partner_id: string;
  /** Hash of the person's key; no other person reads the row. */
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
  /** Hash of what the browser keeps; null until the ticket is opened. */
  readonly browser_hash: string | null;
  /** The vendor's request that used it up; null before. */
  readonly request_id: string | null;
  /** JSON: for whom, and where it leads. */
  readonly content: string;
  readonly expires_at: string;
}

interface ConsoleBindingTable {
  readonly partner_id: string;
  /** The platform's id of the user. */
  readonly external_id: string;
  readonly customer_id: string;
  readonly bound: number;
  readonly said_at: string;
}

interface StoreProbeTable {
  readonly id: number;
  /** Goes from 0 to 999 and begins again. */
  readonly turns: number;
}

interface MailAttemptTable {
  readonly partner_id: string;
  readonly record_id: string;
  /** Which sending of the record it is, from 1. */
  readonly issue: number;
  /** Attempts that have failed. */
  readonly attempts: number;
  /** While a gateway sends: when its claim ends; after a failed attempt: when the next is due. */
  readonly due_at: string;
}
