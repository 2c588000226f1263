import { GatewayError } from './gateway-error.ts';

/** DOCUMENT_LIMIT_EXCEEDED: which measure of the document, or of its answer, is over which limit. */
export const documentLimitExceeded = (measure: string, limit: number): GatewayError =>
  new GatewayError('DOCUMENT_LIMIT_EXCEEDED', { hints: { measure, limit } });
