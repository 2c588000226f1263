export { asError } from './as-error.ts';
export { ERROR_CODES, type ErrorCode, type Language } from './codes.ts';
export { GatewayError, isGatewayError, type UpstreamTrace } from './gateway-error.ts';
