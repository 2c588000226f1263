import type { Permissions } from './roles.ts';

/** All customers of the partner, and those of a reseller where the request names it. */
export interface AllCustomers {
  readonly kind: 'all';
}

/** The customers of one account manager. */
export interface ManagedCustomers {
  readonly kind: 'managed';
  readonly manager: string;
}

/** The customers of one reseller. */
export interface ResellerCustomers {
  readonly kind: 'reseller';
  readonly resellerId: string;
}

/** One customer: the viewer itself. */
export interface OwnCustomer {
  readonly kind: 'own';
  readonly customerId: string;
  /** The reseller that the customer belongs to; null: the partner itself. */
  readonly resellerId: string | null;
}

/** Which customers a viewer may see. */
export type CustomerScope = AllCustomers | ManagedCustomers | ResellerCustomers | OwnCustomer;

/** The program that acts for a person, and the tool that it calls. */
export interface ViaAgent {
  readonly kind: 'agent';
  /** The client to which the person's token was issued. */
  readonly client: string;
  /** Null before the agent calls a tool. */
  readonly tool: string | null;
  /** SHA-256 of the tool's arguments. */
  readonly digest: string | null;
}

export interface Person {
  readonly id: string;
  /** Issuer of the token; an id is unique within its issuer only. Left out where no token was read. */
  readonly issuer?: string | undefined;
  readonly name: string;
  /** The login name at the vendor; for a service, its client id. */
  readonly accountName: string;
  readonly partnerId: string;
  readonly roles: readonly string[];
  readonly permissions: Permissions;
  /** Left out: the person acts without an agent. */
  readonly via?: ViaAgent | undefined;
}

/** A member of the partner's staff. */
export interface MemberViewer extends Person {
  readonly kind: 'member';
  readonly customers: AllCustomers | ManagedCustomers;
}

/** A program that acts for the partner. */
export interface ServiceViewer extends Person {
  readonly kind: 'service';
  readonly customers: AllCustomers;
}

/** A member of one of the partner's resellers. */
export interface ResellerViewer extends Person {
  readonly kind: 'reseller';
  readonly customers: ResellerCustomers;
}

/** A customer of the partner. It has no permission items: the contract decides which operations it may use. */
export interface CustomerViewer extends Person {
  readonly kind: 'customer';
  readonly customers: OwnCustomer;
}

/** The caller of a request, with the facts that decide its access. */
export type Viewer = MemberViewer | ServiceViewer | ResellerViewer | CustomerViewer;
