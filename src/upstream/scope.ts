import { inputNames, type VendorOperation } from '../contract/index.ts';
import type { JsonObject } from '../text.ts';
import type { Credential } from './types.ts';

/** The partner itself and the customers that it sells to directly. */
interface PartnerScope {
  readonly kind: 'partner';
}

/** One of the partner's resellers and its customers. */
interface ResellerScope {
  readonly kind: 'reseller';
  readonly resellerId: string;
}

/** One customer that reads its own data. */
export interface OwnScope {
  readonly kind: 'customer';
  readonly customerId: string;
  /** Reseller of the customer; null: a customer of the partner. */
  readonly resellerId: string | null;
}

/** Whose data is meant: the rights of a viewer, a call, a loader's key or a row. */
export type Scope = PartnerScope | ResellerScope | OwnScope;

export const PARTNER: Scope = { kind: 'partner' };

/** The reseller's scope; the partner's own where the reseller is left out. */
export const scopeOf = (resellerId: string | null | undefined): Scope =>
  resellerId ? { kind: 'reseller', resellerId } : PARTNER;

/** Reseller of a scope; null where it has none. */
export const resellerIn = (scope: Scope): string | null => (scope.kind === 'partner' ? null : scope.resellerId);

/** Input that switches an operation to one reseller and its customers. */
const RESELLER = 'indirect_partner_id';

/** Whether the value of this input comes from the scope alone. */
export const isScopeInput = (wireName: string): boolean => wireName === RESELLER;

/** The reseller whom a row of the vendor's is about; null where it names none. */
export const resellerOfRow = (row: JsonObject): string | null => {
  const id = row[RESELLER];
  return typeof id === 'string' && id !== '' ? id : null;
};

export const takesReseller = (operation: VendorOperation): boolean => inputNames(operation).includes(RESELLER);

/** The input for a reseller's customers, by wire name; empty for the partner's own. */
export const wireReseller = (resellerId: string | null | undefined): JsonObject =>
  resellerId ? { [RESELLER]: resellerId } : {};

/**
 * The inputs that select an operation's scope, by wire name. With a customer's own credential the vendor needs none,
 * and a customer that reads its own data is named by other inputs. Throws for a reseller where the operation has no
 * such input, since the vendor would answer about the partner's own customers.
 */
export const wireScope = (operation: VendorOperation, scope: Scope, credential: Credential | undefined): JsonObject => {
  if (credential?.kind === 'customer') return {};
  const resellerId = resellerIn(scope);
  if (resellerId === null || takesReseller(operation)) return wireReseller(resellerId);
  if (scope.kind === 'customer') return {};
  throw new Error(`${operation.id} has no input for a reseller, so it cannot be asked for one reseller's customers`);
};
