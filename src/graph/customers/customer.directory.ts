import type { PartnerServices } from '../../request/services.ts';
import { defineShared } from '../../request/shared.ts';
import { sweep } from '../../request/sweep.ts';
import { Customer } from './customer.type.ts';

/** All customers of a partner at one moment, in the vendor's order. */
export interface Snapshot {
  readonly customers: readonly Customer[];
  readonly byId: ReadonlyMap<string, Customer>;
  readonly byManager: ReadonlyMap<string, readonly Customer[]>;
  readonly takenAt: number;
}

export interface CustomerDirectory {
  /** The snapshot at hand while it is young enough; never causes a call. */
  fresh(): Snapshot | null;
  /** The young snapshot, else one sweep of ceil(customers / 100) calls, shared by all who wait for it. */
  snapshot(): Promise<Snapshot>;
  /** Makes the next question sweep again. */
  forget(): void;
}

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

/** Managers and levels change by hand in the vendor's console, so minutes are young enough. */
const MAX_AGE_MS = 5 * 60_000;

/**
 * What the vendor cannot do, it answers for him: filter by manager, level or verification, and sort. It belongs to the
 * partner, not to a viewer: the scope of the viewer is applied to what it gives, always.
 */
export const createDirectory = (
  partner: Pick<PartnerServices, 'api'>,
  now: () => number = Date.now,
): CustomerDirectory => {
  let current: Snapshot | null = null;
  let sweeping: Promise<Snapshot> | null = null;

  const fresh = (): Snapshot | null => (current && now() - current.takenAt < MAX_AGE_MS ? current : null);

  const take = async (): Promise<Snapshot> => {
    const takenAt = now();
    const api = partner.api({ member: 'directory' });
    const customers = await sweep<Customer>({
      limit: PAGE,
      ask: (offset, limit) => api.ask(OPERATION, { offset, limit }),
      rows: (answer) => answer.many(Customer),
      idOf: ({ id }) => id,
    });
    return {
      customers,
      byId: new Map(customers.map((customer) => [customer.id, customer])),
      byManager: Map.groupBy(customers, ({ accountManager }) => accountManager?.accountName ?? ''),
      takenAt,
    };
  };

  return {
    fresh,
    snapshot: () => {
      const young = fresh();
      if (young) return Promise.resolve(young);
      const running = sweeping ?? take();
      sweeping = running;
      const settle = () => {
        if (sweeping === running) sweeping = null;
      };
      return running.then(
        (snapshot) => {
          settle();
          current = snapshot;
          return snapshot;
        },
        (error) => {
          settle();
          throw error;
        },
      );
    },
    forget: () => {
      current = null;
      sweeping = null;
    },
  };
};

export const customerDirectory = defineShared<CustomerDirectory>({
  name: 'customerDirectory',
  create: (partner) => createDirectory(partner),
});
