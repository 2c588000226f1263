import { associationChange, listAll } from '../../../records/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { monthAt, startOfDay } from '../../../time/index.ts';

/**
 * Customers who came from another partner and bring no performance in a month, by the records of changes of associations.
 * The month in which that time ends does not count yet: the vendor sums performance up by month.
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
