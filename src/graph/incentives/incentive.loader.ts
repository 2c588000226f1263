import { defineLoader } from '../../request/fetch/loader.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import { IncentivePolicy } from './incentive.type.ts';

const OPERATION = 'ListIncentiveDiscountPolicies';
const PAGE = 100;

/** All policies of a month in the vendor's order: one or two pages, which the contract caches for an hour. */
export const policiesByMonth = defineLoader<string, readonly IncentivePolicy[]>({
  name: 'policiesByMonth',
  operations: ['ListIncentiveDiscountPolicies'],
  // All fields ask about the same month, and the vendor has far fewer than two hundred services.
  cost: () => 1,
  batch: (months, { api }) =>
    Promise.all(
      months.map((time) =>
        sweep<IncentivePolicy>({
          limit: PAGE,
          ask: (offset, limit) => api.ask(OPERATION, { time, offset, limit }),
          rows: (answer) => answer.many(IncentivePolicy),
          idOf: ({ serviceType }) => serviceType?.code ?? null,
        }).catch((error: Error) => error),
      ),
    ),
});
