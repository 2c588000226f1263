import type { UpstreamEvent } from '../upstream/index.ts';

/** One answered operation, without personal data. The client chooses `name` freely. */
export interface OperationEvent {
  readonly name: string | null;
  /** `query` or `mutation`; null for an invalid document. */
  readonly kind: string | null;
  readonly ms: number;
  readonly upstreamCalls: number;
  /** Codes of the errors in the answer, each once. */
  readonly codes: readonly string[];
}

export type PartnerUpstreamEvent = UpstreamEvent & { readonly partner: string };
