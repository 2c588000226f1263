import { resourceStatus } from '../../upstream/mapping/codes/resources.ts';
import { number, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';
import { balances } from './balances.ts';
import { resources } from './resources.ts';

/** Number of days before the end of the paid period from which on the copy has the price of one more month. */
export const PRICED_DAYS = 31;
const MONTH = 2;
/** States of a resource that can still be renewed. */
export const RENEWABLE = (['IN_USE', 'EXPIRED', 'FROZEN'] as const).map((status) => resourceStatus.encode(status));

/**
 * China: the price of one more month of a main resource with its dependents, for resources whose paid period ends soon.
 */
export const renewalPrices = defineNoun({
  name: 'renewalPrices',
  table: 'mirror_renewal_price',
  operation: 'ListRenewRateOnPeriod',
  idOf: wireText('resource_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  isUnlogged: true,
  kept: { customer_id: true, resource_id: true, amount: true, currency: true },
  columns: { amount: number('amount') },
  searched: [],
  ageSeconds: 6 * 3_600,
  source: {
    kind: 'customers',
    together: 1,
    input: () => ({}),
    paged: false,
    about: {
      list: resources.name,
      table: resources.table,
      only: {
        is_main: ['1'],
        status: RENEWABLE,
      },
      until: 'expires_at',
      withinDays: PRICED_DAYS,
      ids: 'resource_ids',
      most: 10,
      input: { period_type: MONTH, period_num: 1, include_relative_resources: true },
      beside: balances.operation,
    },
  },
});
