/** A person who works for the partner. Its key is the login name, which the vendor writes on customers. */
export interface Member {
  readonly accountName: string;
  /** The token's subject; null: any token with the login name is this member's. */
  readonly subject: string | null;
  readonly name: string;
  /** Inactive members are refused. */
  readonly active: boolean;
  readonly roles: readonly string[];
}

/** A named set of permission items, beside the built-in roles. */
export interface CustomRole {
  readonly name: string;
  readonly description: string;
  readonly items: readonly string[];
}

export interface CustomerAssignment {
  readonly customerId: string;
  /** Login name; null: the customer has no manager any more. */
  readonly manager: string | null;
  readonly assignedAt: string;
  /** The first day, in UTC+8, on which the customer counts for the manager. */
  readonly countsFrom: string;
}

/** A partner's organization at one moment; a change replaces the whole object. */
export interface OrganizationState {
  /** 0: the partner keeps none here. */
  readonly version: number;
  readonly members: ReadonlyMap<string, Member>;
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** The newest assignment of each customer. */
  readonly customers: ReadonlyMap<string, CustomerAssignment>;
  /** Manager → director, login names. */
  readonly directors: ReadonlyMap<string, string>;
}

export const EMPTY: OrganizationState = {
  version: 0,
  members: new Map(),
  roles: new Map(),
  customers: new Map(),
  directors: new Map(),
};

/** A copy of a map with entries set, or taken out where the value is undefined. */
export const withEntries = <K, V>(
  map: ReadonlyMap<K, V>,
  entries: Iterable<readonly [K, V | undefined]>,
): ReadonlyMap<K, V> => {
  const copy = new Map(map);
  for (const [key, value] of entries) {
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
};
