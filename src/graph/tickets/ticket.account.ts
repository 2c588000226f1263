import { ID } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { managerLimit } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { onlyTogether } from '../../request/schema/companions.ts';
import { refuse } from '../../request/schema/windows.ts';
import { type Credential, PARTNER, type Scope } from '../../upstream/index.ts';
import { sharedFields } from '../common/index.ts';
import { type Customer, customerByPlace, requireCustomerAt } from '../customers/index.ts';

/** An account with tickets. The vendor returns only the tickets of the account that signs the call. */
export interface TicketAccount {
  /** Null: the viewer's account, which is the partner's for members and services. */
  readonly customerId: string | null;
  readonly scope: Scope;
  /** The customer's credential, by its agency. Left out for the viewer's account. */
  readonly credential?: Credential | undefined;
}

/** `resellerId` is valid only together with `customerId`. */
export const RESELLER_ID = onlyTogether('resellerId', ['customerId']);

/** The input fields by which a caller names an account. */
export const AccountField = sharedFields({
  customerId: {
    type: () => ID,
    description: "Id of the customer that has the account; left out for the caller's own account.",
  },
  resellerId: {
    type: () => ID,
    description: RESELLER_ID.describe("Id of the customer's reseller; left out for the partner's own customers."),
  },
});

/** Arguments that name a customer of the partner or of a reseller. Without them: the viewer's account. */
export interface NamedAccount {
  readonly customerId?: string | null;
  readonly resellerId?: string | null;
}

/** The account with a customer's tickets. */
export const accountOfCustomer = (customer: Customer): TicketAccount => ({
  customerId: customer.id,
  scope: customer.scope,
  ...asCustomer(customer),
});

/** The fields of an account that decide the vendor's answer, for keys of loaders. */
export const seenAccount = ({ customerId, scope, credential }: TicketAccount): TicketAccount => ({
  customerId,
  scope,
  ...(credential ? { credential } : {}),
});

export const OWN_CUSTOMERS = 'ask for Customer.tickets of own customers';

/** Throws BAD_USER_INPUT for a viewer who sees only some customers: the partner's tickets may be about all of them. */
const requireWholePartner = (context: RequestContext, argument: string): void => {
  const viewer = context.requireViewer();
  if (viewer.kind === 'reseller' || managerLimit(viewer) !== null)
    refuse(argument, 'needed: you see own customers only');
};

/**
 * The customer that a viewer of kind `customer` is; null for other kinds. Throws NOT_FOUND where the arguments name
 * another customer, BAD_USER_INPUT where they name a reseller only.
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

/** The account that the arguments name. Throws NOT_FOUND or BAD_USER_INPUT. */
export const accountToRead = async (
  context: RequestContext,
  named: NamedAccount,
  argument = 'customerId',
): Promise<TicketAccount> => {
  // The calls of a customer's viewer always have the customer's credential.
  if (ownCustomerId(context, named, argument) !== null) return { customerId: null, scope: context.scope };
  if (named.customerId) return accountOfCustomer(await requireCustomerAt(context, named.customerId, named.resellerId));
  requireWholePartner(context, argument);
  return { customerId: null, scope: PARTNER };
};

/**
 * The account that a write names, with its customer's credential. Throws NOT_FOUND, BAD_USER_INPUT or AGENCY_MISSING.
 */
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

/** Id of the account's customer; null for the partner's account. */
export const customerIdOf = (context: RequestContext, { customerId }: TicketAccount): string | null => {
  const { customers } = context.requireViewer();
  return customerId ?? (customers.kind === 'own' ? customers.customerId : null);
};

/** The account's customer; null for the partner's account. */
export const customerOfAccount = (context: RequestContext, account: TicketAccount): Promise<Customer | null> => {
  const id = customerIdOf(context, account);
  return id === null ? Promise.resolve(null) : context.load(customerByPlace, { id, scope: account.scope });
};
