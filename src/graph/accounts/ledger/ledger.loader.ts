import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { CustomerLedgerEntry, PartnerLedgerEntry } from './ledger.type.ts';

/** One call for each reseller and page: the vendor lists one ledger at a time. */
export const ledgerByReseller = defineChildrenLoader({
  name: 'ledgerByReseller',
  operation: 'ListPartnerAccountChangeRecords',
  ofReseller: true,
  type: PartnerLedgerEntry,
  idOf: ({ id }) => id ?? null,
});

/** One call for each customer and page, with the customer's own credential. */
export const ledgerByCustomer = defineChildrenLoader({
  name: 'ledgerByCustomer',
  operation: 'ListCustomerAccountChangeRecords',
  type: CustomerLedgerEntry,
  idOf: ({ id }) => id ?? null,
});
