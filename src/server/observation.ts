import type { UpstreamEvent } from '../upstream/index.ts';

/** One operation that was answered; nothing in it is anybody's data, but `name` is whatever the client has chosen. */
export interface OperationEvent {
  readonly name: string | null;
  /** `query` or `mutation`; null for a document that could not be used. */
  readonly kind: string | null;
  readonly ms: number;
  readonly upstreamCalls: number;
  /** Of the errors in the answer, each once. */
  readonly codes: readonly string[];
}

export type PartnerUpstreamEvent = UpstreamEvent & { readonly partner: string };
