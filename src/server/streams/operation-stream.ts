import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { badInput, GatewayError, isGatewayError, type Language } from '../../errors/index.ts';
import { type EventLog, type StreamEvent, StreamSource } from '../../request/streams/index.ts';
import { type Clock, sleep } from '../../time/index.ts';
import type { Caller, CallerRequest, Callers } from '../callers.ts';
import { inLanguage } from '../error-format.ts';
import type { ContextFor } from '../graphql-route.ts';
import { limitTime } from '../lifetime.ts';
import type { Admitted } from '../limits/rate.ts';
import { runOperation, type ServerFor } from '../run-operation.ts';

/** The operation as the client sent it. */
export interface StreamedOperation {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Wakes readers when the logs may have grown; see the partner's pulse. */
export interface StreamPulse {
  mark(): number;
  next(mark: number, signal: AbortSignal): Promise<boolean>;
}

export interface OperationStreamParts<Context> {
  readonly serverFor: ServerFor<Context>;
  readonly callers: Callers;
  readonly contextFor: ContextFor<Context>;
  /** Throws UNAUTHENTICATED without a viewer. */
  readonly pulseFor: (context: Context) => StreamPulse;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** One message of a stream: an answer with the number of its event, or null to keep the connection open. */
export type Sent = { readonly id: number | null; readonly answer: FormattedExecutionResult } | null;

interface Opened {
  readonly log: EventLog;
  readonly since: number | null;
  readonly pulse: StreamPulse;
}

export interface Asked {
  readonly request: CallerRequest;
  readonly operation: StreamedOperation;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Number of the last event that the client has read; null to begin where the operation says. */
  readonly lastEventId: number | null;
}

/**
 * Longest age of a page of events. A slow client gets the rest of an older page read again, by the rights of that
 * moment.
 */
const MOST_AGE_MS = 5_000;

const invalidCursor = (argument: string): GatewayError => new GatewayError('INVALID_CURSOR', { hints: { argument } });

const answerFor = (error: GatewayError, language: Language): FormattedExecutionResult => ({
  errors: [inLanguage({ message: error.message, extensions: error.extensions }, language)],
});

/**
 * One subscription of one caller. Each reading of the log and each event is an operation of its own, run by the same
 * server as any other: the token is verified, the roles are read, and the guards, limits and masks of that moment
 * apply. Events are read only as fast as the client takes them, so that a slow client needs no memory; it finds later
 * events in the log.
 */
export const createOperationStream = <Context>(parts: OperationStreamParts<Context>, asked: Asked) => {
  const { serverFor, callers, contextFor, pulseFor, timeoutMs, clock } = parts;
  const { request, operation, language, signal } = asked;
  let isOpened = false;

  /** An event counts toward the caller's rate limits like any operation. When they are used up, the event waits. */
  const admitEvent = async (): Promise<{ readonly caller: Caller; readonly admitted: Admitted }> => {
    for (;;) {
      const caller = await callers.identify(request);
      try {
        return { caller, admitted: await callers.admit(caller, request) };
      } catch (error) {
        if (!(isGatewayError(error) && error.code === 'RATE_LIMITED')) throw error;
        await sleep(clock, Number(error.extensions.retryAfterMs), signal);
      }
    }
  };

  const execute = async (source: StreamSource) => {
    // The request that opened the stream is counted already, and checking the rights again is not an operation of the
    // caller.
    const { caller, admitted } = source.isOpening
      ? { caller: await callers.identify(request), admitted: null }
      : await admitEvent();
    const { claims, viewer } = caller;
    const requestId = randomUUID();
    const { end, over, ...time } = limitTime(signal, { timeoutMs, clock });
    let settle: (() => void) | undefined;
    try {
      const { context, upstreamCalls } = contextFor({ claims, language, ...time, requestId });
      settle = admitted?.meter(upstreamCalls);
      const pulse = pulseFor(context);
      const answer = await runOperation(serverFor, {
        context,
        operation: {
          language,
          viewer,
          requestId,
          startedAt: performance.now(),
          upstreamCalls,
          root: source,
          isRepeated: source.isOpening && isOpened,
        },
        request: operation,
        over,
      });
      return { pulse, answer };
    } finally {
      end();
      settle?.();
    }
  };

  /** Throws when the caller is refused; returns an answer when the operation itself is refused. */
  const open = async (): Promise<Opened | { readonly refused: FormattedExecutionResult }> => {
    const source = new StreamSource(null);
    const { pulse, answer } = await execute(source);
    const isFirst = !isOpened;
    isOpened = true;
    if (answer.errors) return { refused: { errors: answer.errors } };
    const { followed } = source;
    if (!followed)
      return { refused: answerFor(badInput('query', 'a document that selects a field of Subscription'), language) };
    const { log } = followed;
    const since = asked.lastEventId ?? followed.since;
    // The log that had this number was lost, such as by a backup that was restored: its events would never come.
    if (isFirst && since !== null && since > (await log.last()))
      return { refused: answerFor(invalidCursor(asked.lastEventId === null ? 'since' : 'Last-Event-ID'), language) };
    return { log, since, pulse };
  };

  const readAll = async function* (first: Opened): AsyncGenerator<Sent> {
    let stream = first;
    let place = stream.since ?? (await stream.log.last());
    for (;;) {
      const mark = stream.pulse.mark();
      const { events, next, hasGap, isOver } = await stream.log.read(place);
      if (hasGap) throw invalidCursor('since');
      const readAt = clock.now();
      for (const event of events) {
        yield await answerTo(event);
        place = event.sequence;
        if (clock.now() - readAt > MOST_AGE_MS) break;
      }
      const isRead = place === (events.at(-1)?.sequence ?? place);
      if (isRead && isOver) return;
      if (isRead) place = next;
      if (events.length === 0 && !(await stream.pulse.next(mark, signal))) yield null;
      const again = await open();
      if ('refused' in again) return yield { id: null, answer: again.refused };
      stream = again;
    }
  };

  const answerTo = async (event: StreamEvent): Promise<Sent> => ({
    id: event.sequence,
    answer: (await execute(new StreamSource(event))).answer,
  });

  /**
   * Ends when the client disconnects, when the gateway stops, at the end of the log, or after the answer that refuses
   * further reading.
   */
  const read = async function* (first: Opened): AsyncGenerator<Sent> {
    try {
      yield* readAll(first);
    } catch (error) {
      if (signal.aborted) return;
      if (!isGatewayError(error)) throw error;
      yield { id: null, answer: answerFor(error, language) };
    }
  };

  return { open, read };
};
