import type { PartnerConfig } from '../../src/config/index.ts';
import { atSandbox, loadConfig, type StoreLocation } from '../../src/config/index.ts';
import type { LedgerEntry, ReconcilerTimes } from '../../src/ledger/operations/index.ts';
import { createServices } from '../../src/partner/create-services.ts';
import { type Services } from '../../src/partner/services.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { testNow } from './clock.ts';

export const PARTNER = 'demo-cn';

export const actorNamed = (accountName: string, roles: readonly string[] = ['ADMINISTRATOR']) => ({
  subject: `s:${accountName}`,
  accountName,
  name: accountName,
  roles,
});

/** A customer who can be given funds. */
export const resaleCustomer = (sandbox: Sandbox, position = 0): string => {
  const customer = sandbox
    .partner(PARTNER)
    .customers()
    .filter(({ association_type: type }) => type === '2')
    .at(position);
  if (!customer) throw new Error('no such customer');
  return customer.customer_id;
};

interface Settings {
  readonly store: StoreLocation;
  readonly writes?: PartnerConfig['writes'];
  readonly times?: Partial<ReconcilerTimes>;
  readonly now?: () => number;
  /** Short where the vendor never answers; otherwise long enough for a loaded machine. */
  readonly headersMs?: number;
}

/** The services behind a gateway's graph, on a sandbox that other gateways may use too. */
export const servicesAt = (
  sandbox: Sandbox,
  { store, writes, times, now = testNow, headersMs = 15_000 }: Settings,
): Promise<Services> => {
  const config = atSandbox(loadConfig({ SANDBOX_QUOTAS: 'off' }), sandbox.url);
  const partners = config.partners.map((partner) => ({
    ...partner,
    writes: { exclusive: true, ...(writes ?? partner.writes) },
  }));
  return createServices(
    { ...config, partners, store },
    {
      operations: [],
      ledger: times,
      clock: clockAt(now),
      upstream: { timeouts: { headersMs }, breaker: { size: 5_000, minimumCalls: 5_000 } },
    },
  );
};

export interface Allocation {
  readonly key: string;
  readonly customerId: string;
  /** Such as `7.00`. */
  readonly amount: string;
  readonly actor?: ReturnType<typeof actorNamed>;
}

export const intentOf = ({ key, customerId, amount, actor = actorNamed('chen.xia') }: Allocation) => ({
  partnerId: PARTNER,
  key,
  kind: 'ALLOCATE_FUNDS',
  targetId: customerId,
  input: { customerId, amount },
  actor,
  requestId: `request-${key}`,
});

/** Prepares the call of an allocation; a test may prepare another one instead. */
export const preparedBy =
  ({ partner }: Services, { customerId, amount }: Allocation) =>
  async () => ({
    send: partner(PARTNER).api({ member: 'm' }).prepareWrite('UpdateCustomerAccountAmount', { customerId, amount }),
    amount,
  });

export const allocate = (services: Services, allocation: Allocation): Promise<LedgerEntry> =>
  services.ledger.execute(intentOf(allocation), preparedBy(services, allocation));

export const ALL = { offset: 0, first: 1000 } as const;

export const operationsIn = async ({ ledger }: Services): Promise<readonly LedgerEntry[]> =>
  (await ledger.list(PARTNER, { kinds: ['ALLOCATE_FUNDS'] }, ALL)).rows;
