import type { Cache, CacheEvent } from '../cache/index.ts';
import type { Config, PartnerConfig } from '../config/index.ts';
import type { Organization, RoleDirectory } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger, ReconcilerTimes } from '../ledger/operations/index.ts';
import type { Mirror } from '../mirror/index.ts';
import type { RecordKind, Records } from '../records/index.ts';
import type { Redis } from '../redis/index.ts';
import type { ConsoleTicket, SingleSignOn } from '../saml/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import type { CallOptions, Upstream, UpstreamEvent, UpstreamSettings } from '../upstream/index.ts';
import type { Api } from '../vendor/api.ts';
import type { Totals } from '../vendor/totals.ts';
import type { NewsListener } from './news.ts';
import type { Pulse } from './pulse.ts';
import type { TicketDrafts } from './ticket-drafts.ts';

/** Something that a partner has one of for the life of the process; created on first use, as a loader is in a request. */
export interface SharedDefinition<T> {
  readonly name: string;
  create(partner: PartnerServices): T;
}

export const defineShared = <T>(definition: SharedDefinition<T>): SharedDefinition<T> => definition;

/** Single sign-on into the vendor's console, for the users of one partner's customers. */
export interface SignOnService {
  /** Origins at which the console may be opened; the first is the standard one. */
  readonly consoles: readonly string[];
  issue(ticket: Omit<ConsoleTicket, 'partnerId'>): ReturnType<SingleSignOn['issue']>;
  /** Whether the vendor has said that an account is bound to this user; null where it has said nothing. */
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
  /** What persons have typed into the form of a new ticket. */
  readonly ticketDrafts: TicketDrafts;
  /** When the logs of the partner may have grown. */
  readonly pulse: Pulse;
  /** Null where it is not configured. */
  readonly signOn: SignOnService | null;
  /** Records that the partner keeps beside the vendor's data. */
  readonly records: Records;
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
  /** Name → identities of one person, who decides about no own write. */
  readonly persons: Config['persons'];
  readonly singleSignOn: SingleSignOn;
  readonly maxUpstreamCalls: number;
  readonly partners: Iterable<PartnerServices>;
  partner(id: string): PartnerServices;
  /** Asks the vendor what the planner needs to know; rejects when a partner's first query would not be answered. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Settings from which the services of all partners are created. */
export interface ServicesSettings {
  /** Operations that the graph calls; totals are learned for these lists alone. */
  readonly operations: Iterable<string>;
  readonly observe?: ((event: UpstreamEvent & { readonly partner: string }) => void) | undefined;
  readonly observeCache?: ((event: CacheEvent) => void) | undefined;
  /** Where browsers reach the gateway; asked when the first address is made. */
  readonly origin?: (() => string) | undefined;
  /** Connection for state that gateways share; its owner closes it. */
  readonly redis?: Redis | null | undefined;
  readonly clock: Clock;
  /** Default: all of the product's. */
  readonly recordKinds?: readonly RecordKind[] | undefined;
  /** Overrides of the ledger's defaults. */
  readonly ledger?: Partial<ReconcilerTimes> | undefined;
  /** Called with the error when an audit record could not be stored for now. */
  readonly onAuditError?: ((error: unknown) => void) | undefined;
  /** Called when the outcome of a write could not be found out or announced for now. */
  readonly onLedgerError?: ((error: unknown) => void) | undefined;
  /** Called with the error when the mirror could not read or store something for now. */
  readonly onMirrorError?: ((error: unknown) => void) | undefined;
  /** Overrides of the client's defaults for every partner. */
  readonly upstream?: Pick<UpstreamSettings, 'timeouts' | 'retries' | 'breaker'> | undefined;
}
