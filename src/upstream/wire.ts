import type { IncomingHttpHeaders } from 'node:http';

/** One HTTP request as the vendor wants it, before it is signed. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Percent-encoded, without query. */
  readonly path: string;
  /** Percent-encoded and sorted as the signature needs it, without `?`; empty when there is none. */
  readonly query: string;
  /** JSON text; empty when there is no body. */
  readonly body: string;
  /** Sent but not signed. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as it came. */
  readonly bytes: Buffer;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
