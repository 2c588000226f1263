export { createUpstream } from './create-upstream.ts';
export { effectOf, factsOf } from './errors/failure.ts';
export { rowFailure } from './errors/row-failure.ts';
export type { Effect } from './errors/table.ts';
export { adjustmentsOf } from './records/adjustments.ts';
export { budgetOf } from './records/budgets.ts';
export { type ReceiptRow, readWriteAnswer, type WriteAnswer } from './records/receipt.ts';
export type { KeyCredential, PasswordCredential, UpstreamSettings } from './settings.ts';
export type { CallOptions, Credential, Upstream, UpstreamEvent } from './types.ts';
