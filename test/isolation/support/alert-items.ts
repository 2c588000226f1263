import type { Listened } from './news.ts';
import type { Person } from './people.ts';

/** Items that the facts behind alerts need, by the conditions that the test brings about. */
export const ITEMS_OF_ALERTS: Readonly<Record<string, string>> = {
  RESOURCES_EXPIRING: 'SUBCUSTSERV_010105',
  COUPON_QUOTAS_EXPIRING: 'SUBCUSTSERV_030100',
};

/** Conditions in a text that are closed to the viewer. */
export const closedIn = (text: string, { items }: Person): readonly string[] =>
  Object.entries(ITEMS_OF_ALERTS).flatMap(([watch, item]) =>
    text.includes(watch) && items !== 'all' && !items.has(item) ? [watch] : [],
  );

/** Conditions of the alerts that some streams had, sorted. */
export const watchesIn = (answers: readonly Listened[]): readonly string[] =>
  [...new Set(answers.flatMap(({ heard }) => heard.map(({ event }) => String(event.watch))))].sort();
