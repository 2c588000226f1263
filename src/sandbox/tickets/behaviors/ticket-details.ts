import { rowsOf } from '../../data/rows.ts';
import { plainStamp, stamp, type TicketCall, ticketOf } from '../call.ts';
import { DIMENSIONS } from '../forms/choices.ts';
import { filesOf, namesOf } from '../rows.ts';
import type { LogEntry, Message, Ticket } from '../ticket.ts';
import type { TicketBehaviors } from './behavior.ts';

const OWNERSHIP = { vendor: 0, partner: 1 } as const;

const scoreRows = ({ language }: TicketCall, { scores }: Ticket) =>
  DIMENSIONS.flatMap(({ id, name, max, step, categoryId }) => {
    const given = scores.get(id);
    if (given === undefined) return [];
    return [
      {
        value: max,
        satisfaction_id: id,
        satisfaction_value: given,
        satisfaction_name: name[language],
        per_value: step,
        sat_category_id: categoryId,
        sat_category_name: 'service',
      },
    ];
  });

const detailMessage = (call: TicketCall, message: Message) => ({
  type: message.type,
  replier: message.author,
  content: message.content,
  message_id: message.id,
  replier_name: message.authorName,
  create_time: stamp(call, message.at),
  is_first_message: message.isFirst ? 1 : 0,
  accessory_list: filesOf(call, message),
});

const contactOf = ({ contact: { areaCode, mobile, mail, time, ccMail } }: Ticket) => ({
  area_code: areaCode,
  remind_mobile: mobile,
  remind_mail: mail,
  contact_type: mobile === null ? '1' : '0',
  remind_time: time,
  cc_email: ccMail,
  commodity_id: null as null,
});

const detailOf = (call: TicketCall, ticket: Ticket) => {
  const names = namesOf(call, ticket);
  return {
    xcustomer_id: ticket.userId,
    xcustomer_name: ticket.userName,
    status: ticket.status,
    judgement: ticket.judgement,
    incident_id: ticket.id,
    business_type_name: names.problem,
    incident_type_name: names.subType,
    customer_id: call.account.facts.id,
    dc_name: names.region,
    simple_description: ticket.description,
    source_name: 'API',
    create_time: stamp(call, ticket.createdAt),
    message_list: ticket.messages.map((message) => detailMessage(call, message)),
    incident_satisfaction: scoreRows(call, ticket),
    severity_name: names.severity,
    business_ownership: OWNERSHIP[ticket.ownership],
    resolve_time: ticket.confirmedAt === null ? null : ticket.confirmedAt - ticket.createdAt,
    ext_info: contactOf(ticket),
  };
};

const logRow = (call: TicketCall, ticket: Ticket, entry: LogEntry) => ({
  incident_log_id: entry.id,
  incident_id: ticket.id,
  operate_type: entry.type,
  operator_type: entry.by,
  operator_id: entry.byId,
  operator_name: entry.byName,
  operate_desc: entry.text,
  operate_time: plainStamp(call, entry.at),
  timestamp_operate_time: stamp(call, entry.at),
});

export const ticketDetailBehaviors: TicketBehaviors = {
  ShowCaseDetail: (call, input) => ({ body: { incident_detail_info: detailOf(call, ticketOf(call, input)) } }),

  ShowCaseStatus: (call, input) => {
    // This operation takes no group and answers for colleagues' tickets too.
    const ticket = ticketOf(call, { ...input, group_id: call.account.groupId });
    return { body: { status: ticket.status } };
  },

  ListCaseOperateLogs: (call, input) => {
    const ticket = ticketOf(call, input);
    return { rows: rowsOf(ticket.log.toReversed().map((entry) => logRow(call, ticket, entry))) };
  },

  // The vendor does not publish the fields of the answer.
  ShowCaseExtendsParam: (call, input) => {
    ticketOf(call, input);
    return { body: {} };
  },
};
