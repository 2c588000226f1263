export type { Answer } from './client/answer.ts';
export { type Client, type ClientOptions, createClient } from './client/create-client.ts';
export {
  type AnswerError,
  codesIn,
  type ErrorCode,
  errorsIn,
  isErrorCode,
  isRetryable,
  type Retry,
  retryOf,
} from './errors/codes.ts';
export { type LocalCode, RequestError } from './errors/request-error.ts';
export { SCALARS } from './generated/cache-data.ts';
export { manifestOf } from './manifest.ts';
export { type Fetch, fetchTransport } from './transport/fetch.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport/transport.ts';
export { type Wx, wxTransport } from './transport/wx.ts';
export { documentNode, type TypedDocument } from './typed-document.ts';
export { newIdempotencyKey } from './writes/idempotency-key.ts';
export { type NextStep, nextStepOf, type OperationOutcome } from './writes/outcome.ts';
