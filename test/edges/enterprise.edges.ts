import type { Customer } from '../../src/graph/customers/customer.type.ts';
import * as loaders from '../../src/graph/enterprise/enterprise.loader.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import type { ChildrenKey } from '../../src/request/fetch/children.ts';
import { asCustomer } from '../../src/request/fetch/customer-credential.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { type Edge, type EdgeContext, loaderEdge, take } from './edge.ts';

const FIRST = 10;
const CASH = { balanceType: 'BALANCE_TYPE_DEBIT' } as const;
const each = (n: number): number => n;

const masters = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(
    ({ customer_id: id, account_name: accountName }) => ({ id, accountName, scope: PARTNER }) as Customer,
  );

interface Asked<T> {
  readonly name: string;
  readonly operation: string;
  readonly loader: LoaderDefinition<ChildrenKey, T>;
  readonly filter?: Readonly<Record<string, unknown>>;
  /** Whether the edge is about members; there is one member of each master here. */
  readonly ofMember?: boolean;
}

const masterEdge = <T>({ name, operation, loader, filter = {}, ofMember = false }: Asked<T>): Edge =>
  loaderEdge({
    name,
    operation,
    partner: 'demo-cn',
    loader,
    args: { first: FIRST },
    keys: (context, n) =>
      masters(context, n).map((master) => ({
        parent: ofMember ? `member-of-${master.id}` : master.id,
        offset: 0,
        first: FIRST,
        filter,
        ...asCustomer(master),
      })),
    minimum: each,
  });

export const enterpriseEdges: readonly Edge[] = [
  loaderEdge({
    name: 'master → organization',
    operation: 'ListEnterpriseOrganizations',
    partner: 'demo-cn',
    loader: loaders.organizationByMaster,
    keys: (context, n) => masters(context, n).map((master) => ({ master, parentId: null, recursive: true })),
    minimum: each,
  }),
  masterEdge({ name: 'master → members', operation: 'ListEnterpriseSubCustomers', loader: loaders.membersByMaster }),
  masterEdge({
    name: 'master → transferable amounts',
    operation: 'ShowMultiAccountTransferAmount',
    loader: loaders.transferableAmounts,
    filter: CASH,
  }),
  masterEdge({
    name: 'master → transferable coupons',
    operation: 'ListMultiAccountTransferCoupons',
    loader: loaders.transferableCoupons,
  }),
  masterEdge({
    name: 'member → retrievable amounts',
    operation: 'ListEnterpriseMultiAccount',
    loader: loaders.retrievableAmounts,
    filter: CASH,
    ofMember: true,
  }),
  masterEdge({
    name: 'member → retrievable coupons',
    operation: 'ListMultiAccountRetrieveCoupons',
    loader: loaders.retrievableCoupons,
    ofMember: true,
  }),
];
