import { GatewayError } from './gateway-error.ts';

/** DOCUMENT_LIMIT_EXCEEDED with the exceeded measure of the document or its answer, and its limit. */
export const documentLimitExceeded = (measure: string, limit: number): GatewayError =>
  new GatewayError('DOCUMENT_LIMIT_EXCEEDED', { hints: { measure, limit } });
