import { defineBatchedLoader } from '../../../request/fetch/batched.ts';
import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineEachLoader } from '../../../request/fetch/loader.ts';
import type { Scope } from '../../../upstream/index.ts';
import type { Customer } from '../../customers/index.ts';
import { CustomerAccounts, CustomerBalance, PartnerBalance } from './account.type.ts';
import { ExpenditureQuota } from './quota.type.ts';
import { StoredValueCard } from './stored-value-card.type.ts';

/** One call for each hundred customers; null for a customer without a balance at the vendor. */
export const balanceByCustomer = defineBatchedLoader({
  name: 'balanceByCustomer',
  operation: 'ListCustomersBalancesDetail',
  type: CustomerBalance,
  mirrored: 'balances',
});

/** The accounts of the partner or of a reseller: one call for each. */
export const balancesByPartner = defineEachLoader<Scope, readonly PartnerBalance[]>({
  name: 'balancesByPartner',
  operations: ['ListPartnerBalances'],
  fetch: async (scope, { api }) => (await api.ask('ListPartnerBalances', {}, { scope })).many(PartnerBalance),
});

type Holder = Pick<Customer, 'id' | 'accountName'>;

const holder = ({ id, accountName }: Holder): Holder => ({ id, accountName });

/** One call for each customer, with its own credential. */
export const accountsByCustomer = defineEachLoader<Holder, CustomerAccounts | null>({
  name: 'accountsByCustomer',
  operations: ['ShowCustomerAccountBalances'],
  reduceKey: holder,
  fetch: async (customer, { api }) =>
    (await api.ask('ShowCustomerAccountBalances', {}, asCustomer(customer))).one(CustomerAccounts),
});

/** One call for each customer, with its own credential. */
export const expenditureQuotaByCustomer = defineEachLoader<Holder, ExpenditureQuota | null>({
  name: 'expenditureQuotaByCustomer',
  operations: ['ShowCustomerExpenditureQuota'],
  reduceKey: holder,
  fetch: async (customer, { api }) =>
    (await api.ask('ShowCustomerExpenditureQuota', {}, asCustomer(customer))).one(ExpenditureQuota),
});

/** One call for each customer and page, with its own credential. */
export const storedValueCardsByCustomer = defineChildrenLoader({
  name: 'storedValueCardsByCustomer',
  operation: 'ListStoredValueCards',
  type: StoredValueCard,
  idOf: ({ id }) => id ?? null,
});
