import {
  type Contract,
  inputNames,
  loadContract,
  loadContractWithTickets,
  type VendorOperation,
} from '../../contract/index.ts';
import type { ViewerKind } from '../../identity/index.ts';
import { takesReseller } from '../../upstream/index.ts';

const CUSTOMER = 'customer_id';

const takesCustomer = (operation: VendorOperation): boolean => inputNames(operation).includes(CUSTOMER);

/** Dictionaries: equal for all viewers of a site. */
export const isPublic = ({ facts }: VendorOperation): boolean => facts.cache?.audience === 'public';

/** Called with a customer's own credential, through the agency that the customer granted. */
const asksAsCustomer = ({ facts }: VendorOperation): boolean => facts.credential === 'customer';

/**
 * Works on the account that signs, and on no other: what a customer's credential reads or writes is the customer's. With
 * the partner's credential it is about the partner itself, and closed to guests.
 */
export const worksOnSigner = ({ service }: VendorOperation): boolean => service === 'osm';

/** Operations that a distributor does to its resellers: resellers may read about them, but not do them. */
const isDistributors = ({ facts }: VendorOperation): boolean => facts.distributor === true;

/**
 * A reseller's member may read what the vendor can filter by the reseller, and what is about one customer that such a
 * read has found. It may write where the input names the reseller, or with such a customer's credential. Closed:
 * answers about the partner as a whole, and writes of a distributor to its resellers.
 */
const opensToReseller = (operation: VendorOperation): boolean =>
  operation.facts.kind === 'write'
    ? asksAsCustomer(operation) || worksOnSigner(operation) || (takesReseller(operation) && !isDistributors(operation))
    : worksOnSigner(operation) ||
      takesReseller(operation) ||
      takesCustomer(operation) ||
      asksAsCustomer(operation) ||
      operation.facts.credential === 'master';

/**
 * A customer may call what the vendor lets customers call, as itself, and those of the partner's operations that the
 * contract marks as being about one customer (`self`). Operations of an enterprise's master are closed: its members
 * are other customers.
 */
const opensToCustomer = (operation: VendorOperation): boolean => {
  const { facts } = operation;
  return (
    facts.credential === 'customer' ||
    worksOnSigner(operation) ||
    (facts.kind === 'read' && (facts.credential === 'either' || facts.self !== undefined))
  );
};

/** Looks up an operation on any site: a field that one site lacks is open to the same viewers as elsewhere. */
export const describeOnAnySite = (
  id: string,
  { operations }: Pick<Contract, 'operations'>,
): VendorOperation | undefined =>
  operations.get(id) ??
  loadContractWithTickets('CHINA').operations.get(id) ??
  loadContract('INTERNATIONAL').operations.get(id);

/**
 * Whether an operation is open to this kind of viewer, by the contract alone; permission items are checked elsewhere.
 * `asCustomer`: the field calls it with a customer's credential, although the partner's would do.
 */
export const opensTo = (kind: ViewerKind, operation: VendorOperation, { asCustomer = false } = {}): boolean => {
  if (kind === 'member' || kind === 'service' || isPublic(operation)) return true;
  if (kind === 'customer') return opensToCustomer(operation);
  return opensToReseller(operation) || (asCustomer && operation.facts.kind === 'read');
};
