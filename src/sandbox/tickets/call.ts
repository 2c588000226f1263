import type { Caller } from '../auth/authenticate.ts';
import type { Language } from '../data/catalog.ts';
import { utc } from '../data/time.ts';
import type { Verification } from '../data/verification.ts';
import type { Input } from '../http/input.ts';
import type { SandboxSettings } from '../settings.ts';
import type { TicketAccount, User } from './account.ts';
import type { TicketDesk } from './desk.ts';
import type { StoredFile, TicketFiles } from './files.ts';
import { refuseTicket, TICKET_ERROR } from './refusals.ts';
import { STATUS } from './status.ts';
import type { Ticket } from './ticket.ts';

/** What a ticket behavior gets about the call beside its input. */
export interface TicketCall {
  readonly caller: Caller;
  readonly account: TicketAccount;
  readonly desk: TicketDesk;
  readonly files: TicketFiles;
  readonly verification: Verification;
  /** Seconds since 1970. */
  readonly now: number;
  readonly language: Language;
  /** Hours by which the times in the answer are ahead of UTC. */
  readonly zone: number;
  readonly settings: SandboxSettings;
  /** Address of the sandbox, as the client sent it in the `Host` header. */
  readonly origin: string;
  readonly header: (name: string) => string | undefined;
}

/** The IAM user whose credential signed the call. */
export const signer = ({ account }: Pick<TicketCall, 'account'>): User => account.users[0];

/** A time in the call's time zone. The vendor ends it with `Z` whatever the zone is. */
export const stamp = ({ zone }: Pick<TicketCall, 'zone'>, seconds: number): string =>
  utc(Math.floor(seconds) + zone * 3600);

/** A time in the call's time zone, without `T` and `Z`. */
export const plainStamp = (call: Pick<TicketCall, 'zone'>, seconds: number): string =>
  stamp(call, seconds).replace('T', ' ').replace('Z', '');

const PLAIN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})Z?$/;

/** A time of the input, in the call's time zone; undefined when it is not sent. */
export const momentOf = (call: Pick<TicketCall, 'zone'>, input: Input, name: string): number | undefined => {
  const given = input[name];
  if (given === undefined || given === null || given === '') return undefined;
  const [, day, time] = PLAIN.exec(String(given)) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(at))
    throw refuseTicket(TICKET_ERROR.PARAMETER, `${name} is not a time such as 2026-11-19 10:00:00.`);
  return at / 1000 - call.zone * 3600;
};

export const textIn = (input: Input, name: string): string | undefined => {
  const value = input[name];
  return value === undefined || value === null || value === '' ? undefined : String(value);
};

const seesGroup = ({ account }: TicketCall, input: Input): boolean => textIn(input, 'group_id') === account.groupId;

/** Whether the caller may see a ticket: its own tickets, and with the id of its group those of its colleagues. */
export const maySee = (call: TicketCall, input: Input, { userId, status }: Ticket): boolean =>
  status !== STATUS.DELETED && (userId === signer(call).id || seesGroup(call, input));

/** The tickets that the caller may see, newest first. */
export const ticketsOf = (call: TicketCall, input: Input): readonly Ticket[] =>
  [...call.account.tickets.values()]
    .filter((ticket) => maySee(call, input, ticket))
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));

/** Finds a ticket by its id. Throws the vendor's refusal when it does not exist, and when the caller may not see it. */
export const ticketNamed = (call: TicketCall, input: Input, id: string): Ticket => {
  const ticket = call.account.tickets.get(id);
  if (!ticket || ticket.status === STATUS.DELETED) {
    throw refuseTicket(TICKET_ERROR.NO_TICKET, 'The service ticket does not exist.');
  }
  if (!maySee(call, input, ticket)) throw refuseTicket(TICKET_ERROR.NO_RIGHT, 'No right on the service ticket.');
  return ticket;
};

/** Finds the ticket whose id is in the path. */
export const ticketOf = (call: TicketCall, input: Input): Ticket => ticketNamed(call, input, String(input.case_id));

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The account's files that are attached to a ticket or message. Throws for an unknown file. */
export const filesNamed = ({ files, account }: TicketCall, value: unknown): readonly StoredFile[] =>
  textsIn(value).map((id) => {
    const file = files.find(id);
    if (file?.accountId !== account.facts.id) {
      throw refuseTicket(TICKET_ERROR.PARAMETER, 'An attachment does not exist.');
    }
    return file;
  });
