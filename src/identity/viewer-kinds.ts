import type { Permissions } from './roles.ts';

/** All customers of the partner itself, and of its resellers where one is named. */
export interface AllCustomers {
  readonly kind: 'all';
}

/** Those that one account manager looks after. */
export interface ManagedCustomers {
  readonly kind: 'managed';
  readonly manager: string;
}

/** Those of one reseller. */
export interface ResellerCustomers {
  readonly kind: 'reseller';
  readonly resellerId: string;
}

/** One customer: the viewer itself. */
export interface OwnCustomer {
  readonly kind: 'own';
  readonly customerId: string;
  /** The reseller that the customer is under; null: the partner's own. */
  readonly resellerId: string | null;
}

/** Which customers a viewer may see. */
export type CustomerScope = AllCustomers | ManagedCustomers | ResellerCustomers | OwnCustomer;

/** The program that acts for a person, and what it was asked to do. */
export interface ViaAgent {
  readonly kind: 'agent';
  /** The client that the person's token was given to. */
  readonly client: string;
  /** Null before a tool is called. */
  readonly tool: string | null;
  /** SHA-256 of the tool's arguments. */
  readonly digest: string | null;
}

export interface Person {
  readonly id: string;
  /** Whose token it was; an id is one person's for its issuer only. Left out where no token was read. */
  readonly issuer?: string | undefined;
  readonly name: string;
  /** The login name at the vendor; a service's client id. */
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

/** A customer of the partner, who holds no permission items: what it may ask follows from the contract. */
export interface CustomerViewer extends Person {
  readonly kind: 'customer';
  readonly customers: OwnCustomer;
}

/** The caller of an operation: the facts that decisions about access need. */
export type Viewer = MemberViewer | ServiceViewer | ResellerViewer | CustomerViewer;
