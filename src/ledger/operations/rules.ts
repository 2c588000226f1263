import Big from 'big.js';

/** What one role may move; exact decimals in the partner's currency. */
export interface AmountLimit {
  readonly perOperation?: string | undefined;
  /** All operations of one member on one day, UTC+8. */
  readonly perDay?: string | undefined;
}

/** How a partner guards writes that move money. */
export interface WriteRules {
  /** By role. Of several roles that are named the widest counts; whoever has none of them has no limit. */
  readonly limits: Readonly<Record<string, AmountLimit>>;
  /** Null: nobody has to agree. */
  readonly approval: { readonly above: string; readonly expiresAfterSeconds: number } | null;
  /** No other system and no person moves the same for the same receivers; left out: they may. */
  readonly exclusive?: boolean | undefined;
}

export const NO_RULES: WriteRules = { limits: {}, approval: null };

const widest = (limits: readonly (string | undefined)[]): string | null => {
  let most: string | null = null;
  for (const limit of limits) {
    if (limit === undefined) return null;
    if (most === null || new Big(limit).gt(most)) most = limit;
  }
  return most;
};

/** What whoever has these roles may move; null: as much as there is. */
export const limitsOf = (
  { limits }: WriteRules,
  roles: readonly string[],
): { readonly perOperation: string | null; readonly perDay: string | null } => {
  // A role without an entry does not lift what another one limits.
  const own = roles.flatMap((role) => (Object.hasOwn(limits, role) ? (limits[role] ?? []) : []));
  return {
    perOperation: widest(own.map((limit) => limit?.perOperation)),
    perDay: widest(own.map((limit) => limit?.perDay)),
  };
};

/** Whether a second member must agree to so much. */
export const needsApproval = ({ approval }: WriteRules, amount: string | null): boolean =>
  approval !== null && amount !== null && new Big(amount).gt(approval.above);

export const exceeds = (amount: string, limit: string | null): boolean => limit !== null && new Big(amount).gt(limit);

/** Whether both are the same amount, however it is spelt, or no money at all. */
export const sameAmounts = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : new Big(a).eq(b);

export const sumOf = (amounts: Iterable<string>): string => {
  let sum = new Big(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum.toFixed();
};

/** What is left of a limit, not below zero. */
export const remaining = (limit: string, spent: string): string => {
  const left = new Big(limit).minus(spent);
  return left.lt(0) ? '0' : left.toFixed();
};
