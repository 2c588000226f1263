import { DAY_MS } from '../../time/index.ts';
import type { Expiring, Foremost, Sources } from '../sources/index.ts';
import { findIn, type Watch } from '../watch.ts';

/** Raises one alert per customer for all of its expiring objects together. */
const watchExpiring = (find: (sources: Sources, until: number) => Promise<Foremost<Expiring> | null>): Watch => ({
  find: async (sources, { days }) =>
    findIn(await find(sources, sources.now + days * DAY_MS), ({ customerId, count, firstAt }) => ({
      subject: customerId,
      customerId,
      measured: `${count}, first ${firstAt}`,
      limit: `${days} d`,
    })),
});

export const resourcesExpiring = watchExpiring((sources, until) => sources.expiringResources(until));
export const couponsExpiring = watchExpiring((sources, until) => sources.expiringCoupons(until));
