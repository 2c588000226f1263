import type { OrganizationState } from '../../identity/index.ts';
import type { PartnerServices } from '../../partner/services.ts';
import { defineShared } from '../../partner/services.ts';
import type { RequestContext } from '../../request/context.ts';
import { inFull } from '../../vendor/rows.ts';
import { customerDirectory } from './customer.directory.ts';
import { type Snapshot, takeSnapshot } from './customer.snapshot.ts';
import { Customer } from './customer.type.ts';

const assignManager = (row: Customer, { customers }: OrganizationState): Customer => {
  const manager = customers.get(row.id)?.manager ?? null;
  return { ...inFull(Customer, row), accountManager: manager === null ? null : { accountName: manager } };
};

/** Sets the row's account manager from the configured source, vendor or gateway. All scopes and filters use it. */
export const withManager =
  ({ partner: { organization } }: RequestContext) =>
  (row: Customer): Customer =>
    organization.customerManager === 'gateway' ? assignManager(row, organization.current()) : row;

interface Derived {
  readonly of: Snapshot;
  readonly by: OrganizationState;
  readonly snapshot: Snapshot;
}

/** The snapshot with the gateway's managers, computed again when customers or assignments have changed. */
const managedSnapshots = defineShared({
  name: 'managedSnapshots',
  create: ({ organization }: PartnerServices) => {
    let last: Derived | null = null;
    return (of: Snapshot): Snapshot => {
      const by = organization.current();
      if (last?.of !== of || last.by !== by) {
        last = { of, by, snapshot: takeSnapshot(of.customers.map((row) => assignManager(row, by))) };
      }
      return last.snapshot;
    };
  },
});

/** The directory's snapshot with account managers from the configured source. */
export const managedSnapshot = async (context: RequestContext): Promise<Snapshot> => {
  const snapshot = await context.untilOver(context.getShared(customerDirectory).snapshot(), 'ListSubCustomers');
  const { customerManager } = context.partner.organization;
  return customerManager === 'gateway' ? context.getShared(managedSnapshots)(snapshot) : snapshot;
};
