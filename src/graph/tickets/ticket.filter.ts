import { refuse } from '../../request/schema/windows.ts';
import { ticketStatus } from '../../upstream/mapping/codes/tickets.ts';
import type { Input } from '../../vendor/api.ts';
import { checkIds } from '../common/index.ts';
import type { TicketFilter } from './ticket.args.ts';

const MOST_LABELS = 5;
const MOST_SEARCHED = 64;
/** Longest list of states that the vendor accepts, in characters of its text. */
const LONGEST_STATUSES = 32;

/** A moment as text for the vendor's filters, in UTC, the zone that the gateway's calls name. */
const vendorTime = (moment: string): string => moment.slice(0, 19).replace('T', ' ');

/** The filter as inputs of ListCases. Throws BAD_USER_INPUT for conditions that the vendor would refuse or ignore. */
export const ticketInput = (filter: TicketFilter | null | undefined): Input => {
  if (!filter) return {};
  const { statuses, search, labelIds, createdFrom, createdUntil } = filter;
  checkIds(labelIds, MOST_LABELS, 'filter.labelIds');
  const states = statuses?.map((word) => ticketStatus.encode(word)).join(',') ?? '';
  if (states.length > LONGEST_STATUSES) refuse('filter.statuses', 'fewer states');
  if (search && search.length > MOST_SEARCHED) refuse('filter.search', `at most ${MOST_SEARCHED} characters`);
  return {
    ...(states ? { incidentStatus: states } : {}),
    ...(search ? { appKey: search } : {}),
    ...(labelIds ? { labelIdList: labelIds } : {}),
    ...(createdFrom ? { queryStartTime: vendorTime(createdFrom) } : {}),
    ...(createdUntil ? { queryEndTime: vendorTime(createdUntil) } : {}),
  };
};
