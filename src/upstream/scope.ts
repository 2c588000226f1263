import { inputNames, type VendorOperation } from '../contract/index.ts';
import type { Credential } from './types.ts';
import type { JsonObject } from './wire.ts';

/** The partner itself and the customers that it sells to directly. */
interface PartnerScope {
  readonly kind: 'partner';
}

/** One of the partner's resellers and its customers. */
interface ResellerScope {
  readonly kind: 'reseller';
  readonly resellerId: string;
}

/** One customer that asks about itself. */
export interface OwnScope {
  readonly kind: 'customer';
  readonly customerId: string;
  /** The reseller that sells to the customer; null: the partner does. */
  readonly resellerId: string | null;
}

/** Whose data a viewer may ask for, a call asks for, a loader's key is about, and a row was found among. */
export type Scope = PartnerScope | ResellerScope | OwnScope;

export const PARTNER: Scope = { kind: 'partner' };

/** The reseller's scope; the partner's own where no reseller is named. */
export const scopeOf = (resellerId: string | null | undefined): Scope =>
  resellerId ? { kind: 'reseller', resellerId } : PARTNER;

/** The reseller that a scope is under; null: none. */
export const resellerIn = (scope: Scope): string | null => (scope.kind === 'partner' ? null : scope.resellerId);

/** The vendor's input that switches an operation to one reseller and its customers. */
const RESELLER = 'indirect_partner_id';

/** Whether the scope alone gives this input. */
export const isScopeInput = (wireName: string): boolean => wireName === RESELLER;

export const takesReseller = (operation: VendorOperation): boolean => inputNames(operation).includes(RESELLER);

/** The input that asks about a reseller's customers, by wire name; nothing for the partner's own. */
export const wireReseller = (resellerId: string | null | undefined): JsonObject =>
  resellerId ? { [RESELLER]: resellerId } : {};

/**
 * The inputs of an operation that ask in a scope, by wire name. With a customer's own credential the vendor needs none, and
 * a customer that asks about itself is named among the other inputs. Throws for a reseller where the operation takes none, since the
 * vendor would answer about the partner's own customers.
 */
export const wireScope = (operation: VendorOperation, scope: Scope, credential: Credential | undefined): JsonObject => {
  if (credential?.kind === 'customer') return {};
  const resellerId = resellerIn(scope);
  if (resellerId === null || takesReseller(operation)) return wireReseller(resellerId);
  if (scope.kind === 'customer') return {};
  throw new Error(`${operation.id} takes no reseller`);
};
