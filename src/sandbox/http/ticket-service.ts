import type { Match } from '../../contract/index.ts';
import type { Caller } from '../auth/authenticate.ts';
import type { SignedRequest } from '../auth/signature.ts';
import type { Language } from '../data/catalog.ts';
import type { State } from '../state.ts';
import { TICKET_BEHAVIORS } from '../tickets/behaviors/index.ts';
import type { TicketCall } from '../tickets/call.ts';
import { holderOf } from '../tickets/holder.ts';
import { asTicketRefusal } from '../tickets/refusals.ts';
import type { Answer } from './answer.ts';
import type { SentForm } from './form.ts';
import { createOperator } from './operate.ts';
import { Refusal, refuse } from './refusal.ts';

const headerOf =
  ({ headers }: SignedRequest) =>
  (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };

/** Chinese on every site unless the request asks for English. */
const languageOf = (tag: string | undefined): Language => (/^en[-_]/i.test(tag ?? '') ? 'en_US' : 'zh_CN');

const CHINA_HOURS = 8;
const ZONE = /^GMT([+-]\d{1,2})(?::00)?$/i;

/** Hours ahead of UTC; those of China when the request names no time zone. */
const zoneOf = (zone: string | undefined): number => {
  const [, hours] = ZONE.exec(zone ?? '') ?? [];
  return hours === undefined ? CHINA_HOURS : Number(hours);
};

/** The API gateway in front of the ticket service has codes with another prefix. */
const refuseThrottled = (): Refusal => refuse(429, 'APIGW.0308', 'The throttling threshold has been reached.');

/** A request, with the fields and files of its body when that is a form. */
export interface Received extends SignedRequest {
  readonly form: SentForm | null;
}

interface Calling {
  readonly state: State;
  readonly request: SignedRequest;
  readonly caller: Caller;
}

const callOf = ({ state, request, caller }: Calling): TicketCall => {
  const { settings, files } = state;
  const { tickets: desk, verification } = caller.world;
  const now = state.now() / 1000;
  const header = headerOf(request);
  return {
    caller,
    account: desk.at(holderOf(caller), now, settings),
    desk,
    files,
    verification,
    now,
    language: languageOf(header('x-language')),
    zone: zoneOf(header('x-time-zone')),
    settings,
    origin: `http://${header('host') ?? '127.0.0.1'}`,
    header,
  };
};

interface TicketServiceCall {
  readonly request: Received;
  readonly match: Match;
  readonly query: string;
  /** By how many rows the pages after the first begin later than requested; negative for earlier. */
  readonly shift: number;
  /** Throws when the request carries no valid credential. */
  readonly identify: () => Caller;
}

/**
 * Answers operations of the ticket service for the account that authenticates. Throws refusals with the service's
 * codes.
 */
export const createTicketService = (state: State) => {
  const operate = createOperator<TicketCall>(TICKET_BEHAVIORS);

  const answer = ({ request, match, query, shift, identify }: TicketServiceCall): Answer => {
    const { operation, pathParams } = match;
    const { id, facts } = operation;
    const caller = identify();
    state.quota?.take(id, holderOf(caller).id, facts.quota);
    const { body, form } = request;
    const given = operate(operation, { query, pathParams, body, form, shift }, () =>
      callOf({ state, request, caller }),
    );
    if (facts.kind === 'write') state.countEffect(id);
    return given;
  };

  return (asked: TicketServiceCall): Answer => {
    try {
      return answer(asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw error.status === 429 ? refuseThrottled() : asTicketRefusal(error);
    }
  };
};
