import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import { plainStamp, type TicketCall } from '../call.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import { accessIn } from './accesses.ts';
import type { TicketBehaviors } from './behavior.ts';

const MINUTE = 60;
/** The engineer's session begins this long after the grant. */
const COMES_AFTER = 10 * MINUTE;
const STAYS = 15 * MINUTE;
const COMMANDS = ['uptime', 'df -h', 'tail -n 100 /var/log/messages', 'exit'] as const;

interface Session {
  readonly id: number;
  readonly from: number;
}

/** The engineer's session at a granted place, listed once it has ended; empty before. */
const sessionsAt = (call: TicketCall, input: Input): readonly Session[] => {
  const { access } = accessIn(call, input);
  const place = access.places.find(({ id }) => id === input.authorization_detail_id);
  if (!place) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The place does not exist.');
  const from = access.grantedAt === null ? null : access.grantedAt + COMES_AFTER;
  return from === null || from + STAYS > call.now ? [] : [{ id: place.id * 10, from }];
};

const sessionIn = (call: TicketCall, input: Input): Session => {
  const found = sessionsAt(call, input).find(({ id }) => id === input.session_id);
  if (!found) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The session does not exist.');
  return found;
};

/** Newest first, or oldest first when the input requests it. */
const sortRows = <T>(rows: readonly T[], { sort }: Input): readonly T[] => (sort === 1 ? rows : rows.toReversed());

export const sessionBehaviors: TicketBehaviors = {
  ListHistorySessions: (call, input) => ({
    rows: rowsOf(
      sessionsAt(call, input).map(({ id, from }) => ({
        duration: '00:15:00',
        session_id: id,
        start_time: plainStamp(call, from),
        end_time: plainStamp(call, from + STAYS),
      })),
    ),
  }),

  ListHistoryOperateLogs: (call, input) => {
    const { from } = sessionIn(call, input);
    const rows = COMMANDS.map((oper, minute) => ({ oper, operate_time: plainStamp(call, from + minute * MINUTE) }));
    return { rows: rowsOf(sortRows(rows, input)) };
  },

  ListTransportHistories: (call, input) => {
    const { from } = sessionIn(call, input);
    const row = {
      duration: '00:00:02',
      operate_time: plainStamp(call, from + 2 * MINUTE),
      operate_type: 'download',
      file_name: 'messages.log',
      from_path: '/var/log/messages',
      to_path: '/tmp/messages.log',
      file_size: '20480',
      oper_result: 'success',
    };
    return { rows: rowsOf(sortRows([row], input)) };
  },
};
