import { createAgentBounds } from '../agents/bounds/index.ts';
import type { Cache } from '../cache/index.ts';
import { bytesOf, type Config, type PartnerConfig, SITE_CURRENCY } from '../config/index.ts';
import { createExports } from '../exports/index.ts';
import type { Organization } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import { createMailer, type Transport } from '../mail/index.ts';
import { createMirror } from '../mirror/index.ts';
import { invitation, type KeptFiles, type Records } from '../records/index.ts';
import type { Redis } from '../redis/index.ts';
import type { SingleSignOn } from '../saml/index.ts';
import type { Store } from '../store/index.ts';
import { DAY_MS } from '../time/index.ts';
import { createUpstream, type UpstreamEvent } from '../upstream/index.ts';
import { createApi } from '../vendor/api.ts';
import { createTotals } from '../vendor/totals.ts';
import { createWebhooks, type Keyring, type OpenReach, type Post } from '../webhooks/index.ts';
import { createAcceptances } from './acceptances.ts';
import { openAlerts } from './alerts.ts';
import { createAttachments } from './attachments.ts';
import type { ExportParts } from './export-files.ts';
import type { News } from './news.ts';
import { createPulse } from './pulse.ts';
import type { PartnerServices, ServicesSettings, SharedDefinition } from './services.ts';
import { signOnOf } from './sign-on.ts';
import { createTicketDrafts } from './ticket-drafts.ts';
import { upstreamSettings } from './upstream-settings.ts';

const HOUR_MS = 3_600_000;

/**
 * The last numbers of the logs that streams follow: the changes of copies and of records, and the audit, which has
 * every step of a write; and how often exports have changed.
 */
const readEnds = async ({ db }: Store, partnerId: string): Promise<string> => {
  const ends = await Promise.all(
    (['mirror_head', 'audit_head', 'record_head'] as const).map((table) =>
      db.selectFrom(table).select('seq').where('partner_id', '=', partnerId).executeTakeFirst(),
    ),
  );
  const exports = await db
    .selectFrom('export_job')
    .select(({ fn }) => [fn.countAll().as('kept'), fn.sum('seq').as('seq')])
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  return [...ends.map((end) => end?.seq ?? 0), exports?.kept, exports?.seq].join();
};

interface Surroundings
  extends Pick<
    ServicesSettings,
    | 'clock'
    | 'observe'
    | 'upstream'
    | 'onMirrorError'
    | 'onWebhookError'
    | 'onAlertError'
    | 'onMailError'
    | 'onAttachmentError'
    | 'onInvitationError'
  > {
  readonly audit: Audit;
  readonly ledger: Pick<Ledger, 'byId' | 'list'>;
  readonly openReach: OpenReach | null;
  readonly post: Post;
  readonly webhookKeys: Keyring | null;
  readonly mailTransport: Transport | null;
  readonly config: Config;
  readonly cache: Cache;
  readonly news: News;
  readonly redis: Redis | null;
  readonly store: Store;
  readonly singleSignOn: SingleSignOn;
  readonly exportParts: ExportParts;
  readonly keptFiles: KeptFiles;
  readonly organization: Organization;
  readonly records: Records;
  readonly recordLink: PartnerServices['recordLink'];
}

/** The services of one partner. Nothing runs in the background until it is started. */
export const createPartner = (
  partner: PartnerConfig,
  {
    clock,
    config,
    cache,
    news,
    redis,
    store,
    singleSignOn,
    exportParts,
    keptFiles,
    organization,
    records,
    recordLink,
    observe,
    upstream: tuning,
    openReach,
    audit,
    ledger,
    post,
    webhookKeys,
    mailTransport,
    onMirrorError,
    onWebhookError,
    onAlertError,
    onMailError,
    onAttachmentError,
    onInvitationError,
  }: Surroundings,
): PartnerServices => {
  const upstream = createUpstream({
    ...tuning,
    clock,
    ...upstreamSettings(partner, { config, redis }),
    ...(observe ? { observe: (event: UpstreamEvent) => observe({ ...event, partner: partner.id }) } : {}),
  });
  const totals = createTotals();
  const { enabled, share, ages, verifyHours, changesDays } = config.mirror;
  const mirror = enabled
    ? createMirror({
        partnerId: partner.id,
        store,
        upstream,
        clock,
        managers: organization.customerManager,
        share,
        ageSeconds: ages ?? {},
        verifyMs: verifyHours * HOUR_MS,
        changesMs: changesDays * DAY_MS,
        onError: onMirrorError,
      })
    : null;
  const pulse = createPulse({ clock, readEnds: () => readEnds(store, partner.id) });
  const sharedThings = new Map<unknown, unknown>();
  const services: PartnerServices = {
    clock,
    config: partner,
    organization,
    upstream,
    cache,
    totals,
    mirror,
    recordLink,
    ticketDrafts: createTicketDrafts({ store, partnerId: partner.id, now: clock.now }),
    pulse,
    webhooks: createWebhooks({
      partnerId: partner.id,
      store,
      clock,
      records,
      audit,
      ledger,
      mirror,
      post,
      keys: webhookKeys,
      openReach,
      onError: onWebhookError,
    }),
    agents: createAgentBounds({
      store,
      audit,
      partnerId: partner.id,
      clock,
      mostCalls: config.limits.upstreamCalls,
    }),
    alerts: openAlerts({
      partnerId: partner.id,
      currency: SITE_CURRENCY[partner.site],
      store,
      clock,
      records,
      audit,
      organization,
      ledger,
      mirror,
      upstream,
      onError: onAlertError,
    }),
    mailer: createMailer({
      partnerId: partner.id,
      partnerName: partner.name,
      language: partner.site === 'CHINA' ? 'ZH' : 'EN',
      store,
      clock,
      records,
      audit,
      transport: mailTransport,
      linkOf: (record) => recordLink(invitation, record),
      onError: onMailError,
    }),
    acceptances: createAcceptances({
      partnerId: partner.id,
      clock,
      records,
      audit,
      upstream,
      mirror,
      onError: onInvitationError,
    }),
    attachments: createAttachments({
      partnerId: partner.id,
      store,
      clock,
      audit,
      records,
      files: keptFiles,
      mostBytes: bytesOf(config.attachments.mostMegabytes),
      onError: onAttachmentError,
    }),
    signOn: signOnOf(partner, singleSignOn),
    records,
    exports: createExports({ partnerId: partner.id, store, clock, ...exportParts }),
    api: ({ beforeCall, ...options }) => createApi({ partner, upstream, totals, cache, clock, options, beforeCall }),
    getShared: <T>(definition: SharedDefinition<T>) => {
      if (!sharedThings.has(definition)) sharedThings.set(definition, definition.create(services));
      return sharedThings.get(definition) as T;
    },
    onWritten: ({ heard, gap }) => {
      news.listen({ heard: (written) => (written.partnerId === partner.id ? heard(written) : undefined), gap });
    },
  };
  return services;
};
