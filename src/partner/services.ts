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
import type { OpenReach, Webhooks } from '../webhooks/index.ts';
import type { Acceptances } from './acceptances.ts';
import type { Attachments } from './attachments.ts';
import type { NewsListener } from './news.ts';
import type { Pulse } from './pulse.ts';
import type { OpenedRecord } from './record-links.ts';
import type { TicketDrafts } from './ticket-drafts.ts';

/** A value that each partner has once per process, created on first use. */
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
  /** Whether the vendor's latest report says that an account is bound to this user; null without a report. */
  isBound(externalId: string): Promise<boolean | null>;
}

/** The services of one partner. They live as long as the process. */
export interface PartnerServices {
  readonly clock: Clock;
  readonly config: PartnerConfig;
  readonly organization: Organization;
  readonly upstream: Upstream;
  readonly cache: Cache;
  readonly totals: Totals;
  /** Copies of the partner's lists; null when none are kept. */
  readonly mirror: Mirror | null;
  /** Drafts of new tickets. */
  readonly ticketDrafts: TicketDrafts;
  /** Wakes readers when the logs of the partner may have grown. */
  readonly pulse: Pulse;
  /** Null when the partner has not configured it. */
  readonly signOn: SignOnService | null;
  /** Records that the partner keeps beside the vendor's data. */
  readonly records: Records;
  /** Files that are attached to records. */
  readonly attachments: Attachments;
  /** Files with the rows of lists. */
  readonly exports: Exports;
  /** Events for the partner's own systems. */
  readonly webhooks: Webhooks;
  /** Address at which a person without an account can open the record; null when it has none now. */
  recordLink(kind: RecordKind, record: StoredRecord): string | null;
  /** Limits and counts of the partner's agents. */
  readonly agents: AgentBounds;
  /** Evaluates the partner's alert rules. */
  readonly alerts: Alerts;
  /** Sends the partner's invitations. */
  readonly mailer: Mailer;
  /** Finds the customers who have accepted invitations. */
  readonly acceptances: Acceptances;
  api(options: CallOptions & { beforeCall?: () => void }): Api;
  getShared<T>(definition: SharedDefinition<T>): T;
  /**
   * Calls the listener after every write that may have changed something at the vendor, before the caller gets the
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
  /** The identities of each person by name. A person may not approve its own writes. */
  readonly persons: Config['persons'];
  readonly singleSignOn: SingleSignOn;
  /** Runs the exports of all partners once it is started. */
  readonly exportWorker: ExportWorker;
  /** The record of a link's token; null for a token that opens none now. */
  openByLink(token: string): Promise<OpenedRecord | null>;
  readonly maxUpstreamCalls: number;
  readonly partners: Iterable<PartnerServices>;
  partner(id: string): PartnerServices;
  /** Epoch milliseconds by the clock of the partner's vendor; by the gateway's for a partner that is not configured. */
  vendorNow(partnerId: string): number;
  /** Reads the numbers of rows that the planner needs. Rejects when a partner's first query would fail. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Settings for the services of all partners. */
export interface ServicesSettings {
  /** Operations that the graph calls; only their lists are counted. */
  readonly operations: Iterable<string>;
  readonly observe?: ((event: UpstreamEvent & { readonly partner: string }) => void) | undefined;
  readonly observeCache?: ((event: CacheEvent) => void) | undefined;
  /** Address of the gateway for browsers, read when the first link is made. */
  readonly origin?: (() => string) | undefined;
  /** Connection for state that gateways share; the caller closes it. */
  readonly redis?: Redis | null | undefined;
  /** What the readers of webhook endpoints may read; left out in programs without a graph, which send no events. */
  readonly openReach?: OpenReach | null | undefined;
  readonly clock: Clock;
  /** Default: the product's kinds. */
  readonly recordKinds?: readonly RecordKind[] | undefined;
  /** Overrides of the ledger's defaults. */
  readonly ledger?: Partial<ReconcilerTimes> | undefined;
  /** Called when an audit record could not be stored; the gateway tries again. */
  readonly onAuditError?: ((error: unknown) => void) | undefined;
  /** Called when rotated keys of single sign-on cannot be used; the previous keys stay in use. */
  readonly onSignOnError?: ((error: unknown) => void) | undefined;
  /** Called when the outcome of a write could not be found or announced; the gateway tries again. */
  readonly onLedgerError?: ((error: unknown) => void) | undefined;
  /** Called when an export could not run or its state could not be read; the gateway tries again. */
  readonly onExportError?: ((error: unknown) => void) | undefined;
  /** Called when the mirror could not read or store rows; the gateway tries again. */
  readonly onMirrorError?: ((error: unknown) => void) | undefined;
  /** Called when events could not be sent, or when an endpoint was paused. */
  readonly onWebhookError?: ((error: unknown) => void) | undefined;
  /** Called when an alert rule could not be evaluated; the gateway tries again. */
  readonly onAlertError?: ((error: unknown) => void) | undefined;
  /** Called when files that no record names could not be removed; the gateway tries again. */
  readonly onAttachmentError?: ((error: unknown) => void) | undefined;
  /** Called when accepted invitations could not be looked up; the gateway tries again. */
  readonly onInvitationError?: ((error: unknown) => void) | undefined;
  /** Called when a mail could not be sent; the gateway tries again. */
  readonly onMailError?: ((error: unknown) => void) | undefined;
  /** Overrides of the client's defaults for every partner. */
  readonly upstream?: Pick<UpstreamSettings, 'timeouts' | 'retries' | 'breaker'> | undefined;
}
