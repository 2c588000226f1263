import { OrderChangedDocument, type OrderChangedSubscription } from '@partnergraph/client/documents';
import { createClient } from 'graphql-sse';
import { useEffect, useState } from 'react';

type OrderEvent = NonNullable<OrderChangedSubscription['orderChanged']>;

const MOST_SHOWN = 50;

interface Live {
  /** Newest first. */
  readonly events: readonly OrderEvent[];
  readonly error: unknown;
}

/**
 * Orders as they change. The stream is opened anew where it breaks, and goes on after the last event that was seen; the
 * same event may come twice.
 */
export const useLiveOrders = ({ token, language }: { readonly token: string; readonly language: string }): Live => {
  const [live, setLive] = useState<Live>({ events: [], error: null });

  useEffect(() => {
    const client = createClient({
      url: 'graphql/stream',
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    });
    const add = (event: OrderEvent): void =>
      setLive(({ events }) => ({
        error: null,
        events: [event, ...events.filter(({ sequence }) => sequence !== event.sequence)].slice(0, MOST_SHOWN),
      }));
    const stop = client.subscribe<OrderChangedSubscription>(
      { query: OrderChangedDocument.text, variables: {} },
      {
        next: ({ data, errors }) => {
          if (data?.orderChanged) add(data.orderChanged);
          if (errors) setLive((before) => ({ ...before, error: errors }));
        },
        error: (error) => setLive((before) => ({ ...before, error })),
        complete: () => undefined,
      },
    );
    return () => {
      stop();
      client.dispose();
    };
  }, [token, language]);

  return live;
};
