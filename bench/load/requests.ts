import { Pool } from 'undici';

/** The requests of one operation, which uses bodies and tokens in turn. */
export interface Plan {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly tokens: readonly string[];
  /** Length in bytes of the right answer to each body; any other length counts as a failure. */
  readonly lengths: readonly number[];
}

export interface Sender {
  /** Sends the next request of the plan; returns whether the answer was right. */
  next(): Promise<boolean>;
  close(): Promise<void>;
}

const CONNECTIONS = 64;

export const createSender = ({ url, bodies, tokens, lengths }: Plan): Sender => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  let sent = 0;

  const send = (body: string, token: string, expected: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      let status = 0;
      let length = 0;
      pool.dispatch(
        {
          method: 'POST',
          path: pathname,
          body,
          headers: {
            'content-type': 'application/json',
            // The language of the site's rows; for another one the product requests translations.
            'accept-language': 'zh',
            accept: 'application/json',
            authorization: `Bearer ${token}`,
          },
        },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_, code) => {
            status = code;
          },
          onResponseData: (_, chunk) => {
            length += chunk.length;
          },
          onResponseEnd: () => resolve(status === 200 && length === expected),
          onResponseError: (_, error) => reject(error),
        },
      );
    });

  return {
    next() {
      const number = sent++;
      const at = number % bodies.length;
      return send(bodies[at] ?? '', tokens[number % tokens.length] ?? '', lengths[at] ?? -1);
    },
    close: () => pool.close(),
  };
};
