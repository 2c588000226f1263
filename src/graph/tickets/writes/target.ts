import { guestName } from '../../../identity/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { WritePlan } from '../../../request/writes/definition.ts';
import { resellerIn } from '../../../upstream/index.ts';
import { accountToWrite, type NamedAccount, type TicketAccount } from '../ticket.account.ts';

/** An account in the input that the ledger stores. */
export type AccountInput = { readonly customerId: string | null; readonly resellerId: string | null };
/** A ticket in the input that the ledger stores. */
export type TicketInAccount = AccountInput & { readonly ticketId: string };

/** Target id of writes about the partner's account. */
export const OWN_ACCOUNT = 'own-account';

const inputOf = ({ customerId, scope }: TicketAccount): AccountInput => ({
  customerId,
  resellerId: customerId === null ? null : resellerIn(scope),
});

/** The account that a write names, its stored input, and the ids under which the ledger lists the write. */
export const namedAccount = async (context: RequestContext, named: NamedAccount) => {
  const account = await accountToWrite(context, named);
  const input = inputOf(account);
  const alsoAbout = [input.customerId, input.resellerId].filter((id) => id !== null);
  return { account, input, alsoAbout };
};

/** The account that a stored input names, with credential and scope for calls about it. */
export const signer = async (
  context: RequestContext,
  input: AccountInput,
): Promise<{ readonly account: TicketAccount } & Pick<WritePlan, 'scope' | 'credential'>> => {
  const account = await accountToWrite(context, input);
  return { account, scope: account.scope, ...(account.credential ? { credential: account.credential } : {}) };
};

/** Owner of the viewer's idempotency keys: the partner, or a reseller's or customer's person. */
export const callerOf = (context: RequestContext): string =>
  JSON.stringify([context.partner.config.id, guestName(context.requireViewer())]);

/** Throws BAD_USER_INPUT for a text that is blank, or longer than the vendor accepts. */
export const checkText = (text: string, longest: number, argument: string): void => {
  if (text.trim() === '' || text.length > longest) refuse(argument, `1 to ${longest} characters`);
};

const NUMBER = /^\d{1,15}$/;

/** An id that the vendor expects as a number. Throws BAD_USER_INPUT for other text. */
export const numberIn = (id: string, argument: string): number => {
  if (!NUMBER.test(id)) refuse(argument, 'an id that the vendor has given');
  return Number(id);
};
