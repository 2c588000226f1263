import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { DEADLINE_MS } from './gateway.ts';

interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly retryable?: boolean };
}

export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphError[];
  readonly ms: number;
}

/** Longest wait of a client; a later answer counts as missing. */
const PATIENCE_MS = 2 * DEADLINE_MS;

/** Sends an operation over a new connection, as another client would; null when no answer arrives. */
export const ask = (url: string, token: string, query: string): Promise<Answer | null> =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const none = () => resolve(null);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const outgoing = request(`${url}/graphql`, { method: 'POST', agent: false, headers, signal }, async (response) => {
      try {
        let text = '';
        for await (const chunk of response) text += String(chunk);
        const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
        resolve({ data, errors, ms: performance.now() - startedAt });
      } catch {
        none();
      }
    });
    outgoing.on('error', none);
    outgoing.end(body);
  });
