import { GatewayError, isGatewayError, type UpstreamTrace } from '../../errors/index.ts';

/** The vendor's codes for a ticket of another user, and for a ticket of another account than the one that signs. */
const NOT_OURS: ReadonlySet<string> = new Set(['OSM.01010002', 'OSM.01010011']);

const isAboutId = (error: unknown): boolean => {
  if (!isGatewayError(error)) return false;
  const { code = '' } = (error.extensions.upstream ?? {}) as UpstreamTrace;
  return error.code === 'UPSTREAM_REFUSED' || NOT_OURS.has(code);
};

/**
 * Handles the error of a call whose only input is an id. A refusal is then about the id; NOT_FOUND hides which ids
 * exist in other accounts.
 */
export const asUnknown =
  (type: string) =>
  (error: unknown): never => {
    throw isAboutId(error) ? new GatewayError('NOT_FOUND', { hints: { type } }) : error;
  };
