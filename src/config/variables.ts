import { IDENTITY_VARIABLES } from './identity-variables.ts';
import { MAIL_VARIABLES } from './mail-variables.ts';
import { asAges, asFlag, asList, asNumber, asShare, asWord, secret, type Variable, variable } from './variable.ts';

export const VARIABLES: readonly Variable[] = [
  variable('HOST', 'server.host', 'Address to listen on'),
  variable(
    'PUBLIC_URL',
    'server.publicUrl',
    'Where browsers reach the gateway; single sign-on, agents and mails need it',
  ),
  variable('SAML_KEYS', 'saml.keys', 'Directory of the keys that `partnergraph saml keys` makes'),
  secret('RECORD_LINK_KEY', 'recordLinks.key', 'Secret that signs the links of invitations; left out: no links'),
  secret(
    'WEBHOOK_KEYS',
    'webhooks.keys',
    'Secret that encrypts the secrets of webhooks, then a comma and the one before it; left out: none is issued',
  ),
  ...MAIL_VARIABLES,
  variable('PORT', 'server.port', 'Port of the GraphQL endpoint', asNumber),
  variable('CORS_ORIGINS', 'server.corsOrigins', 'Browser origins that may call, separated by commas', asList),
  variable('BODY_LIMIT_BYTES', 'server.bodyLimitBytes', 'Largest request body', asNumber),
  variable('REQUEST_TIMEOUT_MS', 'server.requestTimeoutMs', 'Time for one operation', asNumber),
  variable(
    'SHUTDOWN_DELAY_MS',
    'server.shutdownDelayMs',
    'How long /health/ready fails before the port closes',
    asNumber,
  ),
  variable('SHUTDOWN_DEADLINE_MS', 'server.shutdownDeadlineMs', 'Time for requests in flight at shutdown', asNumber),
  variable('INTROSPECTION', 'server.introspection', 'on or off; default: on in sandbox mode only', asFlag),
  variable('SCHEMA_VIEW', 'server.schemaView', 'whole, or viewer: hides the fields that a caller may not use'),
  variable(
    'GENERATED_CODE',
    'server.generatedCode',
    'on or off: generate code for operations that run often; off is slower',
    asFlag,
  ),
  variable('PLAYGROUND', 'server.playground', 'on or off; default: on in sandbox mode only', asFlag),
  variable(
    'TRUSTED_PROXIES',
    'server.trustedProxies',
    "Load balancers whose X-Forwarded-For or Forwarded names the caller's address, separated by commas",
    asList,
  ),
  variable(
    'TRUSTED_DOCUMENTS',
    'documents.directory',
    'Directory with manifests of trusted documents, one a version of an app, such as web@1.4.0.json',
  ),
  variable(
    'TRUSTED_DOCUMENTS_MODE',
    'documents.mode',
    'off, prefer (ids and texts are run) or only (ids are run); default: prefer where there is a directory',
  ),
  variable('LOG_LEVEL', 'log.level', 'fatal, error, warn, info, debug, trace or silent'),
  variable('MAX_UPSTREAM_CALLS', 'limits.upstreamCalls', 'Upstream calls that one operation may need', asNumber),
  variable('MAX_DEPTH', 'limits.depth', 'Levels of fields in one operation', asNumber),
  variable('MAX_TOKENS', 'limits.tokens', 'Tokens of one document', asNumber),
  variable('MAX_ALIASES', 'limits.aliases', 'Aliases in one operation', asNumber),
  variable('MAX_DIRECTIVES', 'limits.directives', 'Directives in one operation', asNumber),
  variable('MAX_ROOT_FIELDS', 'limits.rootFields', 'Fields at the top of one operation', asNumber),
  variable(
    'MAX_ANSWER_VALUES',
    'limits.values',
    'Values of one answer: fields of all objects that its lists may give',
    asNumber,
  ),
  variable(
    'RATE_OPERATIONS_PER_SECOND',
    'limits.operationsPerSecond',
    'Operations of one caller; 0: not counted; default: 50, in sandbox mode 0',
    asNumber,
  ),
  variable(
    'RATE_UPSTREAM_CALLS_PER_MINUTE',
    'limits.upstreamCallsPerMinute',
    'Upstream calls for one caller; 0: not counted; default: 2000, in sandbox mode 0',
    asNumber,
  ),
  variable('MAX_STREAMS', 'limits.streams', 'Streams of events that one caller may have open', asNumber),

  variable(
    'REPLICAS',
    'limits.replicas',
    "Gateways that share the vendor's quotas; each keeps to its part while no Redis counts for all",
    asNumber,
  ),

  variable('SANDBOX', 'sandbox.mode', 'auto (without partner credentials), on or off'),
  variable('SANDBOX_HOST', 'sandbox.host', 'Address the sandbox listens on'),
  variable('SANDBOX_PORT', 'sandbox.port', 'Port of the sandbox', asNumber),
  variable('SANDBOX_CUSTOMERS', 'sandbox.customers', 'Customers of each demo partner', asNumber),
  variable('SANDBOX_SEED', 'sandbox.seed', 'Seed of the generated data', asNumber),
  variable('SANDBOX_QUOTAS', 'sandbox.quotas', "on or off: enforce the vendor's request quotas", asFlag),
  variable(
    'SANDBOX_LARGE_AMOUNTS',
    'sandbox.largeAmounts',
    'on or off: every fortieth customer has amounts of 18 digits, to test that no digit is lost',
    asFlag,
  ),

  ...IDENTITY_VARIABLES,

  secret('DATABASE_URL', 'store.url', 'PostgreSQL instead of a SQLite file; several gateways may share it'),
  variable(
    'DATABASE_TIMEOUT_MS',
    'store.timeoutMs',
    'How long one answer of PostgreSQL may take; then the database counts as away',
    asNumber,
  ),
  secret('REDIS_URL', 'redis.url', 'Redis through which several gateways share cache, quotas and rate limits'),
  variable('PARTNERGRAPH_DATA', 'store.directory', 'Directory of the SQLite file; sandbox mode: none, in memory'),
  variable(
    'LEDGER_RECONCILE_SECONDS',
    'ledger.reconcileSeconds',
    'How often writes without an answer are checked against the records of the vendor',
    asNumber,
  ),
  variable('LEDGER_IN_FLIGHT_SECONDS', 'ledger.inFlightSeconds', 'How long a write may wait for its answer', asNumber),
  variable(
    'LEDGER_SETTLE_SECONDS',
    'ledger.settleSeconds',
    "How long an effect may take to appear in the vendor's records, after no copy of the request is accepted any more",
    asNumber,
  ),
  variable(
    'LEDGER_WATCH_SECONDS',
    'ledger.watchSeconds',
    'How long an outcome that was found in records of the vendor is compared with them again',
    asNumber,
  ),
  variable(
    'MIRROR',
    'mirror.enabled',
    "on or off: keep a copy of the vendor's lists in the store, so that screens cost no call",
    asFlag,
  ),
  variable('MIRROR_SHARE', 'mirror.share', 'Part of each quota that keeping the copy up to date may use', asShare),
  variable(
    'MIRROR_AGES',
    'mirror.ages',
    'Seconds up to which the copy of a list answers, such as orders=30,customers=60; default: by list',
    asAges,
  ),
  variable(
    'MIRROR_VERIFY_HOURS',
    'mirror.verifyHours',
    "In how long every copied list is compared with the vendor's as a whole",
    asNumber,
  ),
  variable('MIRROR_CHANGES_DAYS', 'mirror.changesDays', 'How long changes of copied rows are kept', asNumber),
  variable(
    'AGENTS',
    'agents.enabled',
    'on or off: let assistants work at /mcp; default: on in sandbox mode only',
    asFlag,
  ),
  variable(
    'EXPORTS_DIRECTORY',
    'exports.directory',
    'Directory of exported files, which gateways of one store share; default: one that ends with the process',
  ),
  variable('EXPORTS_MEGABYTES', 'exports.mostMegabytes', 'Largest file of one export, in megabytes', asNumber),
  variable('EXPORTS_KEEP_DAYS', 'exports.keepDays', 'How long exported files are kept', asNumber),
  variable(
    'ATTACHMENTS_DIRECTORY',
    'attachments.directory',
    'Directory of files attached to records, which gateways of one store share; default: beside the SQLite file, else one that ends with the process',
  ),
  variable(
    'ATTACHMENTS_MEGABYTES',
    'attachments.mostMegabytes',
    'Largest file attached to a record, in megabytes',
    asNumber,
  ),
  variable(
    'ALLOW_PLAINTEXT',
    'security.plaintext',
    'on: production may use a database, Redis, mail server or collector on another machine without TLS',
    asFlag,
  ),
  variable(
    'CUSTOMER_MANAGER',
    'organization.customerManager',
    'vendor or gateway: which of them assigns account managers to customers',
  ),
  variable('ORGANIZATION_SEED', 'organization.seedFile', 'JSON file with the first members and roles'),

  variable('METRICS_PORT', 'metrics.port', 'Port of /metrics for Prometheus; default: no metrics', asNumber),
  variable('METRICS_HOST', 'metrics.host', 'Address of /metrics; it asks for no credentials'),
  variable(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'tracing.endpoint',
    'OpenTelemetry collector (OTLP over HTTP) such as http://127.0.0.1:4318; default: no traces',
  ),

  variable('OTEL_TRACES_SAMPLER_ARG', 'tracing.ratio', 'Share of the traces to keep, from 0 to 1', asShare),

  variable('PARTNER_ID', 'partners.0.id', 'Short id, as tokens name the partner'),
  variable('PARTNER_NAME', 'partners.0.name', "The partner's name"),
  variable('PARTNER_SITE', 'partners.0.site', 'CHINA, INTERNATIONAL or EUROPE', asWord),
  secret('PARTNER_ACCESS_KEY', 'partners.0.accessKey', 'Access key (AK)'),
  secret('PARTNER_SECRET_KEY', 'partners.0.secretKey', 'Secret key (SK)'),
  variable('PARTNER_DOMAIN_ID', 'partners.0.domainId', 'Account id; asked from IAM when left out'),
  variable('PARTNER_DOMAIN_NAME', 'partners.0.domainName', 'Account name'),
  variable('PARTNER_AGENCY_NAME', 'partners.0.agencyName', 'Agency that customers grant'),
  variable('PARTNER_PROJECT_NAME', 'partners.0.projectName', 'Project that customer tokens are for'),
  variable(
    'PARTNER_TICKET_GROUP',
    'partners.0.ticketGroupId',
    "Id of the IAM group whose tickets the partner's members share; left out: tickets of the user that signs",
  ),
  variable(
    'PARTNER_SSO_METADATA',
    'partners.0.singleSignOn.metadata',
    "File or https address of the vendor's SAML metadata; left out: no single sign-on into its console",
  ),
  variable('PARTNER_SSO_VENDOR_ID', 'partners.0.singleSignOn.vendorPartnerId', "The partner's id at the vendor, bpId"),
  variable('PARTNER_SSO_LOGIN_URL', 'partners.0.singleSignOn.loginUrl', "Instead of the site's login address"),
  variable(
    'PARTNER_SSO_CONSOLES',
    'partners.0.singleSignOn.consoles',
    'Origins at which the console may be opened, separated by commas; left out: the console of the site',
    asList,
  ),
  variable('PARTNER_BSS_ENDPOINT', 'partners.0.endpoints.bss', "Instead of the site's BSS address"),
  variable('PARTNER_IAM_ENDPOINT', 'partners.0.endpoints.iam', "Instead of the site's IAM address"),
  variable(
    'PARTNER_OSM_ENDPOINT',
    'partners.0.endpoints.osm',
    "Instead of the site's ticket service; without one, as in Europe, the partner has no tickets",
  ),
];

/** Variables with paths of files that hold secrets, as orchestrators mount them. */
export const SECRET_FILES: readonly (Pick<Variable, 'name' | 'about'> & { readonly holds: string })[] =
  VARIABLES.filter(({ isSecret }) => isSecret).map(({ name }) => ({
    name: `${name}_FILE`,
    about: `File that holds ${name}, instead of it`,
    holds: name,
  }));

/** Variables that set no setting: paths of files, and whether this is production. */
export const OTHER_VARIABLES: readonly Pick<Variable, 'name' | 'about'>[] = [
  { name: 'PARTNERGRAPH_CONFIG', about: 'Path of a JSON file with settings; variables win over it' },
  { name: 'NODE_ENV', about: 'production refuses to start in sandbox mode unless SANDBOX=on' },
  ...SECRET_FILES,
];
