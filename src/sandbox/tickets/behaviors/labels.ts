import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import { type TicketCall, textIn, ticketNamed, ticketOf } from '../call.ts';
import type { Label } from '../label.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import { labelRow, labelsOf } from '../rows.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

const MOST_LABELS = 30;
const MOST_OF_TICKET = 5;
const MOST_RELATED = 3;
const COLOR = /^#[0-9a-f]{6}$/i;

const refuseLabel = (message: string) => refuseTicket(TICKET_ERROR.PARAMETER, message);

const labelIn = ({ account }: TicketCall, id: unknown): Label => {
  const label = account.labels.get(Number(id));
  if (!label) throw refuseLabel('The label does not exist.');
  return label;
};

const colorIn = (input: Input): string => {
  const color = String(input.color);
  if (!COLOR.test(color)) throw refuseLabel('color must be one such as #000000.');
  return color;
};

const addLabel = ({ account }: TicketCall, input: Input): void => {
  if (account.labels.size >= MOST_LABELS) throw refuseLabel('No more labels can be created.');
  const id = ++account.count;
  account.labels.set(id, { id, name: String(input.name), color: colorIn(input) });
};

const putLabels = (call: TicketCall, input: Input): void => {
  const { labelIds } = ticketOf(call, input);
  const added = (input.label_ids as readonly unknown[]).map((id) => labelIn(call, id).id);
  if (new Set([...labelIds, ...added]).size > MOST_OF_TICKET) throw refuseLabel('The ticket has too many labels.');
  for (const id of added) labelIds.add(id);
};

const relate = (call: TicketCall, input: Input): void => {
  const ticket = ticketOf(call, input);
  const ids = (input.related_id_list as readonly unknown[]).map(String);
  if (ids.includes(ticket.id)) throw refuseTicket(TICKET_ERROR.RELATED_TO_ITSELF, 'A ticket relates to others.');
  for (const id of ids) ticketNamed(call, input, id);
  if (new Set([...ticket.relatedIds, ...ids]).size > MOST_RELATED) {
    throw refuseTicket(TICKET_ERROR.TOO_MANY_RELATIONS, 'The ticket is related to too many.');
  }
  for (const id of ids) ticket.relatedIds.add(id);
};

const relationRow = ({ account }: TicketCall, id: string) => {
  const related = account.tickets.get(id);
  return { case_id: id, simple_description: related?.description ?? null, user_name: related?.userName ?? null };
};

export const labelBehaviors: TicketBehaviors = {
  ListLabels: ({ account }, input) => {
    const name = textIn(input, 'name')?.toLowerCase();
    const found = [...account.labels.values()].filter(
      (label) =>
        (name === undefined || label.name.toLowerCase().includes(name)) &&
        (input.label_id === undefined || label.id === input.label_id),
    );
    return { rows: rowsOf(found.map(labelRow)) };
  },

  CreateLabels: (call, input) => {
    addLabel(call, input);
    return DONE;
  },

  UpdateLabels: (call, input) => {
    const { id } = labelIn(call, input.label_id);
    call.account.labels.set(id, { id, name: String(input.name), color: colorIn(input) });
    return DONE;
  },

  DeleteLabels: (call, input) => {
    const { id } = labelIn(call, input.label_id);
    call.account.labels.delete(id);
    for (const { labelIds } of call.account.tickets.values()) labelIds.delete(id);
    return DONE;
  },

  ListCaseLabels: (call, input) => ({
    rows: rowsOf(labelsOf(call.account, ticketOf(call, input)).map(labelRow)),
  }),

  CreateCaseLabels: (call, input) => {
    putLabels(call, input);
    return DONE;
  },

  DeleteCaseLabels: (call, input) => {
    const { labelIds } = ticketOf(call, input);
    for (const id of input.label_ids as readonly unknown[]) labelIds.delete(Number(id));
    return DONE;
  },

  ListRelation: (call, input) => ({
    rows: rowsOf([...ticketOf(call, input).relatedIds].map((id) => relationRow(call, id))),
  }),

  CreateRelations: (call, input) => {
    relate(call, input);
    return DONE;
  },

  DeleteRelation: (call, input) => {
    const { relatedIds } = ticketOf(call, input);
    if (!relatedIds.delete(String(input.related_id))) throw refuseLabel('The tickets are not related.');
    return DONE;
  },
};
