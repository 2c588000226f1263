import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import type { Input } from '../../../vendor/api.ts';
import { type Customer } from '../../customers/index.ts';
import { OwnSummaryConnection, OwnSummaryRow } from './own-bill.type.ts';

interface SummaryKey {
  readonly customer: Pick<Customer, 'id' | 'accountName'>;
  readonly offset: number;
  readonly first: number;
  readonly filter: Input;
}

export interface SummaryPage {
  /** The sums of the month. */
  readonly summary: Pick<OwnSummaryConnection, 'amounts'> | null;
  readonly rows: readonly OwnSummaryRow[];
  readonly total: number | null;
}

/** Sums with one page of rows: one call for each customer and page, with the customer's credential. */
export const summaryByCustomer = defineLoader<SummaryKey, SummaryPage>({
  name: 'summaryByCustomer',
  operations: ['ShowCustomerMonthlySum'],
  reduceKey: ({ customer: { id, accountName }, ...page }) => ({ customer: { id, accountName }, ...page }),
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ customer, offset, first, filter }) =>
        api.ask('ShowCustomerMonthlySum', { ...filter, offset, limit: first }, asCustomer(customer)).then(
          (answer): SummaryPage => ({
            summary: answer.one(OwnSummaryConnection),
            rows: answer.many(OwnSummaryRow).slice(0, first),
            total: answer.total,
          }),
          (error: Error) => error,
        ),
      ),
    ),
});
