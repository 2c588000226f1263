import type { OperationId, OperationInputs } from '../../../contract/index.ts';
import type { LoaderDefinition } from '../../../request/context.ts';
import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { defineEachLoader } from '../../../request/fetch/loader.ts';
import type { RowClass } from '../../../vendor/rows.ts';
import { TicketNewsPage } from '../message.type.ts';
import { asUnknown } from '../refused-id.ts';
import { seenAccount, type TicketAccount } from '../ticket.account.ts';
import { TicketLabel } from '../ticket.type.ts';
import type { VendorContact } from './contact.ts';
import {
  AgreementSignature,
  ContactCheck,
  PartnerHandling,
  TicketAgreement,
  TicketCopies,
  TicketRight,
  TicketRolePolicy,
  TicketService,
  TicketUser,
  VerifiedContact,
} from './desk.type.ts';

/** An account, with inputs of an operation about it. */
export interface AboutAccount<Input> {
  readonly account: TicketAccount;
  readonly input: Input;
}

/** Defines a loader with one call for each account and input, whose answer is one row. */
const one = <Id extends OperationId, T extends object>(
  name: string,
  operation: Id,
  type: RowClass<T>,
): LoaderDefinition<AboutAccount<OperationInputs<Id>>, T | null> =>
  defineEachLoader<AboutAccount<OperationInputs<Id>>, T | null>({
    name,
    operations: [operation],
    reduceKey: ({ account, input }) => ({ account: seenAccount(account), input }),
    fetch: async ({ account, input }, { api }) => (await api.ask(operation, input, account)).one(type),
  });

export const copiesOfAccount = one('copiesOfAccount', 'ListCaseCcEmails', TicketCopies);
export const rightOfAccount = one('rightOfAccount', 'ListPrivileges', TicketRight);
export const rolePolicyOfAccount = one('rolePolicyOfAccount', 'ShowCustomerPrivilegePolicy', TicketRolePolicy);
export const handlingOfAccount = one('handlingOfAccount', 'ShowPartnersCasesPrivilege', PartnerHandling);
export const serviceOfAccount = one('serviceOfAccount', 'ShowPartnersServiceInfo', TicketService);
export const agreementForAccount = one('agreementForAccount', 'ShowLatestPublishedAgreement', TicketAgreement);
export const signatureOfAccount = one('signatureOfAccount', 'ShowSignedLatestPublishedAgreement', AgreementSignature);
export const contactCheckOfAccount = one('contactCheckOfAccount', 'CheckNeedVerify', ContactCheck);

/** One call for all tickets of the input. Throws NOT_FOUND where one of them belongs to another account. */
export const newsOfAccount = defineEachLoader<
  AboutAccount<OperationInputs<'ListNewInstantMessages'>>,
  TicketNewsPage | null
>({
  name: 'newsOfAccount',
  operations: ['ListNewInstantMessages'],
  reduceKey: ({ account, input }) => ({ account: seenAccount(account), input }),
  fetch: async ({ account, input }, { api }) => {
    const answer = await api.ask('ListNewInstantMessages', input, account).catch(asUnknown('Ticket'));
    return answer.one(TicketNewsPage);
  },
});

/** One call for each account and page. */
export const labelsOfAccount = defineChildrenLoader({
  name: 'labelsOfAccount',
  operation: 'ListLabels',
  type: TicketLabel,
  idOf: ({ labelId }) => labelId,
});

/** One call for each account and page. */
export const verifiedContactsOfAccount = defineChildrenLoader({
  name: 'verifiedContactsOfAccount',
  operation: 'ListHasVerifiedContacts',
  type: VerifiedContact,
  idOf: ({ verifiedId }) => verifiedId,
});

/** One call for each account. */
export const usersOfAccount = defineEachLoader<TicketAccount, readonly TicketUser[]>({
  name: 'usersOfAccount',
  operations: ['ListTicketSubCustomers'],
  reduceKey: seenAccount,
  fetch: async (account, { api }) => (await api.ask('ListTicketSubCustomers', {}, account)).many(TicketUser),
});

export const contactInput = ({ contactWay, contactValue, areaCode }: VendorContact) => ({
  contactWay,
  contactValue,
  ...(areaCode ? { areaCode } : {}),
});
