import type { AgentBounds } from '../agents/bounds/index.ts';
import type { Alerts } from '../alerts/index.ts';
import type { Cache, CacheEvent } from '../cache/index.ts';
import type { Config, PartnerConfig } from '../config/index.ts';
import type { Exports, ExportWorker } from '../exports/index.ts';
import type { Organization, RoleDirectory } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger, ReconcilerTimes } from '../ledger/operations/index.ts';
import type { Mailer } from '../mail/index.ts';
import type { Mirror } from '../mirror/index.ts';
import type { RecordKind, Records, StoredRecord } from '../records/index.ts';
import type { Redis } from '../redis/index.ts';
import type { ConsoleTicket, SingleSignOn } from '../saml/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import type { CallOptions, Upstream, UpstreamEvent, UpstreamSettings } from '../upstream/index.ts';
import type { Api } from '../vendor/api.ts';
import type { Totals } from '../vendor/totals.ts';
import type { Webhooks } from '../webhooks/index.ts';
import type { Acceptances } from './acceptances.ts';
import type { Attachments } from './attachments.ts';
import type { NewsListener } from './news.ts';
import type { Pulse } from './pulse.ts';
import type { OpenedRecord } from './record-links.ts';
import type { TicketDrafts } from './ticket-drafts.ts';

/** A value that a partner has once in the life of the process; created on first use, like a loader in a request. */
export interface SharedDefinition<T> {
  readonly name: string;
  create(partner: PartnerServices): T;
}

export const defineShared = <T>(definition: SharedDefinition<T>): SharedDefinition<T> => definition;

/** Single sign-on to the vendor's console, for the users of one partner's customers. */
export interface SignOnService {
  /** Origins at which the console may be opened; the first is the standard one. */
  readonly consoles: readonly string[];
  issue(ticket: Omit<ConsoleTicket, 'partnerId'>): ReturnType<SingleSignOn['issue']>;
  /** Whether the vendor has reported that an account is bound to this user; null before any report. */
  isBound(externalId: string): Promise<boolean | null>;
}

/** Services of one partner, for the life of the process. */
export interface PartnerServices {
  readonly clock: Clock;
  readonly config: PartnerConfig;
  readonly organization: Organization;
  readonly upstream: Upstream;
  readonly cache: Cache;
  readonly totals: Totals;
  /** Copies of the partner's lists; null where none are kept. */
  readonly mirror: Mirror | null;
  /** Texts that persons have typed into the form of a new ticket. */
  readonly ticketDrafts: TicketDrafts;
  /** Wakes readers when the logs of the partner may have grown. */
  readonly pulse: Pulse;
  /** Null where the partner has not configured it. */
  readonly signOn: SignOnService | null;
  /** Records that the partner keeps beside the vendor's data. */
  readonly records: Records;
  /** Files that are attached to records. */
  readonly attachments: Attachments;
  /** Files with the rows of lists. */
  readonly exports: Exports;
  /** Events for the partner's own systems. */
  readonly webhooks: Webhooks;
  /** Address at which a person without an account opens the record; null where it has none now. */
  recordLink(kind: RecordKind, record: StoredRecord): string | null;
  /** What agents may do. */
  readonly agents: AgentBounds;
  /** Looks at the partner's alert rules. */
  readonly alerts: Alerts;
  /** Sends the partner's invitations. */
  readonly mailer: Mailer;
  /** Finds the customers who have accepted invitations. */
  readonly acceptances: Acceptances;
  api(options: CallOptions & { beforeCall?: () => void }): Api;
  getShared<T>(definition: SharedDefinition<T>): T;
  /**
   * Calls the listener after every write that may have changed something at the vendor, before the caller receives the
   * outcome.
   */
  onWritten(listener: NewsListener): void;
}

export interface Services {
  readonly clock: Clock;
  readonly roles: RoleDirectory;
  readonly audit: Audit;
  readonly ledger: Ledger;
  readonly store: Store;
  /** Name → identities of one person, who may not decide about own writes. */
  readonly persons: Config['persons'];
  readonly singleSignOn: SingleSignOn;
  /** Runs the exports of all partners, once it is started. */
  readonly exportWorker: ExportWorker;
  /** The record that the token of a link opens; null for any token that opens none now. */
  openByLink(token: string): Promise<OpenedRecord | null>;
  readonly maxUpstreamCalls: number;
  readonly partners: Iterable<PartnerServices>;
  partner(id: string): PartnerServices;
  /**
   * Asks the vendor for the numbers of rows that the planner needs; rejects when a partner's first query would fail.
   */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Settings for the services of all partners. */
export interface ServicesSettings {
  /** Operations that the graph calls; only their lists are counted. */
  readonly operations: Iterable<string>;
  readonly observe?: ((event: UpstreamEvent & { readonly partner: string }) => void) | undefined;
  readonly observeCache?: ((event: CacheEvent) => void) | undefined;
  /** Address of the gateway for browsers; read when the first address is made. */
  readonly origin?: (() => string) | undefined;
  /** Connection for state that gateways share; the caller closes it. */
  readonly redis?: Redis | null | undefined;
  readonly clock: Clock;
  /** Default: the product's kinds. */
  readonly recordKinds?: readonly RecordKind[] | undefined;
  /** Overrides of the ledger's defaults. */
  readonly ledger?: Partial<ReconcilerTimes> | undefined;
  /** Called with the error when an audit record could not be stored; it is tried again. */
  readonly onAuditError?: ((error: unknown) => void) | undefined;
  /** Called when rotated keys of single sign-on cannot be used: those before them stay in use. */
  readonly onSignOnError?: ((error: unknown) => void) | undefined;
  /** Called when the outcome of a write could not be found or announced; it is tried again. */
  readonly onLedgerError?: ((error: unknown) => void) | undefined;
  /** Called with the error when an export could not be run or its state could not be read; it is tried again. */
  readonly onExportError?: ((error: unknown) => void) | undefined;
  /** Called with the error when the mirror could not read or store rows; it is tried again. */
  readonly onMirrorError?: ((error: unknown) => void) | undefined;
  /** Called with the error when events could not be sent for now, or an endpoint was paused. */
  readonly onWebhookError?: ((error: unknown) => void) | undefined;
  /** Called with the error when an alert rule could not be looked at; it is tried again. */
  readonly onAlertError?: ((error: unknown) => void) | undefined;
  /** Called with the error when files that no record names could not be removed; it is tried again. */
  readonly onAttachmentError?: ((error: unknown) => void) | undefined;
  /** Called with the error when it could not be found out who has accepted invitations; it is tried again. */
  readonly onInvitationError?: ((error: unknown) => void) | undefined;
  /** Called with the error when a mail could not be sent for now; it is tried again. */
  readonly onMailError?: ((error: unknown) => void) | undefined;
  /** Overrides of the client's defaults for every partner. */
  readonly upstream?: Pick<UpstreamSettings, 'timeouts' | 'retries' | 'breaker'> | undefined;
}
