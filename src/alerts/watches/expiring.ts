import { DAY_MS } from '../../time/index.ts';
import type { Expiring, Sources } from '../sources/index.ts';
import type { Watch } from '../watch.ts';

/** One alert for a customer, however many of its objects expire. */
const watchExpiring = (find: (sources: Sources, until: number) => Promise<readonly Expiring[] | null>): Watch => ({
  find: async (sources, { days }) => {
    const expiring = await find(sources, sources.now + days * DAY_MS);
    return (
      expiring?.map(({ customerId, count, firstAt }) => ({
        subject: customerId,
        customerId,
        measured: `${count}, first ${firstAt}`,
        limit: `${days} d`,
      })) ?? null
    );
  },
});

export const resourcesExpiring = watchExpiring((sources, until) => sources.expiringResources(until));
export const couponsExpiring = watchExpiring((sources, until) => sources.expiringCoupons(until));
