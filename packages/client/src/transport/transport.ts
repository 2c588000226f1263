export interface TransportRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
  readonly timeoutMs: number;
}

export interface TransportResponse {
  readonly status: number;
  readonly text: string;
}

/** Sends one POST; rejects when no answer arrives. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
