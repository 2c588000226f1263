export { asError } from './as-error.ts';
export { badInput } from './bad-input.ts';
export type { Fault } from './code-entry.ts';
export {
  codesRefusedBy,
  ERROR_CODES,
  type ErrorCode,
  faultOf,
  isFailure,
  isKnownCode,
  isOfOne,
  isRefusal,
  isRetryable,
  type Language,
  refusesDocument,
  statusOf,
} from './codes.ts';
export { documentLimitExceeded } from './document-limit.ts';
export { GatewayError, isGatewayError, type UpstreamTrace } from './gateway-error.ts';
export { explainStorage } from './storage.ts';
