import { utc } from '../data/time.ts';
import type { TicketCall } from './call.ts';

export const UNLIMITED = -1;
const CHINA_HOURS = 8;

const monthOf = (seconds: number): string => utc(Math.floor(seconds) + CHINA_HOURS * 3600).slice(0, 7);

/** Number of tickets of one problem type that the account may create in a month. */
export const quotaOf = ({ account, settings }: Pick<TicketCall, 'account' | 'settings'>): number =>
  account.hasPlan ? UNLIMITED : settings.ticketQuota;

/** Number of such tickets that remain this month; infinity without a limit. */
export const quotaLeft = (call: Pick<TicketCall, 'account' | 'settings' | 'now'>, problemId: string): number => {
  const quota = quotaOf(call);
  if (quota === UNLIMITED) return Number.POSITIVE_INFINITY;
  const used = [...call.account.tickets.values()].filter(
    (ticket) => ticket.problemId === problemId && monthOf(ticket.createdAt) === monthOf(call.now),
  ).length;
  return Math.max(0, quota - used);
};
