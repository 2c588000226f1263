import { GatewayError } from '../../errors/index.ts';
import type { AuditActor } from '../audit/index.ts';
import { exceeds, limitsOf, remaining, sumOf, type WriteRules } from './rules.ts';

/** A member, the amount of a write, and the rules that apply to both. */
export interface Guarding {
  readonly rules: WriteRules;
  readonly actor: AuditActor;
  readonly amount: string | null;
}

/** Whether the member has a limit per day, so that the amounts of the day must be known. */
export const countsDays = ({ rules, actor, amount }: Guarding): boolean =>
  amount !== null && limitsOf(rules, actor.roles).perDay !== null;

/**
 * Throws AMOUNT_LIMIT_EXCEEDED with the rest of the limit. `spent`: amounts of the member's day; null where there is
 * no limit per day.
 */
export const checkAmount = ({ rules, actor, amount }: Guarding, spent: readonly string[] | null): void => {
  if (amount === null) return;
  const { perOperation, perDay } = limitsOf(rules, actor.roles);
  const refuse = (rule: string, limit: string): GatewayError =>
    new GatewayError('AMOUNT_LIMIT_EXCEEDED', { hints: { rule, limit } });
  if (perOperation !== null && exceeds(amount, perOperation)) throw refuse('per-operation', perOperation);
  if (perDay === null || spent === null) return;
  const before = sumOf(spent);
  if (exceeds(sumOf([before, amount]), perDay)) throw refuse('per-day', remaining(perDay, before));
};
