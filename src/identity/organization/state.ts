/** A person of the partner's staff. The key is the login name, by which the vendor's rows name account managers. */
export interface Member {
  readonly accountName: string;
  /** Subject that the member's tokens must have; null: any token with the login name is accepted. */
  readonly subject: string | null;
  readonly name: string;
  /** Tokens of inactive members are refused. */
  readonly active: boolean;
  readonly roles: readonly string[];
}

/** A role that an administrator has defined: a named set of permission items. */
export interface CustomRole {
  readonly name: string;
  readonly description: string;
  readonly items: readonly string[];
}

export interface CustomerAssignment {
  readonly customerId: string;
  /** Login name; null: from then on the customer has no manager. */
  readonly manager: string | null;
  readonly assignedAt: string;
  /** The first day, in UTC+8, on which the customer counts for the manager. */
  readonly countsFrom: string;
}

/** A partner's organization at one moment. A change makes a new object. */
export interface OrganizationState {
  /** 0: no organization is stored for the partner. */
  readonly version: number;
  readonly members: ReadonlyMap<string, Member>;
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** The newest assignment of each customer. */
  readonly customers: ReadonlyMap<string, CustomerAssignment>;
  /** Login name of a manager → login name of the manager's director. */
  readonly directors: ReadonlyMap<string, string>;
}

export const EMPTY: OrganizationState = {
  version: 0,
  members: new Map(),
  roles: new Map(),
  customers: new Map(),
  directors: new Map(),
};

/** A copy of the map with these entries; an entry whose value is undefined is removed. */
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
