import type { Outcome, Variables } from '../examples/lookup.ts';

export interface Operation {
  readonly document: string;
  readonly variables?: Variables | undefined;
  readonly operationName?: string | undefined;
  /** Whether the answer reports its cost and the age of the copies that it was read from. */
  readonly figures?: boolean;
}

export interface Sending {
  readonly token: string | undefined;
  /** Language of messages and names, such as `zh`. */
  readonly language: string;
  readonly signal?: AbortSignal | undefined;
}

/** An answer of the gateway with its status, time, size and cost. */
export interface Reply {
  readonly status: number;
  readonly outcome: Outcome & { readonly extensions?: Figures };
  readonly milliseconds: number;
  /** Bytes of the body before compression. */
  readonly bytes: number;
}

interface Figures {
  /** Upstream calls of the operation. */
  readonly cost?: { readonly predicted?: number; readonly made?: number };
  /** Instant of the oldest copy that the answer was read from; null where no copy was read. */
  readonly freshness?: { readonly asOf: string | null };
}

/** The answer is not one of a gateway, for example because a proxy answered. */
export class NotGraphQL extends Error {
  readonly status: number;
  readonly body: string;
  constructor(status: number, body: string) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

const outcomeIn = (status: number, body: string): Reply['outcome'] => {
  try {
    return JSON.parse(body) as Reply['outcome'];
  } catch {
    throw new NotGraphQL(status, body.slice(0, 200));
  }
};

/** Sends one operation. Rejects when no answer arrives, or one that is not a gateway's. */
export const send = async (operation: Operation, { token, language, signal }: Sending): Promise<Reply> => {
  const { document, variables, operationName, figures } = operation;
  const extensions = figures ? { extensions: { cost: true, freshness: true } } : {};
  const began = performance.now();
  const response = await fetch('graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': language,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query: document, variables, operationName, ...extensions }),
    ...(signal ? { signal } : {}),
  });
  const body = await response.arrayBuffer();
  return {
    status: response.status,
    outcome: outcomeIn(response.status, new TextDecoder().decode(body)),
    milliseconds: Math.round(performance.now() - began),
    bytes: body.byteLength,
  };
};
