import { associationChange, listAll } from '../../../records/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { monthAt, startOfDay } from '../../../time/index.ts';

/**
 * Ids of customers that came from another partner and bring no performance yet, by the records of changes of
 * associations. The month in which that time ends brings none either, because the vendor sums performance by month.
 */
export const boundAgainIn = async ({ partner }: RequestContext, month: string): Promise<ReadonlySet<string>> => {
  const start = startOfDay(`${month}-01`);
  const changes = await listAll(partner.records, associationChange, ['DONE']);
  return new Set(
    changes.flatMap(({ customerId, stateSince, values }) => {
      const { performanceFrom } = values;
      if (customerId === null || typeof performanceFrom !== 'string' || performanceFrom <= stateSince) return [];
      const isSince = month >= monthAt(Date.parse(stateSince));
      return isSince && start < Date.parse(performanceFrom) ? [customerId] : [];
    }),
  );
};
