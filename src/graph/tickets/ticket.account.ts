import { GatewayError } from '../../errors/index.ts';
import { managerLimit } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { onlyTogether } from '../../request/schema/companions.ts';
import { refuse } from '../../request/schema/windows.ts';
import { type Credential, PARTNER, type Scope } from '../../upstream/index.ts';
import { type Customer, customerByPlace, requireCustomerAt } from '../customers/index.ts';

/** The account that has tickets: the vendor answers about the account that signs, and about no other. */
export interface TicketAccount {
  /** Null: the viewer's own account, which is the partner's for members and services. */
  readonly customerId: string | null;
  readonly scope: Scope;
  /** The customer's own, through its agency; left out for the viewer's own account. */
  readonly credential?: Credential | undefined;
}

/** A reseller is named beside its customer alone. */
export const RESELLER_ID = onlyTogether('resellerId', ['customerId']);

/** How a caller names a customer, of the partner or of its reseller; neither: the viewer's own account. */
export interface NamedAccount {
  readonly customerId?: string | null;
  readonly resellerId?: string | null;
}

/** The account behind a customer's tickets. */
export const accountOfCustomer = (customer: Customer): TicketAccount => ({
  customerId: customer.id,
  scope: customer.scope,
  ...asCustomer(customer),
});

/** The part of an account that decides what the vendor answers, as keys of loaders have it. */
export const seenAccount = ({ customerId, scope, credential }: TicketAccount): TicketAccount => ({
  customerId,
  scope,
  ...(credential ? { credential } : {}),
});

export const OWN_CUSTOMERS = 'ask for Customer.tickets of own customers';

/** BAD_USER_INPUT for a viewer who sees some customers only: the partner's own tickets are about all of its business. */
const requireWholePartner = (context: RequestContext, argument: string): void => {
  const viewer = context.requireViewer();
  if (viewer.kind === 'reseller' || managerLimit(viewer) !== null)
    refuse(argument, 'needed: you see own customers only');
};

/**
 * The customer that a customer's token speaks for; NOT_FOUND where it names another one, BAD_USER_INPUT for a reseller
 * without a customer.
 */
const ownCustomerId = (context: RequestContext, named: NamedAccount, argument: string): string | null => {
  const { customerId } = named;
  RESELLER_ID.require(named, argument.split('.').slice(0, -1).join('.'));
  const { customers } = context.requireViewer();
  if (customers.kind !== 'own') return null;
  if (customerId && customerId !== customers.customerId)
    throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customers.customerId;
};

/** The account that a caller names. NOT_FOUND, BAD_USER_INPUT. */
export const accountToRead = async (
  context: RequestContext,
  named: NamedAccount,
  argument = 'customerId',
): Promise<TicketAccount> => {
  // A customer's calls are signed with its own credential, whatever is asked.
  if (ownCustomerId(context, named, argument) !== null) return { customerId: null, scope: context.scope };
  if (named.customerId) return accountOfCustomer(await requireCustomerAt(context, named.customerId, named.resellerId));
  requireWholePartner(context, argument);
  return { customerId: null, scope: PARTNER };
};

/** The account that a write names, with the credential of its customer. NOT_FOUND, BAD_USER_INPUT, AGENCY_MISSING. */
export const accountToWrite = async (
  context: RequestContext,
  named: NamedAccount,
  argument = 'input.customerId',
): Promise<TicketAccount> => {
  const own = ownCustomerId(context, named, argument);
  if (own === null) return accountToRead(context, named, argument);
  const { customers } = context.requireViewer();
  const resellerId = customers.kind === 'own' ? customers.resellerId : null;
  return accountOfCustomer(await requireCustomerAt(context, own, resellerId));
};

/** The id of the customer that has the account; null for the partner's own. */
export const customerIdOf = (context: RequestContext, { customerId }: TicketAccount): string | null => {
  const { customers } = context.requireViewer();
  return customerId ?? (customers.kind === 'own' ? customers.customerId : null);
};

/** The customer that has the account; null for the partner's own. */
export const customerOfAccount = (context: RequestContext, account: TicketAccount): Promise<Customer | null> => {
  const id = customerIdOf(context, account);
  return id === null ? Promise.resolve(null) : context.load(customerByPlace, { id, scope: account.scope });
};
