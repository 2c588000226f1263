import { defineWrite, requireSecret } from '../../../request/writes/definition.ts';
import { referenceMark } from '../../../upstream/index.ts';
import { requireTicket } from '../ticket.loader.ts';
import { TICKET_CALLS } from './action.writes.ts';
import { type Answers, checkForm } from './form.checks.ts';
import type { Reach } from './reach.ts';
import { type AccountInput, signer, type TicketInAccount } from './target.ts';
import { OPEN, requireTicketIn } from './ticket.checks.ts';

/** The vendor's constant for tickets that are created by its API. */
const SOURCE = '83aeb0f2834c4df49826c781d32a963e';

type NewTicket = AccountInput & {
  /** Text in the ticket by which it is found where the answer is lost. */
  readonly reference: string;
  readonly productId: string;
  readonly problemTypeId: string;
  readonly categoryId: string | null;
  readonly severityId: string | null;
  readonly regionId: string | null;
  readonly verifiedPhoneId: string | null;
  readonly verifiedEmailId: string | null;
  readonly attachmentIds: readonly string[];
};
/** Input that a person typed, which the ledger does not store: description, answers and contact. */
type Typed = { readonly description: string; readonly answers: Answers; readonly reach: Reach | null };

const unlessEmpty = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

/** Creates a ticket from a filled-in form. */
export const createTicket = defineWrite<NewTicket, Typed>({
  kind: 'CREATE_TICKET',
  // Calls for the customer, problem types, fields, severities, quota, the write itself and the new ticket's row.
  calls: 8,
  plan: async (context, wanted, secret) => {
    const { description, answers, reach } = requireSecret(secret);
    const { account, ...signed } = await signer(context, wanted);
    await checkForm(context, { ...wanted, account, answers });
    return {
      call: [
        'CreateCases',
        {
          sourceId: SOURCE,
          simpleDescription: `${description}\n${referenceMark(wanted.reference)}`,
          businessTypeId: wanted.problemTypeId,
          productCategoryId: wanted.productId,
          incidentSubTypeId: wanted.categoryId,
          severityId: wanted.severityId,
          regionId: wanted.regionId,
          xPhoneVerifiedid: wanted.verifiedPhoneId,
          xEmailVerifiedid: wanted.verifiedEmailId,
          accessoryIds: unlessEmpty(wanted.attachmentIds),
          extendsMap: unlessEmpty(answers),
          ...reach,
        },
      ],
      ...signed,
      changes: [{ of: 'Ticket.status', id: wanted.reference, before: null, after: 'WAITING' }],
    };
  },
});

/** Replaces the contact of an open ticket. */
export const changeTicketContact = defineWrite<TicketInAccount, { readonly reach: Reach }>({
  kind: 'CHANGE_TICKET_CONTACT',
  calls: TICKET_CALLS,
  plan: async (context, { ticketId, ...input }, secret) => {
    const { reach } = requireSecret(secret);
    const { account, ...signed } = await signer(context, input);
    const { id } = await requireTicketIn(context, { id: ticketId, account }, OPEN);
    return {
      call: ['UpdateCaseContactInfo', { caseId: id, ...reach }],
      ...signed,
      changes: [{ of: 'TicketDetails.contactPhone', id, before: null, after: null }],
    };
  },
});

type Added = TicketInAccount & { readonly keys: readonly string[]; readonly messageId: string | null };

/** Answers fields of a ticket. The vendor does not return the answers; sending the same ones again has no effect. */
export const answerTicketFields = defineWrite<Added, { readonly answers: Answers }>({
  kind: 'ANSWER_TICKET_FIELDS',
  calls: TICKET_CALLS,
  plan: async (context, { ticketId, messageId, keys, ...input }, secret) => {
    const { answers } = requireSecret(secret);
    const { account, ...signed } = await signer(context, input);
    const { id } = await requireTicket(context, { id: ticketId, account });
    return {
      call: ['CreateCaseExtendsParam', { caseId: id, messageId, extendsMap: answers }],
      ...signed,
      changes: keys.map((key) => ({ of: 'TicketField.key', id: key, before: null, after: null })),
    };
  },
});
