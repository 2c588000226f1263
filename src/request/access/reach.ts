import { type Contract, inputNames, loadContract, type VendorOperation } from '../../contract/index.ts';
import type { ViewerKind } from '../../identity/index.ts';
import { takesReseller } from '../../upstream/index.ts';

const CUSTOMER = 'customer_id';

const takesCustomer = (operation: VendorOperation): boolean => inputNames(operation).includes(CUSTOMER);

/** Dictionaries: the same for everybody on a site. */
export const isPublic = ({ facts }: VendorOperation): boolean => facts.cache?.audience === 'public';

/** Asked with a customer's own credential, by the agency that it granted. */
const asksAsCustomer = ({ facts }: VendorOperation): boolean => facts.credential === 'customer';

/** Between the distributor and its resellers: theirs to be told of, not to do. */
const isDistributors = ({ facts }: VendorOperation): boolean => facts.distributor === true;

/**
 * A reseller's member reads what can be narrowed to the reseller, and what is about one customer that was found so; it
 * writes what names the reseller, or in the name of such a customer. What the vendor answers for the partner as a whole is
 * closed, and so is what a distributor alone does to its resellers.
 */
const opensToReseller = (operation: VendorOperation): boolean =>
  operation.facts.kind === 'write'
    ? asksAsCustomer(operation) || (takesReseller(operation) && !isDistributors(operation))
    : takesReseller(operation) ||
      takesCustomer(operation) ||
      asksAsCustomer(operation) ||
      operation.facts.credential === 'master';

/**
 * A customer asks what the vendor lets customers ask, as itself, and of the partner's operations those that the contract
 * marks as telling a customer about itself (`self`). An enterprise's master is closed: its members are other customers.
 */
const opensToCustomer = ({ facts }: VendorOperation): boolean =>
  facts.credential === 'customer' ||
  (facts.kind === 'read' && (facts.credential === 'either' || facts.self !== undefined));

/** What one site lacks is as open as where it exists: the same field is for the same viewers everywhere. */
export const describedAnywhere = (
  id: string,
  { operations }: Pick<Contract, 'operations'>,
): VendorOperation | undefined =>
  operations.get(id) ?? loadContract('CHINA').operations.get(id) ?? loadContract('INTERNATIONAL').operations.get(id);

/**
 * Whether an operation is for this kind of viewer at all, by the contract alone; which permission items it needs is another
 * question. `asCustomer`: it is asked with a customer's credential though the partner's would do.
 */
export const opensTo = (kind: ViewerKind, operation: VendorOperation, { asCustomer = false } = {}): boolean => {
  if (kind === 'member' || kind === 'service' || isPublic(operation)) return true;
  if (kind === 'customer') return opensToCustomer(operation);
  return opensToReseller(operation) || (asCustomer && operation.facts.kind === 'read');
};
