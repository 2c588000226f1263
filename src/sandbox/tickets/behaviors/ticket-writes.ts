import type { Input } from '../../http/input.ts';
import { signer, type TicketCall, textIn, ticketOf } from '../call.ts';
import { requireVerified } from '../contacts.ts';
import { close, rate, remove, urge, withdraw } from '../customer-moves.ts';
import { addStep } from '../entries.ts';
import { DIMENSIONS } from '../forms/choices.ts';
import { LOG } from '../log-type.ts';
import { refuseTicket, TICKET_ERROR, wrongState } from '../refusals.ts';
import { IN_HAND, OVER, STATUS } from '../status.ts';
import type { Ticket } from '../ticket.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

type Change = (call: TicketCall, ticket: Ticket, input: Input) => void;

const MINUTE = 60;
/** Seconds after its creation, and after the latest reminder, from which on a ticket can be urged. */
const FIRST_URGE = 10 * MINUTE;
const NEXT_URGE = 30 * MINUTE;

const scoresIn = (input: Input): ReadonlyMap<number, number> => {
  const rows = (input.incident_satisfaction_list ?? []) as readonly Readonly<Record<string, unknown>>[];
  return new Map(
    rows.map(({ satisfaction_id: id, satisfaction_value: value }) => {
      const dimension = DIMENSIONS.find((each) => each.id === id);
      const number = Number(value);
      if (!dimension || number < 1 || number > dimension.max || number % dimension.step !== 0) {
        throw refuseTicket(TICKET_ERROR.PARAMETER, 'The score is not one of the dimension.');
      }
      return [dimension.id, number];
    }),
  );
};

const score: Change = (call, ticket, input) =>
  rate(call.account, ticket, {
    user: signer(call),
    now: call.now,
    judgement: textIn(input, 'judgement') ?? '',
    scores: scoresIn(input),
  });

const ACTIONS: Readonly<Record<string, Change>> = {
  cancel: (call, ticket, input) => {
    if (ticket.status !== STATUS.WAITING) throw wrongState('The ticket is taken up already.');
    withdraw(call.account, ticket, readMove(call, input));
  },
  close: (call, ticket, input) => {
    if (!IN_HAND.includes(ticket.status)) throw wrongState('The ticket is not being worked on.');
    const rated = scoresIn(input).size > 0;
    close(call.account, ticket, readMove(call, input));
    if (rated) score(call, ticket, input);
  },
  press: (call, ticket, input) => {
    if (ticket.status !== STATUS.WAITING && ticket.status !== STATUS.PROCESSING) {
      throw wrongState('The ticket does not wait for the vendor.');
    }
    const { now } = call;
    const isTooSoon =
      now - ticket.createdAt < FIRST_URGE || (ticket.urgedAt !== null && now - ticket.urgedAt < NEXT_URGE);
    if (isTooSoon) throw refuseTicket(TICKET_ERROR.TOO_SOON, 'The ticket was created or urged just now.');
    urge(call.account, ticket, readMove(call, input));
  },
  delete: (call, ticket, input) => {
    if (!OVER.includes(ticket.status)) throw wrongState('The ticket is not over.');
    remove(call.account, ticket, readMove(call, input));
  },
};

const readMove = (call: TicketCall, input: Input) => {
  const text = textIn(input, 'operate_desc') ?? textIn(input, 'judgement');
  return { user: signer(call), now: call.now, ...(text === undefined ? {} : { text }) };
};

const CONTACT_FIELDS = {
  area_code: 'areaCode',
  remind_mobile: 'mobile',
  remind_mail: 'mail',
  remind_time: 'time',
} as const;

const changeContact: Change = (call, ticket, input) => {
  const { contact } = ticket;
  const given = Object.entries(CONTACT_FIELDS).flatMap(([name, field]) =>
    input[name] === undefined ? [] : [[field, textIn(input, name) ?? null] as const],
  );
  const next = { ...contact, ...Object.fromEntries(given) };
  // Only changed contact data needs a verification.
  requireVerified(call, {
    areaCode: next.areaCode,
    mobile: next.mobile === contact.mobile ? null : next.mobile,
    mail: next.mail === contact.mail ? null : next.mail,
  });
  Object.assign(contact, next);
  const type = contact.mobile === null && contact.mail === null ? LOG.CONTACT_REMOVED : LOG.CONTACT_CHANGED;
  addStep(call.account, ticket, { type, from: signer(call), now: call.now });
};

export const ticketWriteBehaviors: TicketBehaviors = {
  UpdateCases: (call, input) => {
    const act = ACTIONS[String(input.action_id)];
    if (!act) throw refuseTicket(TICKET_ERROR.UNKNOWN_ACTION, 'The action is unknown.');
    act(call, ticketOf(call, input), input);
    return DONE;
  },

  CreateScores: (call, input) => {
    const ticket = ticketOf(call, input);
    if (ticket.status !== STATUS.COMPLETED) throw wrongState('The ticket is not completed.');
    score(call, ticket, input);
    return DONE;
  },

  UpdateCaseContactInfo: (call, input) => {
    const ticket = ticketOf(call, input);
    if (OVER.includes(ticket.status)) throw wrongState('The ticket is over.');
    changeContact(call, ticket, input);
    return DONE;
  },

  CreateCaseExtendsParam: (call, input) => {
    const ticket = ticketOf(call, input);
    const answers = (input.extends_map ?? {}) as Readonly<Record<string, unknown>>;
    for (const [key, answer] of Object.entries(answers)) ticket.answers.set(key, answer);
    return DONE;
  },
};
