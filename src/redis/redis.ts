import { setTimeout as delay } from 'node:timers/promises';
import { createClient, ErrorReply } from '@redis/client';
import { AWAY, type Away, type Script } from './question.ts';

/** The address without user and password, which are read again for each connection. */
const placeOf = (address: string): string => {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
};

/** The decoded part; undefined when it is empty. */
const decode = (part: string): string | undefined => (part === '' ? undefined : decodeURIComponent(part));

const clientFor = (address: () => string) =>
  createClient({
    url: placeOf(address()),
    credentialsProvider: {
      type: 'async-credentials-provider',
      credentials: async () => {
        const { username, password } = new URL(address());
        return { username: decode(username), password: decode(password) };
      },
    },
    // Commands are not queued while Redis is unreachable: callers continue without it at once.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (retries) => Math.min(LONGEST_RECONNECT_MS, 50 * 2 ** Math.min(retries, 10)),
    },
  });

type Client = ReturnType<typeof clientFor>;

export interface Redis {
  /** The answer, or AWAY at once or after the time limit. Never throws because Redis is unreachable. */
  ask<T>(command: (client: Client) => Promise<T>): Promise<T | Away>;
  /** Runs a script. Numbers in its answer are integers. */
  run(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
  /** Calls the listener with messages that others publish; `gap` is called when messages may have been lost. */
  subscribe(channel: string, listener: { readonly heard: (message: string) => void; readonly gap: () => void }): void;
  /** Calls the listener each time that Redis becomes reachable, including the first time. */
  onBack(listener: () => void): void;
  /** Whether the next command is likely to be answered. */
  reachable(): boolean;
  /** Uses this address from the next connection on; it must be of the same Redis, with another user or password. */
  signInAt(url: string): void;
  close(): void;
}

export interface RedisSettings {
  /** `redis://` or `rediss://`, with user, password and number of the database if needed. */
  readonly url: string;
  /**
   * Called once when Redis becomes unreachable and once when it is reachable again, not for every command. The reason
   * is an error's code.
   */
  readonly onState?: ((state: 'there' | 'away', reason: string | null) => void) | undefined;
  /** Longest wait for an answer. */
  readonly answerMs?: number | undefined;
}

/**
 * Longest wait for an answer. A command precedes a call to the vendor that takes some tens of milliseconds, and must
 * not delay it by more.
 */
const ANSWER_MS = 500;
/** After a missing answer no command is sent for this time. */
const REST_MS = 1_000;
const CONNECT_MS = 2_000;
const LONGEST_RECONNECT_MS = 2_000;

/** The code of an error, such as ECONNREFUSED or READONLY; the whole message may contain the command's data. */
const reasonOf = (error: unknown): string => {
  if (error instanceof ErrorReply) return error.message.split(' ', 1)[0] ?? 'ERR';
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'no answer';
};

const inTime = <T>(answer: Promise<T>, ms: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis did not answer in time')), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Connects in the background, and again whenever the connection is lost. Callers do not wait for it. */
export const createRedis = ({ url, onState, answerMs = ANSWER_MS }: RedisSettings): Redis => {
  let address = url;
  const client = clientFor(() => address);
  const subscribers: Client[] = [];
  const backListeners: (() => void)[] = [];
  let state: 'unknown' | 'there' | 'away' | 'closed' = 'unknown';
  let restUntil = 0;

  const become = (next: 'there' | 'away', reason: string | null): void => {
    if (state === next || state === 'closed') return;
    state = next;
    onState?.(next, reason);
    if (next === 'there') for (const listener of backListeners) listener();
  };

  const noteFailure = (error: unknown): void => become('away', reasonOf(error));

  client.on('error', noteFailure);
  client.on('ready', () => {
    restUntil = 0;
    become('there', null);
  });
  // Rejects only for an invalid address; after other failures the client connects again.
  void client.connect().catch(noteFailure);

  const reachable = (): boolean => client.isReady && performance.now() >= restUntil;

  const ask: Redis['ask'] = async (command) => {
    if (!reachable()) return AWAY;
    // The first command after the pause checks the connection, so that others do not wait in vain meanwhile.
    if (state === 'away') restUntil = performance.now() + REST_MS;
    try {
      const answer = await inTime(command(client), answerMs);
      restUntil = 0;
      become('there', null);
      return answer;
    } catch (error) {
      restUntil = performance.now() + REST_MS;
      noteFailure(error);
      return AWAY;
    }
  };

  return {
    ask,
    run: ({ text, sha }, keys, args) =>
      ask(async (ready) => {
        const options = { keys: [...keys], arguments: args.map(String) };
        try {
          return await ready.evalSha(sha, options);
        } catch (error) {
          if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
          return ready.eval(text, options);
        }
      }),
    subscribe: (channel, { heard, gap }) => {
      const subscriber = client.duplicate({ disableOfflineQueue: false });
      subscribers.push(subscriber);
      let [subscribed, missed] = [false, false];
      const tellGap = (): void => {
        if (!subscribed || !missed) return;
        missed = false;
        gap();
      };
      subscriber.on('error', () => {
        missed = true;
      });
      // The client has subscribed again by then.
      subscriber.on('ready', tellGap);
      const begin = async (): Promise<void> => {
        await subscriber.connect();
        while (!subscribed && state !== 'closed') {
          try {
            await subscriber.subscribe(channel, heard);
            subscribed = true;
          } catch {
            // The client does not repeat a subscription that failed before its answer.
            missed = true;
            await delay(REST_MS, undefined, { ref: false });
          }
        }
        tellGap();
      };
      void begin().catch(() => undefined);
    },
    onBack: (listener) => {
      backListeners.push(listener);
    },
    reachable,
    signInAt: (next) => {
      address = next;
    },
    close: () => {
      state = 'closed';
      for (const each of [client, ...subscribers]) if (each.isOpen) each.destroy();
    },
  };
};
