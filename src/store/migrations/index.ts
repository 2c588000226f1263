import type { Migration } from '../migrate.ts';
import { organization } from './0001-organization.ts';
import { audit } from './0002-audit.ts';
import { operation } from './0003-operation.ts';
import { operationRows } from './0004-operation-rows.ts';
import { operationProof } from './0005-operation-proof.ts';
import { storeProbe } from './0006-store-probe.ts';
import { operationWatch } from './0007-operation-watch.ts';
import { mirror } from './0008-mirror.ts';
import { mirrorNouns } from './0009-mirror-nouns.ts';
import { consoleSignOn } from './0010-console.ts';
import { mirrorSearch } from './0011-mirror-search.ts';
import { records } from './0012-records.ts';
import { ticketDrafts } from './0013-ticket-drafts.ts';
import { mirrorMeasures } from './0014-mirror-measures.ts';
import { mirrorTickets } from './0015-mirror-tickets.ts';
import { exportJobs } from './0016-exports.ts';
import { webhooks } from './0017-webhooks.ts';
import { alertReadings } from './0018-alert-readings.ts';
import { recordImports } from './0019-record-imports.ts';
import { mirrorCounts } from './0020-mirror-counts.ts';
import { agents } from './0022-agents.ts';
import { managersSeen } from './0023-managers-seen.ts';
import { mailAttempts } from './0024-mail-attempts.ts';
import { mirrorSums } from './0026-mirror-sums.ts';
import { renewalPrices } from './0026-renewal-prices.ts';
import { agentReservations } from './0029-agent-reservations.ts';
import { agentUsers } from './0029-agent-users.ts';
import { recordAttachments } from './0030-record-attachments.ts';
import { exportSequence } from './0032-export-sequence.ts';
import { alertSpends } from './0033-alert-spends.ts';
import { logNotices } from './0034-log-notices.ts';
import { operationOrder } from './0035-operation-order.ts';
import { mirrorManagerCounts } from './0036-mirror-manager-counts.ts';
import { refreshTimes } from './0037-refresh-times.ts';
import { orderPages } from './0038-order-pages.ts';
import { operationIndexes } from './0040-operation-indexes.ts';
import { customersOfManagers } from './0041-customers-of-managers.ts';
import { ordersByStatus } from './0042-orders-by-status.ts';
import { recordMatters } from './0043-record-matters.ts';
import { quotaReadings } from './0044-quota-readings.ts';
import { webhookReaders } from './0045-webhook-readers.ts';

/** All migrations in the order of their names. A released one is never changed: a new one follows it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-organization': organization,
  '0002-audit': audit,
  '0003-operation': operation,
  '0004-operation-rows': operationRows,
  '0005-operation-proof': operationProof,
  '0006-store-probe': storeProbe,
  '0007-operation-watch': operationWatch,
  '0008-mirror': mirror,
  '0009-mirror-nouns': mirrorNouns,
  '0010-console': consoleSignOn,
  '0011-mirror-search': mirrorSearch,
  '0012-records': records,
  '0013-ticket-drafts': ticketDrafts,
  '0014-mirror-measures': mirrorMeasures,
  '0015-mirror-tickets': mirrorTickets,
  '0016-exports': exportJobs,
  '0017-webhooks': webhooks,
  '0018-alert-readings': alertReadings,
  '0019-record-imports': recordImports,
  '0020-mirror-counts': mirrorCounts,
  '0022-agents': agents,
  '0023-managers-seen': managersSeen,
  '0024-mail-attempts': mailAttempts,
  '0026-mirror-sums': mirrorSums,
  '0026-renewal-prices': renewalPrices,
  '0029-agent-reservations': agentReservations,
  '0029-agent-users': agentUsers,
  '0030-record-attachments': recordAttachments,
  '0032-export-sequence': exportSequence,
  '0033-alert-spends': alertSpends,
  '0034-log-notices': logNotices,
  '0035-operation-order': operationOrder,
  '0036-mirror-manager-counts': mirrorManagerCounts,
  '0037-refresh-times': refreshTimes,
  '0038-order-pages': orderPages,
  '0040-operation-indexes': operationIndexes,
  '0041-customers-of-managers': customersOfManagers,
  '0042-orders-by-status': ordersByStatus,
  '0043-record-matters': recordMatters,
  '0044-quota-readings': quotaReadings,
  '0045-webhook-readers': webhookReaders,
};
