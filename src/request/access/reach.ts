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

/** Whether the operation returns a dictionary, which is equal for all viewers of a site. */
export const isPublic = ({ facts }: VendorOperation): boolean => facts.cache?.audience === 'public';

/** Whether the operation is called with a customer's credential, through the agency that the customer granted. */
const asksAsCustomer = ({ facts }: VendorOperation): boolean => facts.credential === 'customer';

/**
 * Whether the operation only reads or writes the account that signs the call. With a customer's credential that is the
 * customer's data; with the partner's credential it is the partner's, and closed to guests.
 */
export const worksOnSigner = ({ service }: VendorOperation): boolean => service === 'osm';

/**
 * Whether a distributor uses the operation on its resellers. Resellers may call such operations to read, but not to
 * write.
 */
const isDistributors = ({ facts }: VendorOperation): boolean => facts.distributor === true;

/**
 * A reseller's member may read lists that the vendor can filter by reseller, and data of one customer that such a list
 * contained. It may write when the input names the reseller, or with such a customer's credential. Closed are answers
 * about the whole partner, and a distributor's writes to its resellers.
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

/**
 * Looks up an operation on any site, so that a field which one site lacks is open to the same viewers as on the others.
 */
export const describeOnAnySite = (
  id: string,
  { operations }: Pick<Contract, 'operations'>,
): VendorOperation | undefined =>
  operations.get(id) ??
  loadContractWithTickets('CHINA').operations.get(id) ??
  loadContract('INTERNATIONAL').operations.get(id);

/**
 * Whether an operation is open to this kind of viewer, by the contract alone; permission items are checked elsewhere.
 * `asCustomer`: the field calls it with a customer's credential, although the vendor accepts the partner's too.
 */
export const opensTo = (kind: ViewerKind, operation: VendorOperation, { asCustomer = false } = {}): boolean => {
  if (kind === 'member' || kind === 'service' || isPublic(operation)) return true;
  if (kind === 'customer') return opensToCustomer(operation);
  return opensToReseller(operation) || (asCustomer && operation.facts.kind === 'read');
};
