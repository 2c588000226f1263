export { asError } from './as-error.ts';
export {
  ERROR_CODES,
  type ErrorCode,
  type Fault,
  faultOf,
  isKnownCode,
  isRetryable,
  type Language,
  refusesDocument,
  statusOf,
} from './codes.ts';
export { documentLimitExceeded } from './document-limit.ts';
export { GatewayError, isGatewayError, type UpstreamTrace } from './gateway-error.ts';
