import { DAY_MS, isoOf } from '../../time/index.ts';
import { findIn, type Watch } from '../watch.ts';

/** Raises one alert for each quota of the partner. */
export const couponQuotasExpiring: Watch = {
  find: async (sources, { days }) =>
    findIn(await sources.expiringQuotas(sources.now + days * DAY_MS), ({ id, balance, expiresAt }) => ({
      subject: id,
      customerId: null,
      measured: `${balance} ${sources.currency}, expires ${isoOf(expiresAt)}`,
      limit: `${days} d`,
    })),
};
