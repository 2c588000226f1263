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
  /** How long /health/ready fails before the port closes, so that load balancers notice. */
  shutdownDelayMs: whole(0, 120_000, 'milliseconds').default(0),
  /** How long requests in flight may take after that. */
  shutdownDeadlineMs: whole(0, 600_000, 'milliseconds').default(15_000),
  trustedProxies: addresses().default([]),
  /** Where browsers reach the gateway; only single sign-on needs it. */
  publicUrl: publicOrigin().optional(),
  introspection: flag().optional(),
  /** The part of the schema that a caller is shown: all of it, or the fields that the caller may use. */
  schemaView: choice(['whole', 'viewer']).default('whole'),
  /** Whether code is generated for selections that are executed often. */
  generatedCode: flag().default(true),
  playground: flag().optional(),
});

/** Documents that the operator has published, each under an id. */
const documents = z.strictObject({
  /** Manifests by app and version: `web@1.4.0.json`. */
  directory: text('the path of a directory').optional(),
  /** Left out: `prefer` where there is a directory, else `off`. */
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
/** An item of the vendor's, or one that the gateway adds. */
const item = /^(BPC_(ITEM|MENU)_[A-Z]+_\d+|PARTNERGRAPH_[A-Z_]+)$/;

const roles = z.record(
  z.string().regex(roleName, 'a role name such as COUPON_CLERK'),
  listOf(z.string().regex(item, 'permission items such as BPC_ITEM_FINANCE_030102'), 'a list of permission items'),
  { error: 'role names, each with its list of permission items' },
);

/** Client id → names of roles, for services whose tokens carry none. */
const services = z.record(
  z.string(),
  listOf(z.string().regex(roleName, 'a role name such as COUPON_CLERK'), 'a list of role names').max(
    3,
    'one to three roles',
  ),
  { error: 'client ids, each with its list of roles' },
);

/** Numbers for Prometheus, at an address of their own. */
const metrics = z.strictObject({
  host: text('a host name or address').default('127.0.0.1'),
  /** Left out: there are none. */
  port: whole(0, 65_535).optional(),
});

const tracing = z.strictObject({
  /** Where spans are sent by OTLP over HTTP; left out: there are none. */
  endpoint: z.url({ protocol: /^https?$/, error: 'an http or https address such as http://127.0.0.1:4318' }).optional(),
  /** Share of the traces that begin here to keep. */
  ratio: z.number('a number from 0 to 1').min(0, 'a number from 0 to 1').max(1, 'a number from 0 to 1').default(1),
});

const organization = z.strictObject({
  /** Source of a customer's account manager: the vendor's row, or the assignments kept here. */
  customerManager: choice(['vendor', 'gateway']).default('vendor'),
  /** JSON file with the members and roles that a partner without an organization begins with. */
  seedFile: text('the path of a JSON file').optional(),
});

/** Of one operation and its document, counted with every fragment in each place where it is spread; then, of one caller. */
const limits = z.strictObject({
  upstreamCalls: whole(1, 10_000, 'calls').default(200),
  depth: whole(1, 1_000).default(16),
  tokens: whole(1, 1_000_000).default(5_000),
  aliases: whole(0, 10_000).default(100),
  directives: whole(0, 10_000).default(100),
  rootFields: whole(1, 10_000).default(50),
  /** Of one answer: fields of all its objects, as many as its lists may give. */
  values: whole(1, 100_000_000, 'values').default(100_000),
  /** 0: not counted. Left out: 50, and not counted in sandbox mode. */
  operationsPerSecond: whole(0, 100_000).optional(),
  /** 0: not counted. Left out: 2,000, and not counted in sandbox mode. */
  upstreamCallsPerMinute: whole(0, 10_000_000).optional(),
  streams: whole(1, 1_000).default(20),
  /** Gateways that share the vendor's quotas: each keeps to its part while no Redis counts for all. */
  replicas: whole(1, 1_000).default(1),
});

/** Name → identities that are one person's: a login and a program's client, two logins. */
const persons = z.record(
  z.string(),
  listOf(
    z.strictObject({ issuer: text('the issuer of tokens'), subject: text('the subject in its tokens') }),
    'a list of issuers and subjects',
  ).min(2, 'at least two identities'),
  { error: 'names of persons, each with its identities' },
);

const security = z.strictObject({
  /** Whether production may reach its database, Redis and collector on other machines without TLS. */
  plaintext: flag().default(false),
});

/** How writes whose answer was lost are followed; see `docs/writes.md`. */
const ledger = z.strictObject({
  reconcileSeconds: whole(1, 3_600, 'seconds').default(15),
  /** Longer than any wait for an answer (a turn, a connection, an answer: some 125 seconds at most). */
  inFlightSeconds: whole(150, 86_400, 'seconds').default(180),
  /**
   * How long an effect may take to appear in the vendor's records. It is added to the time for which a copy of the request
   * could still be accepted, which is no setting.
   */
  settleSeconds: whole(60, 604_800, 'seconds').default(300),
  /** How long what the records said is compared with them again. */
  watchSeconds: whole(86_400, 7_776_000, 'seconds').default(604_800),
});

/** The optional JSON file of an operator; environment variables override it. */
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
