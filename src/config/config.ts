import { join } from 'node:path';
import { deepFreeze } from '../freeze.ts';
import { DEMO_PARTNERS } from './demo.ts';
import { type IssuerConfig, toIssuer } from './identity.ts';
import { DEFAULT_INCENTIVES, type IncentiveSettings } from './incentives.ts';
import { type MailConfig, toMail } from './mail.ts';
import { plaintextProblems } from './plaintext.ts';
import { DEFAULT_RECORDS, type RecordSettings } from './records.ts';
import type { Settings } from './settings.ts';
import { addressesAt, type SignOnConfig, signOnAt, toSignOn } from './single-sign-on.ts';
import { ENDPOINTS, type Endpoints, type Site } from './site.ts';
import { DEFAULT_WRITES, type WriteSettings } from './writes.ts';

/** One partner account at the vendor: its keys, its addresses and its rules. */
export interface PartnerConfig {
  /** Equal to the partner claim of tokens. */
  readonly id: string;
  readonly name: string;
  readonly site: Site;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly domainId?: string | undefined;
  readonly domainName?: string | undefined;
  readonly agencyName?: string | undefined;
  readonly projectName?: string | undefined;
  /** IAM group whose members see each other's tickets. */
  readonly ticketGroupId?: string | undefined;
  /** Null: the gateway signs no users on to the vendor's console. */
  readonly singleSignOn: SignOnConfig | null;
  readonly endpoints: Endpoints;
  readonly incentives: IncentiveSettings;
  readonly records: RecordSettings;
  readonly writes: WriteSettings;
}

export type IdentityConfig =
  /** Tokens of one or several identity providers. */
  | { readonly kind: 'oidc'; readonly issuers: readonly IssuerConfig[] }
  /** The gateway issues tokens for the demo personas; sandbox mode only. */
  | { readonly kind: 'demo' };

export interface ServerConfig extends Readonly<Required<Omit<Settings['server'], 'publicUrl'>>> {
  /** Default: the address on which the gateway listens. */
  readonly publicUrl?: string | undefined;
  readonly introspection: boolean;
  readonly playground: boolean;
}

/** The validated configuration, deeply frozen; made once at start. */
export interface Config {
  /** `sandbox`: demo partners, whose calls the embedded sandbox answers. `live`: configured partners. */
  readonly mode: 'sandbox' | 'live';
  readonly server: ServerConfig;
  readonly documents: Readonly<Settings['documents'] & { readonly mode: 'off' | 'prefer' | 'only' }>;
  readonly log: Readonly<Settings['log']>;
  readonly limits: Readonly<Required<Settings['limits']>>;
  readonly identity: IdentityConfig;
  readonly partners: readonly PartnerConfig[];
  /** Custom roles: name → permission items. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Partner id → client id → roles of the service, which win over those in its token. */
  readonly services: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly sandbox: Readonly<Omit<Settings['sandbox'], 'mode'>>;
  readonly store: StoreLocation;
  readonly redis: Readonly<Settings['redis']>;
  readonly metrics: Readonly<Settings['metrics']>;
  readonly tracing: Readonly<Settings['tracing']>;
  readonly organization: Readonly<Settings['organization']>;
  readonly ledger: Readonly<Settings['ledger']>;
  readonly exports: Readonly<Settings['exports']>;
  readonly attachments: Readonly<Settings['attachments']>;
  readonly mirror: Readonly<Settings['mirror']>;
  readonly agents: Readonly<Settings['agents'] & { readonly enabled: boolean }>;
  readonly saml: Readonly<Settings['saml']>;
  readonly recordLinks: Readonly<Settings['recordLinks']>;
  readonly webhooks: Readonly<Settings['webhooks']>;
  /** Null: the gateway sends no mails. */
  readonly mail: MailConfig | null;
  /** Name of a person → the person's identities. */
  readonly persons: Readonly<Settings['persons']>;
  readonly security: Readonly<Settings['security']>;
  /** Problems that do not prevent the start; logged as warnings. */
  readonly warnings: readonly string[];
}

