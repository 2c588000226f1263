import { isIP } from 'node:net';
import { z } from 'zod';
import { agentsSchema } from './agents.ts';
import { attachmentsSchema } from './attachments.ts';
import { exportsSchema } from './exports.ts';
import { identitySchema } from './identity.ts';
import { incentivesSchema } from './incentives.ts';
import { mailSchema } from './mail.ts';
import { mirrorSchema } from './mirror.ts';
import { recordLinksSchema, recordsSchema, webhooksSchema } from './records.ts';
import { choice, isOrigin, listOf, secureUrl, text, whole } from './shapes.ts';
import { partnerSignOnSchema, samlSchema } from './single-sign-on.ts';
import { SITES } from './site.ts';
import { redisSchema, storeSchema } from './stores.ts';
import { writesSchema } from './writes.ts';

const flag = () => z.boolean({ error: 'on or off' });

const isNetwork = (value: string): boolean => {
  const [address = '', prefix, ...rest] = value.split('/');
  const bits = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 && rest.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && +prefix <= bits))
  );
};

const origin = () => {
  const expected = 'origins such as https://app.example.com, separated by commas';
  return listOf(z.string({ error: expected }).refine(isOrigin, { error: expected }), expected);
};

const publicOrigin = () => {
  const expected = 'an https origin such as https://graph.example.com (http only for localhost)';
  return secureUrl(expected).refine(isOrigin, { error: expected });
};

const addresses = () => {
  const expected = 'addresses or networks such as 10.0.0.0/8, separated by commas';
  return listOf(z.string({ error: expected }).refine(isNetwork, { error: expected }), expected);
};

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const server = z.strictObject({
  host: text('a host name or address').default('127.0.0.1'),
  port: whole(0, 65_535).default(4000),
  corsOrigins: origin().default([]),
  bodyLimitBytes: whole(1024, 10_485_760, 'bytes').default(1_750_000),
  requestTimeoutMs: whole(100, 600_000, 'milliseconds').default(30_000),
  /** How long /health/ready fails before the port closes, so that load balancers stop sending requests. */
  shutdownDelayMs: whole(0, 120_000, 'milliseconds').default(0),
  /** How long requests in flight may take after the port has closed. */
  shutdownDeadlineMs: whole(0, 600_000, 'milliseconds').default(15_000),
  trustedProxies: addresses().default([]),
  /** Where browsers reach the gateway. Single sign-on, agents and mails need it. */
  publicUrl: publicOrigin().optional(),
  introspection: flag().optional(),
  /** What introspection shows: the whole schema, or the fields that the viewer may use. */
  schemaView: choice(['whole', 'viewer']).default('whole'),
  /** Whether the gateway generates code for selections that run often. */
  generatedCode: flag().default(true),
  playground: flag().optional(),
});

/** Trusted documents: GraphQL documents that the operator published, each with an id. */
const documents = z.strictObject({
  /** Manifests by app and version: `web@1.4.0.json`. */
  directory: text('the path of a directory').optional(),
  /** Default: `prefer` with a directory, `off` without. */
  mode: choice(['off', 'prefer', 'only']).optional(),
});

const sandbox = z.strictObject({
  mode: choice(['auto', 'on', 'off']).default('auto'),
  host: text('a host name or address').default('127.0.0.1'),
  port: whole(0, 65_535).default(4010),
  customers: whole(1, 1_000_000).default(200),
  seed: whole(0, 2_147_483_647).default(1),
  quotas: flag().default(true),
  largeAmounts: flag().default(false),
});

const partner = z.strictObject({
  id: text('a short id, as the partner claim of tokens names it'),
  name: text("the partner's name"),
  site: choice(SITES),
  accessKey: text('the access key (AK)'),
  secretKey: text('the secret key (SK)'),
  domainId: text('the account id').optional(),
  domainName: text('the account name').optional(),
  agencyName: text('the name of the agency that customers grant').optional(),
  projectName: text('the project that customer tokens are for').optional(),
  /** IAM group whose members see each other's tickets. */
  ticketGroupId: text('the id of an IAM group').optional(),
  singleSignOn: partnerSignOnSchema.prefault({}),
  endpoints: z
    .strictObject({ bss: secureUrl().optional(), iam: secureUrl().optional(), osm: secureUrl().optional() })
    .prefault({}),
});

const roleName = /^[A-Z][A-Z0-9_]{1,63}$/;
/** A permission item of the vendor or of the gateway. */
const item = /^(BPC_(ITEM|MENU)_[A-Z]+_\d+|PARTNERGRAPH_[A-Z_]+)$/;

const roles = z.record(
  z.string().regex(roleName, 'a role name such as COUPON_CLERK'),
  listOf(z.string().regex(item, 'permission items such as BPC_ITEM_FINANCE_030102'), 'a list of permission items'),
  { error: 'role names, each with its list of permission items' },
);

/** Client id → roles of the service, which win over those in its token. */
const services = z.record(
  z.string(),
  listOf(z.string().regex(roleName, 'a role name such as COUPON_CLERK'), 'a list of role names').max(
    3,
    'one to three roles',
  ),
  { error: 'client ids, each with its list of roles' },
);

