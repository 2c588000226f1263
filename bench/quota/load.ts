import { Pool } from 'undici';

export interface Answer {
  readonly milliseconds: number;
  /** Whether the answer is complete and without errors. */
  readonly isRight: boolean;
}

export interface Asker {
  ask(query: string, variables: object): Promise<Answer & { readonly body: string }>;
  close(): Promise<void>;
}

const CONNECTIONS = 64;

/** Creates a function that sends operations with the tokens in turn. */
export const createAsker = (url: string, tokens: readonly string[]): Asker => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  let sent = 0;
  return {
    async ask(query, variables) {
      const startedAt = performance.now();
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: pathname,
        body: JSON.stringify({ query, variables }),
        headers: {
          'content-type': 'application/json',
          'accept-language': 'zh',
          accept: 'application/json',
          authorization: `Bearer ${tokens[sent++ % tokens.length] ?? ''}`,
        },
      });
      const text = await body.text();
      const isRight = statusCode === 200 && !text.includes('"errors":');
      return { milliseconds: performance.now() - startedAt, isRight, body: text };
    },
    close: () => pool.close(),
  };
};

interface Callers {
  readonly callers: number;
  readonly milliseconds: number;
  readonly variables: (number: number) => object;
}

/** Callers who each send the next request when the previous one is answered; waits for running requests at the end. */
export const askForAWhile = async (
  asker: Asker,
  query: string,
  { callers, milliseconds, variables }: Callers,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  const end = performance.now() + milliseconds;
  let number = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const { isRight, milliseconds: took } = await asker.ask(query, variables(number++));
      answers.push({ isRight, milliseconds: took });
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return answers;
};
