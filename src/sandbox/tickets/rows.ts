import type { TicketAccount } from './account.ts';
import { stamp, type TicketCall } from './call.ts';
import { regionsOf, SEVERITIES } from './forms/choices.ts';
import { problemOf } from './forms/problems.ts';
import { productOf, subTypeOf } from './forms/products.ts';
import type { Label } from './label.ts';
import type { Message, Ticket } from './ticket.ts';

/** Names of the ticket's problem, product and the like, in the language of the call. */
export const namesOf = ({ language, account }: TicketCall, ticket: Ticket) => ({
  problem: problemOf(ticket.problemId)?.name[language] ?? '',
  subType: subTypeOf(ticket.subTypeId)?.name[language] ?? '',
  product: productOf(ticket.productId)?.name[language] ?? '',
  region: regionsOf(account.facts.site).find(({ id }) => id === ticket.regionId)?.name[language] ?? '',
  severity: SEVERITIES.find(({ id }) => id === ticket.severityId)?.name[language] ?? null,
});

export const labelsOf = ({ labels }: TicketAccount, { labelIds }: Ticket): readonly Label[] =>
  [...labelIds].flatMap((id) => labels.get(id) ?? []);

export const labelRow = ({ id, name, color }: Label) => ({ label_id: id, name, color });

/** A ticket as the vendor's lists show it. */
export const ticketRow = (call: TicketCall, ticket: Ticket) => {
  const names = namesOf(call, ticket);
  return {
    xcustomer_id: ticket.userId,
    xcustomer_name: ticket.userName,
    status: ticket.status,
    incident_id: ticket.id,
    business_type_name: names.problem,
    incident_type_name: names.subType,
    product_category_name: names.product,
    incident_service_type: productOf(ticket.productId)?.acronym ?? null,
    customer_id: call.account.facts.id,
    dc_name: names.region,
    simple_description: ticket.description,
    root_cause: ticket.rootCause,
    resolution: ticket.resolution,
    create_time: stamp(call, ticket.createdAt),
    confirmed_time: ticket.confirmedAt === null ? null : stamp(call, ticket.confirmedAt),
    label_list: labelsOf(call.account, ticket).map(labelRow),
  };
};

const CUSTOMER_REPLIER = 0;
const REPLIER = { vendor: 1, partner: 2 } as const;

/** Reads show at most this many files of a message. */
const MOST_FILES = 5;

export const filesOf = ({ files }: TicketCall, { fileIds }: Message) =>
  fileIds.slice(0, MOST_FILES).map((id) => ({ accessory_id: id, file_actual_name: files.find(id)?.name ?? '' }));

/** A message as the vendor's lists show it, which have no message id. */
export const messageRow = (call: TicketCall, ticket: Ticket, message: Message) => ({
  type: message.type,
  replier_type: message.type === 0 ? CUSTOMER_REPLIER : REPLIER[ticket.ownership],
  replier: message.author,
  content: message.content,
  create_time: stamp(call, message.at),
  replier_name: message.authorName,
  is_first_message: message.isFirst ? 1 : 0,
  iam_user_type: message.author === call.account.facts.id ? 0 : 1,
  accessory_list: filesOf(call, message),
});
