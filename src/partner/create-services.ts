import { createCache, createSharedCache } from '../cache/index.ts';
import { type Config, SITE_CURRENCY } from '../config/index.ts';
import { createBuiltInRoles, type Organization, roleDirectory } from '../identity/index.ts';
import { createAudit } from '../ledger/audit/index.ts';
import { createLedger, kindOf, NO_RULES, type ReconcilerTimes } from '../ledger/operations/index.ts';
import { openTransport } from '../mail/index.ts';
import { createCalendar, createRecords, RECORD_KINDS } from '../records/index.ts';
import { openStore } from '../store/index.ts';
import { domainTag } from '../vendor/api.ts';
import { createPost } from '../webhooks/index.ts';
import { openKeptFiles } from './attachments.ts';
import { createPartner } from './create-partner.ts';
import { openExports } from './export-files.ts';
import { handOver } from './hand-over.ts';
import { keepAcceptance } from './kept-acceptance.ts';
import { mirrorWriteOf } from './mirror-write.ts';
import { createNews } from './news.ts';
import { openOrganizations } from './organizations.ts';
import { learnTotals } from './readiness.ts';
import { openByLink, openRecordLinks } from './record-links.ts';
import { recordSettingsOf } from './record-settings.ts';
import type { Services, ServicesSettings } from './services.ts';
import { openSignOn } from './sign-on.ts';
import { openWebhookKeys } from './webhook-keys.ts';

