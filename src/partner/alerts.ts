import { type Alerts, copiesOf, createAlerts, judgeSpends, readQuotas, takeReadings } from '../alerts/index.ts';
import type { Organization } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import type { Mirror } from '../mirror/index.ts';
import { alertRule, type Records } from '../records/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import type { Upstream } from '../upstream/index.ts';
import { listPausedByGateway } from '../webhooks/index.ts';

interface AlertParts {
  readonly partnerId: string;
  readonly currency: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly records: Records;
  readonly audit: Audit;
  readonly organization: Organization;
  readonly ledger: Pick<Ledger, 'list'>;
  readonly mirror: Mirror | null;
  readonly upstream: Upstream;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * The alerts of one partner, over its copies, its ledger, its webhook endpoints and the vendor's list of its quotas.
 */
export const openAlerts = (parts: AlertParts): Alerts => {
  const { records, store, mirror, partnerId, clock } = parts;
  const leaving = new AbortController();
  const alerts = createAlerts({
    ...parts,
    sourcesOf: (looked) => {
      const now = clock.now();
      const pausedEndpoints = () => listPausedByGateway(records);
      return copiesOf(
        { ...parts, now, pausedEndpoints, readQuotas: () => readQuotas({ ...parts, now, signal: leaving.signal }) },
        looked,
      );
    },
    prepare: async () => {
      if (!mirror || !records.kinds.has(alertRule.name)) return;
      const reading = { store, mirror, partnerId, now: clock.now() };
      await judgeSpends(reading, await takeReadings(reading));
    },
  });
  return {
    ...alerts,
    close: () => {
      leaving.abort();
      return alerts.close();
    },
  };
};
