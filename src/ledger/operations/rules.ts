import Big from 'big.js';
import { GatewayError } from '../../errors/index.ts';
import type { AuditActor } from '../audit/index.ts';

/** Limits of one role; exact decimals in the partner's currency. */
export interface AmountLimit {
  readonly perOperation?: string | undefined;
  /** Largest sum of all operations of one member on one day, UTC+8. */
  readonly perDay?: string | undefined;
}

/** Limits of all that one agent asks for in one person's name; null: none. */
export interface AgentAmounts {
  readonly perOperation: string | null;
  readonly perDay: string | null;
}

/** How a partner guards writes that move money. */
export interface WriteRules {
  /** By role. Of several roles with limits the widest counts; a member without any of these roles has no limit. */
  readonly limits: Readonly<Record<string, AmountLimit>>;
  /** Null: no approval is needed. */
  readonly approval: { readonly above: string; readonly expiresAfterSeconds: number } | null;
  /** Whether no other system or person makes the same writes for the same receivers; left out: they may. */
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

/** Limits of a member with these roles; null: no limit. */
export const limitsOf = (
  { limits }: WriteRules,
  roles: readonly string[],
): { readonly perOperation: string | null; readonly perDay: string | null } => {
  // A role without an entry does not lift the limit of another role.
  const own = roles.flatMap((role) => (Object.hasOwn(limits, role) ? (limits[role] ?? []) : []));
  return {
    perOperation: widest(own.map((limit) => limit?.perOperation)),
    perDay: widest(own.map((limit) => limit?.perDay)),
  };
};

/** Whether a second member must approve this amount. */
export const needsApproval = ({ approval }: WriteRules, amount: string | null): boolean =>
  approval !== null && amount !== null && new Big(amount).gt(approval.above);

export const exceeds = (amount: string, limit: string | null): boolean => limit !== null && new Big(amount).gt(limit);

/** Whether both amounts are equal in value («1.5» and «1.50» are), or both null. */
export const sameAmounts = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : new Big(a).eq(b);

export const sumOf = (amounts: Iterable<string>): string => {
  let sum = new Big(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum.toFixed();
};

/** The unused part of a limit, at least zero. */
export const restOfLimit = (limit: string, spent: string): string => {
  const left = new Big(limit).minus(spent);
  return left.lt(0) ? '0' : left.toFixed();
};

/** A member, the amount of a write, and the partner's rules. */
export interface GuardedWrite {
  readonly rules: WriteRules;
  readonly actor: AuditActor;
  readonly amount: string | null;
}

/** Whether the member has a daily limit, so that the amounts of the day are needed. */
export const countsDays = ({ rules, actor, amount }: GuardedWrite): boolean =>
  amount !== null && limitsOf(rules, actor.roles).perDay !== null;

interface Limits {
  readonly perOperation: string | null;
  readonly perDay: string | null;
  /** Prefix of the names of the exceeded rules. */
  readonly prefix: string;
}

const checkLimits = (
  amount: string | null,
  { perOperation, perDay, prefix }: Limits,
  spent: readonly string[] | null,
): void => {
  if (amount === null) return;
  const refuse = (rule: string, limit: string): GatewayError =>
    new GatewayError('AMOUNT_LIMIT_EXCEEDED', { hints: { rule: `${prefix}${rule}`, limit } });
  if (perOperation !== null && exceeds(amount, perOperation)) throw refuse('per-operation', perOperation);
  if (perDay === null || spent === null) return;
  const before = sumOf(spent);
  if (exceeds(sumOf([before, amount]), perDay)) throw refuse('per-day', restOfLimit(perDay, before));
};

/**
 * Throws AMOUNT_LIMIT_EXCEEDED with the rest of the limit. `spent`: amounts of the member's day; null without a daily
 * limit.
 */
export const checkAmount = ({ rules, actor, amount }: GuardedWrite, spent: readonly string[] | null): void =>
  checkLimits(amount, { ...limitsOf(rules, actor.roles), prefix: '' }, spent);

/** The same check with an agent's limits. `spent`: amounts that the agent has asked for on the day. */
export const checkAgentAmount = (
  { perOperation, perDay }: AgentAmounts,
  amount: string | null,
  spent: readonly string[] | null,
): void => checkLimits(amount, { perOperation, perDay, prefix: 'agent-' }, spent);

export const countsAgentDays = ({ perDay }: AgentAmounts, amount: string | null): boolean =>
  amount !== null && perDay !== null;
