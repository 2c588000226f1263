import { GatewayError } from './gateway-error.ts';

/**
 * BAD_USER_INPUT with the argument, as a path such as `filter.from`, and what it must be. The sent value is not
 * repeated.
 */
export const badInput = (argument: string, limit: string): GatewayError =>
  new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });
