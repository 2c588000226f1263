import { type Alerts, copiesOf, createAlerts, judgeSpends, takeReadings } from '../alerts/index.ts';
import type { Organization } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import type { Mirror } from '../mirror/index.ts';
import { alertRule, type Records } from '../records/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
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
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The alerts of one partner, over its copies, its ledger and its webhook endpoints. */
export const openAlerts = (parts: AlertParts): Alerts => {
  const { records, store, mirror, partnerId, clock } = parts;
  return createAlerts({
    ...parts,
    sourcesOf: (looked) =>
      copiesOf({ ...parts, now: clock.now(), pausedEndpoints: () => listPausedByGateway(records) }, looked),
    prepare: async () => {
      if (!mirror || !records.kinds.has(alertRule.name)) return;
      const reading = { store, mirror, partnerId, now: clock.now() };
      await judgeSpends(reading, await takeReadings(reading));
    },
  });
};
