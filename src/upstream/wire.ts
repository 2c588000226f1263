import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A body with a file. The file is read again for every attempt, so it is never completely in memory. */
export interface FormBody {
  /** The `Content-Type` header, with the boundary between the parts. */
  readonly contentType: string;
  /** In bytes. */
  readonly length: number;
  /** SHA-256 of all bytes as hexadecimal digits, which is part of the signature. */
  readonly digest: string;
  open(): Readable;
}

/** One HTTP request in the vendor's format, before it is signed. */
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