/** Metrics for Prometheus, at a separate address. */
const metrics = z.strictObject({
  host: text('a host name or address').default('127.0.0.1'),
  /** Default: no metrics. */
  port: whole(0, 65_535).optional(),
});

const tracing = z.strictObject({
  /** Collector to which spans are sent by OTLP over HTTP. Default: no spans. */
  endpoint: z.url({ protocol: /^https?$/, error: 'an http or https address such as http://127.0.0.1:4318' }).optional(),
  /** Share of the traces to keep, of those that begin at this gateway. */
  ratio: z.number('a number from 0 to 1').min(0, 'a number from 0 to 1').max(1, 'a number from 0 to 1').default(1),
});

const organization = z.strictObject({
  /** Source of a customer's account manager: the vendor's row, or assignments that the gateway stores. */
  customerManager: choice(['vendor', 'gateway']).default('vendor'),
  /** JSON file with the first members and roles of partners that have no organization yet. */
  seedFile: text('the path of a JSON file').optional(),
});

/**
 * Limits of one operation and its document, then of one caller. A fragment counts once for each place that spreads it.
 */
const limits = z.strictObject({
  upstreamCalls: whole(1, 10_000, 'calls').default(200),
  depth: whole(1, 1_000).default(16),
  tokens: whole(1, 1_000_000).default(1_500),
  aliases: whole(0, 10_000).default(100),
  directives: whole(0, 10_000).default(100),
  rootFields: whole(1, 10_000).default(50),
  /** Values of one answer: the fields of all objects, with lists as long as their limits allow. */
  values: whole(1, 100_000_000, 'values').default(100_000),
  /** 0: no limit. Default: 50; in sandbox mode 0. */
  operationsPerSecond: whole(0, 100_000).optional(),
  /** 0: no limit. Default: 2,000; in sandbox mode 0. */
  upstreamCallsPerMinute: whole(0, 10_000_000).optional(),
  streams: whole(1, 1_000).default(20),
  /** Gateways that share the vendor's quotas. Each uses its part of them while no Redis counts for all. */
  replicas: whole(1, 1_000).default(1),
});

/** Name of a person → the person's identities, for example two logins, or a login and a client of a program. */
const persons = z.record(
  z.string(),
  listOf(
    z.strictObject({ issuer: text('the issuer of tokens'), subject: text('the subject in its tokens') }),
    'a list of issuers and subjects',
  ).min(2, 'at least two identities'),
  { error: 'names of persons, each with its identities' },
);

const security = z.strictObject({
  /** Whether production may use a database, Redis, mail server or collector on another machine without TLS. */
  plaintext: flag().default(false),
});

/** How the gateway finds the outcome of writes whose answers were lost; see `docs/writes.md`. */
const ledger = z.strictObject({
  reconcileSeconds: whole(1, 3_600, 'seconds').default(15),
  /**
   * Time after which a write is no longer in flight. A call waits 125 seconds at most, for turn, connection and answer.
   */
  inFlightSeconds: whole(150, 86_400, 'seconds').default(180),
  /**
   * How long an effect may take to appear in the vendor's records. Counted from the moment at which the vendor accepts
   * no copy of the request any more, which is not configurable.
   */
  settleSeconds: whole(60, 604_800, 'seconds').default(300),
  /** How long an outcome that was found in the vendor's records is compared with them again. */
  watchSeconds: whole(86_400, 7_776_000, 'seconds').default(604_800),
});

/** The operator's optional JSON file. Environment variables override it. */
export const settingsSchema = z.strictObject({
  server: server.prefault({}),
  documents: documents.prefault({}),
  sandbox: sandbox.prefault({}),
  log: z.strictObject({ level: choice(LOG_LEVELS).default('info') }).prefault({}),
  limits: limits.prefault({}),
  identity: identitySchema.optional(),
  partners: listOf(partner, 'a list of partners').min(1, 'at least one partner').optional(),
  roles: roles.prefault({}),
  store: storeSchema.prefault({}),
  redis: redisSchema.prefault({}),
  metrics: metrics.prefault({}),
  tracing: tracing.prefault({}),
  organization: organization.prefault({}),
  ledger: ledger.prefault({}),
  exports: exportsSchema.prefault({}),
  attachments: attachmentsSchema.prefault({}),
  mirror: mirrorSchema.prefault({}),
  agents: agentsSchema.prefault({}),
  saml: samlSchema.prefault({}),
  recordLinks: recordLinksSchema.prefault({}),
  webhooks: webhooksSchema.prefault({}),
  mail: mailSchema.prefault({}),
  security: security.prefault({}),
  persons: persons.prefault({}),
  /** By partner id. */
  services: z.record(z.string(), services, { error: 'partner ids, each with its services' }).prefault({}),
  /** By partner id. */
  writes: z.record(z.string(), writesSchema, { error: 'partner ids, each with its rules for writes' }).prefault({}),
  /** By partner id. */
  incentives: z
    .record(z.string(), incentivesSchema, { error: 'partner ids, each with its incentive settings' })
    .prefault({}),
  /** By partner id. */
  records: z
    .record(z.string(), recordsSchema, { error: 'partner ids, each with settings of its records' })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
