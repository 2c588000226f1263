import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A body that holds a file. It is read again for every attempt, so the whole of it is never in memory. */
export interface FormBody {
  /** With the boundary between its parts. */
  readonly contentType: string;
  /** In bytes. */
  readonly length: number;
  /** SHA-256 of all bytes, as hexadecimal digits: what the signature holds. */
  readonly digest: string;
  open(): Readable;
}

/** One HTTP request as the vendor wants it, before it is signed. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Percent-encoded, without query. */
  readonly path: string;
  /** Percent-encoded and sorted as the signature needs it, without `?`; empty when there is none. */
  readonly query: string;
  /** JSON text, empty when there is no body; or a form. */
  readonly body: string | FormBody;
  /** Sent but not signed. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as it came. */
  readonly bytes: Buffer;
}