/** Where the store is: members, audit, ledger, records and copies. */
export type StoreLocation =
  /** SQLite in memory, lost when the process ends. */
  | { readonly kind: 'memory' }
  /** An SQLite file. */
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** How long one answer of the database may take. */
      readonly timeoutMs: number;
    };

const STORE_FILE = 'partnergraph.sqlite';

const storeAt = ({ url, timeoutMs, directory }: Settings['store'], live: boolean): StoreLocation => {
  if (url) return { kind: 'postgres', url, timeoutMs };
  if (directory || live) return { kind: 'file', path: join(directory ?? 'data', STORE_FILE) };
  return { kind: 'memory' };
};

type ByPartner = Pick<Settings, 'incentives' | 'records' | 'writes'>;

const rulesFor = (id: string, { incentives, records, writes }: ByPartner) => ({
  incentives: incentives[id] ?? DEFAULT_INCENTIVES,
  records: records[id] ?? DEFAULT_RECORDS,
  writes: writes[id] ?? DEFAULT_WRITES,
});

/** The sandbox answers for all services of the vendor at one address. */
const sandboxEndpoints = (url: string): Endpoints => ({ bss: url, iam: url, osm: url });

const demoPartnersAt = (url: string, byPartner: ByPartner): PartnerConfig[] =>
  DEMO_PARTNERS.map(
    ({ members: _members, others: _others, resellerId: _reseller, customer: _customer, ...partner }) => ({
      ...partner,
      endpoints: sandboxEndpoints(url),
      singleSignOn: signOnAt(url, partner),
      ...rulesFor(partner.id, byPartner),
    }),
  );

const livePartner = (partner: NonNullable<Settings['partners']>[number], byPartner: ByPartner): PartnerConfig => ({
  ...partner,
  ...rulesFor(partner.id, byPartner),
  singleSignOn: toSignOn(partner),
  endpoints: {
    bss: partner.endpoints.bss ?? ENDPOINTS[partner.site].bss,
    iam: partner.endpoints.iam ?? ENDPOINTS[partner.site].iam,
    osm: partner.endpoints.osm ?? ENDPOINTS[partner.site].osm,
  },
});

/** Turns consistent settings into a configuration: fills in the defaults that depend on several settings. */
export const toConfig = ({
  server,
  documents,
  sandbox: { mode: _, ...sandbox },
  identity,
  partners,
  incentives,
  records,
  writes,
  limits,
  agents,
  store,
  mail,
  ...rest
}: Settings): Config =>
  deepFreeze({
    ...rest,
    warnings: plaintextProblems({ store, mail, redis: rest.redis, tracing: rest.tracing }),
    mode: partners ? 'live' : 'sandbox',
    server: {
      ...server,
      introspection: server.introspection ?? !partners,
      playground: server.playground ?? !partners,
    },
    documents: { ...documents, mode: documents.mode ?? (documents.directory === undefined ? 'off' : 'prefer') },
    limits: {
      ...limits,
      operationsPerSecond: limits.operationsPerSecond ?? (partners ? 50 : 0),
      upstreamCallsPerMinute: limits.upstreamCallsPerMinute ?? (partners ? 2_000 : 0),
    },
    sandbox,
    agents: { ...agents, enabled: agents.enabled ?? !partners },
    mail: toMail(mail, partners !== undefined),
    store: storeAt(store, partners !== undefined),
    identity: identity ? { kind: 'oidc', issuers: identity.map(toIssuer) } : { kind: 'demo' },
    partners:
      partners?.map((partner) => livePartner(partner, { incentives, records, writes })) ??
      demoPartnersAt(`http://127.0.0.1:${sandbox.port}`, { incentives, records, writes }),
  });

/** The configuration with the sandbox's address, which is known only once it listens. */
export const atSandbox = (config: Config, url: string): Config =>
  deepFreeze({
    ...config,
    partners: config.partners.map((partner) => ({
      ...partner,
      endpoints: sandboxEndpoints(url),
      singleSignOn: partner.singleSignOn && { ...partner.singleSignOn, ...addressesAt(url) },
    })),
  });
