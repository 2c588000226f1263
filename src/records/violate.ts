import { GatewayError } from '../errors/index.ts';
import type { Violation } from './kind.ts';

/** Throws the violation that a rule found. */
export const violate: (violation: Violation) => never = ({ code, rule, limit }) => {
  throw new GatewayError(code, { hints: code === 'BAD_USER_INPUT' ? { argument: rule, limit } : { rule, limit } });
};
