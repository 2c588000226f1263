import { codesIn, errorsIn } from '@partnergraph/client';
import { OrderChangedDocument, type OrderChangedSubscription } from '@partnergraph/client/documents';
import { createClient, NetworkError } from 'graphql-sse';
import { useEffect, useState } from 'react';

type OrderEvent = NonNullable<OrderChangedSubscription['orderChanged']>;

const MOST_SHOWN = 50;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

interface Live {
  /** Newest first. */
  readonly events: readonly OrderEvent[];
  readonly error: unknown;
}

/** The body of the answer with which the gateway refused to open the stream. */
const answerIn = async (error: unknown): Promise<unknown> =>
  error instanceof NetworkError && error.response instanceof Response
    ? error.response.json().catch(() => error)
    : error;

/** Whether another attempt can succeed: after a lost connection, and after an error that the gateway marks as retryable. */
const isPassing = (error: unknown): boolean =>
  errorsIn(error).every(({ extensions }) => extensions?.retryable === true);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Events of orders that change. After an error that can pass, such as a lost connection or a copy that is not complete, the stream is
 * opened again and continues after the last event; an event may come twice.
 */
export const useLiveOrders = ({ token, language }: { readonly token: string; readonly language: string }): Live => {
  const [live, setLive] = useState<Live>({ events: [], error: null });

  useEffect(() => {
    const client = createClient({
      url: 'graphql/stream',
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
      retryAttempts: 0,
      on: { connected: () => fail(null) },
    });
    let isLeft = false;
    let since: string | null = null;
    let wait = FIRST_WAIT_MS;
    const fail = (error: unknown): void => setLive(({ events }) => ({ events, error }));
    const add = (event: OrderEvent): void => {
      since = event.sequence;
      wait = FIRST_WAIT_MS;
      setLive(({ events }) => ({
        error: null,
        events: [event, ...events.filter(({ sequence }) => sequence !== event.sequence)].slice(0, MOST_SHOWN),
      }));
    };
    /** Reads events until the stream ends; returns its last error. */
    const read = async (): Promise<unknown> => {
      let error: unknown = null;
      const variables = { since };
      const asked = { query: OrderChangedDocument.text, variables };
      for await (const answer of client.iterate<OrderChangedSubscription>(asked)) {
        if (answer.data?.orderChanged) add(answer.data.orderChanged);
        error = answer.errors ? answer : null;
        if (error) fail(error);
      }
      return error;
    };
    const follow = async (): Promise<void> => {
      for (;;) {
        const error = await read().catch(answerIn);
        if (isLeft) return;
        fail(error);
        if (codesIn(error).includes('INVALID_CURSOR')) since = null;
        else if (!isPassing(error)) return;
        await pause(wait);
        if (isLeft) return;
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    };
    void follow();
    return () => {
      isLeft = true;
      client.dispose();
    };
  }, [token, language]);

  return live;
};
