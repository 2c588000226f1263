import type { Site } from '../../config/site.ts';
import { GatewayError } from '../../errors/index.ts';
import type { JsonObject } from '../../text.ts';
import type { Clock } from '../../time/index.ts';
import type { Session } from '../credentials/session.ts';
import { failure } from '../errors/failure.ts';
import type { WireAnswer, WireRequest } from '../wire.ts';
import type { Breaker } from './breaker.ts';
import { decode, type Expected } from './decode.ts';
import { answerError, networkFailure } from './errors.ts';
import type { Slot } from './lane.ts';
import type { Quota } from './quota.ts';
import type { Sender } from './send.ts';
import type { Flight } from './share.ts';
import { authorization, createSdkDate } from './sign.ts';

interface Authorize {
  readonly request: WireRequest;
  /** The `Host` header as undici sends it: host name, and the port unless it is the scheme's default. */
  readonly host: string;
  readonly session: Session | null;
  /** The vendor's current time, as `sdkDate` writes it. */
  readonly date: string;
}

/** The vendor refuses larger bodies that are signed with an access key. */
const LARGEST_SIGNED_BODY = 12 * 1024 * 1024;

const lengthOf = (body: WireRequest['body']): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.length;

const checkSize = (body: WireRequest['body']): void => {
  if (lengthOf(body) <= LARGEST_SIGNED_BODY) return;
  const hints = { argument: 'input', limit: '12 MiB in one request to the vendor' };
  throw failure('BAD_USER_INPUT', { stage: 'unsent', effect: 'NONE' }, { hints });
};

/**
 * Headers of a request. Only headers that no proxy changes are signed, so `User-Agent` and `X-Language` are not.
 * Without a session (IAM's password method) nothing identifies the caller.
 */
const authorize = ({ request, host, session, date }: Authorize): Record<string, string> => {
  const type = { 'content-type': typeof request.body === 'string' ? 'application/json' : request.body.contentType };
  const unsigned = { 'user-agent': 'partnergraph', ...request.headers };
  if (session === null) return { ...type, ...unsigned };
  if (session.kind === 'token') return { ...type, ...unsigned, 'x-auth-token': session.token };
  checkSize(request.body);
  const identity = {
    ...type,
    'x-sdk-date': date,
    ...(session.domainId ? { 'x-domain-id': session.domainId } : {}),
    ...(session.securityToken ? { 'x-security-token': session.securityToken } : {}),
  };
  const signable = { ...request, headers: { host, ...identity } };
  return { ...identity, ...unsigned, authorization: authorization(signable, session) };
};

export interface Attempt {
  readonly operation: string;
  readonly kind: 'read' | 'write';
  readonly perSecond: number;
  readonly member: string;
  readonly background?: boolean | undefined;
  readonly isLate?: (() => boolean) | undefined;
  readonly owner: 'partner' | 'customer';
  readonly expects: Expected;
  readonly request: WireRequest;
  /** Latest time of the signature in epoch milliseconds; left out: no limit. */
  readonly signBefore?: number | undefined;
  readonly session: Session | null;
  readonly flight: Flight;
}

export interface Answer {
  readonly body: JsonObject;
  readonly headers: WireAnswer['headers'];
}

interface ExchangeDependencies {
  readonly site: Site;
  readonly sender: Sender;
  readonly breaker: Breaker;
  readonly quota: Quota;
  readonly clock: Clock;
  /** Milliseconds by which the vendor's clock is ahead of the gateway's. */
  readonly skewMs: () => number;
}

export type Exchange = (attempt: Attempt) => Promise<Answer>;

const LONGEST_PAUSE_MS = 60_000;

/**
 * One attempt at one origin: breaker, quota, signature, wire, answer. Throws a GatewayError with the stage that it
 * reached.
 */
export const createExchange = ({ site, sender, breaker, quota, clock, skewMs }: ExchangeDependencies): Exchange => {
  const dateOf = createSdkDate();

  const waitForSlot = async (attempt: Attempt): Promise<Slot> => {
    const { flight } = attempt;
    const asked = clock.now();
    flight.markWaiting(asked + quota.leastWaitMs(attempt));
    const slot = await quota.acquire({ ...attempt, signal: flight.signal });
    flight.meter.waitedMs += clock.now() - asked;
    return slot;
  };

  const requireInTime = ({ operation, signBefore, flight }: Attempt, now: number, slot: Slot): void => {
    if (signBefore === undefined || now <= signBefore) return;
    slot.done();
    flight.markFinished();
    throw failure('UPSTREAM_TIMEOUT', { stage: 'unsent', effect: 'NONE' }, { upstream: { operation } });
  };

  const overTheWire = async (attempt: Attempt, slot: Slot, signedAt: number): Promise<WireAnswer> => {
    const { request, session, flight, kind, operation } = attempt;
    let departed = false;
    try {
      const headers = authorize({ request, host: sender.host, session, date: dateOf(signedAt) });
      flight.markSending();
      flight.meter.attempts++;
      return await sender.send(request, {
        kind,
        headers,
        signal: flight.signal,
        onDeparture: () => {
          departed = true;
          slot.markSent();
        },
      });
    } catch (error) {
      // Thrown when the callers have left; the error already contains their reason.
      if (error instanceof GatewayError) throw error;
      throw networkFailure(error, operation, departed);
    } finally {
      slot.done();
      flight.markFinished();
    }
  };

  return (attempt) =>
    breaker.run(attempt.operation, async () => {
      const { flight, operation, owner, expects } = attempt;
      const slot = await waitForSlot(attempt);
      const now = clock.now();
      requireInTime(attempt, now, slot);
      const signedAt = now + skewMs();
      const answer = await overTheWire(attempt, slot, signedAt);
      const decoded = decode(answer, expects);
      flight.meter.status = decoded.status;
      flight.meter.requestId = decoded.requestId;
      const { body, failure } = decoded;
      if (body && !failure) return { body, headers: answer.headers };
      const error = answerError(decoded, { operation, site, owner, now: clock.now(), signedAt });
      const { retryAfterMs } = error.extensions;
      if (error.code === 'UPSTREAM_THROTTLED' && typeof retryAfterMs === 'number')
        quota.pause(attempt, Math.min(retryAfterMs, LONGEST_PAUSE_MS));
      throw error;
    });
};
