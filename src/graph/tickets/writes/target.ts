import { guestName } from '../../../identity/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { WritePlan } from '../../../request/writes/definition.ts';
import { resellerIn } from '../../../upstream/index.ts';
import { accountToWrite, type NamedAccount, type TicketAccount } from '../ticket.account.ts';

/** The account as the ledger keeps it. */
export type AccountInput = { readonly customerId: string | null; readonly resellerId: string | null };
/** A ticket as the ledger keeps it. */
export type TicketInAccount = AccountInput & { readonly ticketId: string };

/** Target of a write about the partner's own account. */
export const OWN_ACCOUNT = 'own-account';

const inputOf = ({ customerId, scope }: TicketAccount): AccountInput => ({
  customerId,
  resellerId: customerId === null ? null : resellerIn(scope),
});

/** The account that a write names, as the ledger keeps it and under which ids it is found. NOT_FOUND, FORBIDDEN. */
export const namedAccount = async (context: RequestContext, named: NamedAccount) => {
  const account = await accountToWrite(context, named);
  const input = inputOf(account);
  const alsoAbout = [input.customerId, input.resellerId].filter((id) => id !== null);
  return { account, input, alsoAbout };
};

/** The account that a stored input names, with the credential and scope of a call about it. */
export const signer = async (
  context: RequestContext,
  input: AccountInput,
): Promise<{ readonly account: TicketAccount } & Pick<WritePlan, 'scope' | 'credential'>> => {
  const account = await accountToWrite(context, input);
  return { account, scope: account.scope, ...(account.credential ? { credential: account.credential } : {}) };
};

/** Whose key it is: a guest has keys of its own. */
export const callerOf = (context: RequestContext): string =>
  JSON.stringify([context.partner.config.id, guestName(context.requireViewer())]);

/** BAD_USER_INPUT for a text that is blank, or longer than the vendor takes. */
export const checkText = (text: string, longest: number, argument: string): void => {
  if (text.trim() === '' || text.length > longest) refuse(argument, `1 to ${longest} characters`);
};

const NUMBER = /^\d{1,15}$/;

/** An id that the vendor counts as a number; BAD_USER_INPUT for any other text. */
export const numberIn = (id: string, argument: string): number => {
  if (!NUMBER.test(id)) refuse(argument, 'an id that the vendor has given');
  return Number(id);
};
