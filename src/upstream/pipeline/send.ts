import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, Pool } from 'undici';
import type { WireAnswer, WireRequest } from '../wire.ts';

export interface Timeouts {
  readonly connectMs: number;
  /** From the last byte sent to the last header. */
  readonly headersMs: number;
  /** Longest silence inside a body. */
  readonly bodyMs: number;
}

export interface SendOptions {
  readonly kind: 'read' | 'write';
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Called on a connected socket, just before the first byte is sent. */
  readonly onDeparture: () => void;
}

export interface Sender {
  readonly host: string;
  /** Rejects with undici's own error, or with the signal's reason. */
  send(request: WireRequest, options: SendOptions): Promise<WireAnswer>;
  close(): Promise<void>;
}

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
const READ_CONNECTIONS = 128;
const WRITE_CONNECTIONS = 32;
/**
 * Shorter than the idle time of the vendor's load balancers, so that a read does not use a socket that they have just
 * closed.
 */
const KEEP_ALIVE_MS = 4_000;

const bodyOf = (body: WireRequest['body'], headers: SendOptions['headers']) =>
  typeof body === 'string'
    ? { body: body || null, headers }
    : { body: body.open(), headers: { ...headers, 'content-length': String(body.length) } };

const dispatch = (
  pool: Pool,
  { method, path, query, body }: WireRequest,
  { headers, signal, onDeparture }: SendOptions,
): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    let controller: Dispatcher.DispatchController | undefined;
    let answer = { status: 0, headers: {} as IncomingHttpHeaders };
    const chunks: Buffer[] = [];

    const onAbort = () => {
      controller?.abort(signal.reason);
      reject(signal.reason);
    };
    const settle = () => signal.removeEventListener('abort', onAbort);
    signal.addEventListener('abort', onAbort, { once: true });

    pool.dispatch(
      { method, path: query ? `${path}?${query}` : path, ...bodyOf(body, headers) },
      {
        onRequestStart(started) {
          controller = started;
          // Aborted while it waited for a connection: nothing has been or will be sent.
          if (signal.aborted) return started.abort(signal.reason);
          onDeparture();
        },
        onResponseStart(_controller, status, responseHeaders) {
          answer = { status, headers: responseHeaders };
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          settle();
          const [first] = chunks;
          resolve({ ...answer, bytes: chunks.length === 1 && first ? first : Buffer.concat(chunks) });
        },
        onResponseError(_controller, error) {
          settle();
          reject(error);
        },
      },
    );
  });

/**
 * Connections to one origin. Reads reuse them. Each write opens its own: on a socket that the vendor is just closing,
 * it would be unknown whether the write took effect.
 */
export const createSender = (origin: string, { connectMs, headersMs, bodyMs }: Timeouts): Sender => {
  const options = {
    allowH2: false,
    connect: { timeout: connectMs },
    headersTimeout: headersMs,
    bodyTimeout: bodyMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  };
  const reads = new Pool(origin, {
    ...options,
    connections: READ_CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
  });
  const writes = new Pool(origin, { ...options, connections: WRITE_CONNECTIONS, pipelining: 0 });
  return {
    host: new URL(origin).host,
    send: (request, sendOptions) => dispatch(sendOptions.kind === 'read' ? reads : writes, request, sendOptions),
    close: async () => {
      await Promise.all([reads.destroy(), writes.destroy()]);
    },
  };
};