/** Opens the store too; throws when the store cannot be opened, or when a partner's organization breaks a rule. */
export const createServices = async (
  config: Config,
  {
    operations,
    observe,
    observeCache,
    redis = null,
    origin,
    upstream,
    openReach = null,
    clock,
    recordKinds = RECORD_KINDS,
    ledger: times,
    onAuditError,
    onLedgerError,
    onExportError,
    onMirrorError,
    onWebhookError,
    onAlertError,
    onMailError,
    onAttachmentError,
    onInvitationError,
    onSignOnError,
  }: ServicesSettings,
): Promise<Services> => {
  const { now } = clock;
  const recordSettings = new Map(
    config.partners.map((partner) => [partner.id, recordSettingsOf(config, partner, recordKinds)]),
  );
  const store = await openStore(config.store, { clock });
  const audit = createAudit({ store, now, ...(onAuditError ? { onError: onAuditError } : {}) });
  const organizations = await openOrganizations(config, { store, audit, now, recordKinds }).catch(
    async (error: unknown) => {
      await audit.close();
      await store.close();
      throw error;
    },
  );
  const organizationOf = (id: string): Organization => {
    const found = organizations.get(id);
    if (!found) throw new Error('a partner that is not configured has no organization');
    return found;
  };
  const { host, port, publicUrl } = config.server;
  const originOf = () => publicUrl ?? origin?.() ?? `http://${host}:${port}`;
  const roles = roleDirectory(
    config.partners.map(({ id }) => id),
    config.roles,
    {
      organization: (id) => organizationOf(id).current(),
      services: config.services,
      builtIn: createBuiltInRoles(recordKinds),
    },
  );
  const singleSignOn = openSignOn(config, { store, audit, clock, roles, origin: originOf, onError: onSignOnError });
  const links = openRecordLinks(config);
  const cache = createCache({
    clock,
    ...(redis ? { shared: createSharedCache(redis, clock) } : {}),
    observe: observeCache,
  });
  const news = createNews(redis);
  const exportParts = openExports(config, { store, audit, clock, recordKinds, onError: onExportError });
  const kept = openKeptFiles(config);
  const served = new Set(operations);
  const post = createPost(clock);
  const webhookKeys = openWebhookKeys(config);
  const mailTransport = config.mail && openTransport(config.mail);
  const partners = new Map(
    config.partners.map((partner) => [
      partner.id,
      createPartner(partner, {
        clock,
        config,
        cache,
        news,
        redis,
        store,
        singleSignOn,
        exportParts,
        keptFiles: kept.files,
        recordLink: (kind, record) => {
          const token = links?.tokenOf(kind, partner.id, record) ?? null;
          return token && `${originOf()}/${kind.list}/${token}`;
        },
        organization: organizationOf(partner.id),
        records: createRecords({
          partnerId: partner.id,
          store,
          clock,
          kinds: new Map(recordKinds.map((kind) => [kind.name, kind])),
          settings: recordSettings.get(partner.id) ?? new Map(),
          calendar: createCalendar(partner.records.workingDays),
          currency: SITE_CURRENCY[partner.site],
        }),
        observe,
        upstream,
        openReach,
        audit,
        // Used only after the gateway has started, because the ledger is created after the partners.
        ledger: { byId: (...asked) => ledger.byId(...asked), list: (...asked) => ledger.list(...asked) },
        post,
        webhookKeys,
        mailTransport,
        onMirrorError,
        onWebhookError,
        onAlertError,
        onMailError,
        onAttachmentError,
        onInvitationError,
      }),
    ]),
  );
  const ledger = createLedger({
    store,
    audit,
    clock,
    times: { ...timesOf(config.ledger), ...times },
    upstreamOf: (id) => partners.get(id)?.upstream ?? null,
    rulesOf: (id) => partners.get(id)?.config.writes ?? NO_RULES,
    follow: async (transaction, operation) => {
      const { partnerId } = operation;
      const records = partners.get(partnerId)?.records;
      if (records) await keepAcceptance({ partnerId, records, audit, now }, transaction, operation);
    },
    onChanged: async (operation) => {
      const { partnerId, kind } = operation;
      news.announce(operation);
      const touches = kindOf(kind)?.touches ?? [];
      await Promise.all(touches.map((domain) => cache.drop(domainTag(partnerId, domain))));
      await partners.get(partnerId)?.mirror?.refreshWritten(mirrorWriteOf(operation));
    },
    onError: onLedgerError,
  });
  const hear = (partnerId: string | null): void => {
    const grown = partnerId === null ? [...partners.values()] : [partners.get(partnerId)];
    for (const partner of grown) partner?.pulse.hear();
  };
  store.hearLogs(hear);
  // Redis announces writes too, for databases on which the gateway cannot listen.
  news.listen({ heard: ({ partnerId }) => hear(partnerId), gap: () => hear(null) });
  // Settles writes that an earlier process left without an outcome. While the vendor is unreachable it is repeated.
  void ledger.reconcile();
  return {
    clock,
    roles,
    audit,
    ledger,
    store,
    persons: config.persons,
    singleSignOn,
    exportWorker: exportParts.worker,
    openByLink: (token) => openByLink(links, (id) => partners.get(id)?.records, token),
    maxUpstreamCalls: config.limits.upstreamCalls,
    partners: [...partners.values()],
    partner: (id) => {
      const found = partners.get(id);
      if (!found) throw new Error('the token names a partner that is not configured');
      return found;
    },
    vendorNow: (partnerId) => now() + (partners.get(partnerId)?.upstream.clockAheadMs() ?? 0),
    ready: async () => {
      await Promise.all([...partners.values()].map((partner) => learnTotals(partner, served)));
    },
    close: async () => {
      await exportParts.close();
      for (const { pulse } of partners.values()) pulse.close();
      const all = [...partners.values()];
      const workers = all.flatMap(({ webhooks, alerts, mailer, acceptances, attachments }) => [
        webhooks,
        alerts,
        mailer,
        acceptances,
        attachments,
      ]);
      const hangUp = async (): Promise<void> => {
        const mirrors = all.map(({ mirror }) => mirror?.close());
        await Promise.all([post.close(), mailTransport?.close(), ...all.map(({ upstream }) => upstream.close())]);
        await Promise.all(mirrors);
      };
      await handOver({ clock, workers, hangUp });
      await ledger.close();
      await cache.close();
      for (const organization of organizations.values()) organization.close();
      await audit.close();
      await store.close();
      await kept.close();
    },
  };
};

const timesOf = (ledger: Config['ledger']): Partial<ReconcilerTimes> => ({
  everyMs: ledger.reconcileSeconds * 1000,
  inFlightMs: ledger.inFlightSeconds * 1000,
  settleMs: ledger.settleSeconds * 1000,
  watchMs: ledger.watchSeconds * 1000,
});
