import type { Transport } from './transport.ts';

interface FetchResponse {
  readonly status: number;
  text(): Promise<string>;
}

interface FetchInit {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The part of `fetch` that is used; that of browsers, Node, Deno, Bun and React Native fits. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

declare const fetch: Fetch;
declare const setTimeout: (run: () => void, ms: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/** Transport by `fetch`; the global one when left out. */
export const fetchTransport =
  (send?: Fetch): Transport =>
  ({ url, headers, body, timeoutMs }) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
      const answered = (send ?? fetch)(url, { method: 'POST', headers: { ...headers }, body }).then(
        async (response) => ({ status: response.status, text: await response.text() }),
      );
      answered.then(
        (response) => {
          clearTimeout(timer);
          resolve(response);
        },
        (error: unknown) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
