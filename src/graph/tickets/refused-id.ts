import { GatewayError, isGatewayError, type UpstreamTrace } from '../../errors/index.ts';

/** The vendor's codes for a ticket of a colleague, and of another account than the one that signs. */
const NOT_OURS: ReadonlySet<string> = new Set(['OSM.01010002', 'OSM.01010011']);

const isAboutId = (error: unknown): boolean => {
  if (!isGatewayError(error)) return false;
  const { code = '' } = (error.extensions.upstream ?? {}) as UpstreamTrace;
  return error.code === 'UPSTREAM_REFUSED' || NOT_OURS.has(code);
};

/**
 * The error of a question that has nothing but an id in it: a refusal is about the id, and NOT_FOUND does not reveal
 * which ids exist in other accounts.
 */
export const asUnknown =
  (type: string) =>
  (error: unknown): never => {
    throw isAboutId(error) ? new GatewayError('NOT_FOUND', { hints: { type } }) : error;
  };
