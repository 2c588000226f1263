import { Webhook } from 'standardwebhooks';
import { Agent, type Dispatcher, request } from 'undici';
import type { Clock } from '../time/index.ts';
import { AddressRefused, type FindAddresses, lookupPublic, requirePublicHost } from './public-address.ts';

/** One event that is sent to a receiver. */
export interface Message {
  readonly url: string;
  /** The same for every attempt, so that a receiver can ignore what it has received before. */
  readonly id: string;
  readonly body: string;
  /** All secrets that a receiver may still use; each makes a signature. */
  readonly secrets: readonly string[];
  readonly privateNetworks: boolean;
}

/** A receiver's status, or why there was none. */
export type Answered =
  | { readonly status: number; readonly fault: null }
  | { readonly status: null; readonly fault: Fault };

export type Fault = 'ADDRESS_REFUSED' | 'TIMEOUT' | 'UNREACHABLE';

export interface Post {
  /** Null when the gateway has stopped waiting for the receiver, which may or may not have the event. */
  (message: Message): Promise<Answered | null>;
  /** Stops waiting for receivers. */
  close(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_BYTES = 65_536;
const SECOND_MS = 1_000;

const createAgent = (options: Agent.Options['connect']): Agent =>
  new Agent({
    connect: options,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    maxResponseSize: MOST_ANSWER_BYTES,
  });

const causesOf = (error: unknown): readonly unknown[] =>
  error instanceof AggregateError ? error.errors : [error, error instanceof Error ? error.cause : null];

/** The headers of Standard Webhooks, with a signature by each secret. */
const headersOf = ({ id, body, secrets }: Message, at: Date): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'user-agent': 'partnergraph',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / SECOND_MS)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});

/**
 * Sends events by POST: without redirects, within a short time, reading little of the answer, and to private networks
 * only if they are allowed.
 */
export const createPost = (clock: Clock, find?: FindAddresses): Post => {
  const anywhere = createAgent({ timeout: TIMEOUT_MS });
  const publicly = createAgent({ timeout: TIMEOUT_MS, lookup: lookupPublic(find) });

  const send = async (message: Message, dispatcher: Dispatcher, signal: AbortSignal): Promise<number> => {
    const { statusCode, body } = await request(message.url, {
      method: 'POST',
      body: message.body,
      headers: headersOf(message, new Date(clock.now())),
      dispatcher,
      signal,
    });
    // Read, so that the connection can be used again. Only the status matters; a text that is too long is not read to
    // its end.
    await body.dump({ limit: MOST_ANSWER_BYTES, signal }).catch(() => undefined);
    return statusCode;
  };

  const closing = new AbortController();

  const post = async (message: Message): Promise<Answered | null> => {
    const over = new AbortController();
    const cancel = clock.after(TIMEOUT_MS, () => over.abort());
    try {
      if (!message.privateNetworks) requirePublicHost(new URL(message.url));
      const signal = AbortSignal.any([over.signal, closing.signal]);
      const status = await send(message, message.privateNetworks ? anywhere : publicly, signal);
      return { status, fault: null };
    } catch (error) {
      if (closing.signal.aborted) return null;
      if (causesOf(error).some((cause) => cause instanceof AddressRefused))
        return { status: null, fault: 'ADDRESS_REFUSED' };
      return { status: null, fault: over.signal.aborted ? 'TIMEOUT' : 'UNREACHABLE' };
    } finally {
      cancel();
    }
  };

  return Object.assign(post, {
    close: async () => {
      closing.abort();
      await Promise.all([anywhere.destroy(), publicly.destroy()]);
    },
  });
};
