import type { VendorOperation } from '../../contract/index.ts';
import { authenticate, type Caller } from '../auth/authenticate.ts';
import { answerIam, matchIam } from '../auth/iam.ts';
import type { SignedRequest } from '../auth/signature.ts';
import { BEHAVIORS, type Call } from '../behaviors/index.ts';
import type { Language } from '../data/catalog.ts';
import type { Scope } from '../data/world.ts';
import type { State } from '../state.ts';
import { type Answer, json, type Outcome, withoutFields } from './answer.ts';
import { answerRefusal, endAfter, endBefore } from './ending.ts';
import type { Plan } from './faults.ts';
import { readForm } from './form.ts';
import { exactDigits, type Input } from './input.ts';
import { createOperator } from './operate.ts';
import { Refusal, refuse } from './refusal.ts';
import { createTicketService, type Received } from './ticket-service.ts';

interface Target {
  readonly path: string;
  readonly query: string;
}

const targetOf = ({ target }: SignedRequest): Target => {
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
};

const noSuchApi = (): Refusal => refuse(404, 'APIG.0101', 'The API does not exist or is not published.');

const languageOf = ({ headers }: SignedRequest, { world }: Caller): Language => {
  const wanted = headers['x-language'];
  if (typeof wanted === 'string' && /^zh[_-]cn$/i.test(wanted)) return 'zh_CN';
  if (typeof wanted === 'string' && /^en[_-]us$/i.test(wanted)) return 'en_US';
  return world.partner.site === 'CHINA' ? 'zh_CN' : 'en_US';
};

const checkCredential = ({ facts }: VendorOperation, { customer }: Caller): void => {
  const unlocks = customer
    ? facts.credential !== 'partner'
    : facts.credential === 'partner' || facts.credential === 'either';
  if (!unlocks) throw refuse(403, 'CBC.0151', 'Access denied: this credential does not open the API.');
};

/**
 * The customers that a call is about. Operations about resellers themselves name a reseller as their object, which does
 * not change the scope.
 */
const scopeOf = (
  { facts }: VendorOperation,
  { world, customer }: Caller,
  { input, left }: { readonly input: Input; readonly left: readonly string[] },
): Scope => {
  if (customer) return customer.scope;
  const reseller = facts.distributor ? undefined : input.indirect_partner_id;
  const scope = reseller === undefined ? world.scopes[0] : world.scopeOfReseller(String(reseller));
  if (!scope || left.includes(String(reseller)))
    throw refuse(400, 'CBC.99000037', 'The reseller is not one of the partner.');
  return scope;
};

/** With a clock skew the `Date` header shows the skewed time, from which clients learn the difference. */
const withDate = (outcome: Outcome, now: number): Outcome =>
  typeof outcome === 'string'
    ? outcome
    : { ...outcome, headers: { ...outcome.headers, Date: new Date(now).toUTCString() } };

interface HandlerDependencies {
  readonly state: State;
  readonly wait: (ms: number) => Promise<unknown>;
}

/** Answers the vendor's API: from a request to its outcome, without sockets. */
export const createHandler = ({ state, wait }: HandlerDependencies) => {
  const operate = createOperator(BEHAVIORS);
  const askTickets = createTicketService(state);

  const matches = (method: string, path: string) => [...state.sites.values()].map(({ match }) => match(method, path));

  const bss = (request: SignedRequest, { path, query }: Target, caller: Caller, shift: number): Answer => {
    const { site, id: partner } = caller.world.partner;
    const match = state.sites.get(site)?.match(request.method, path);
    if (!match) throw noSuchApi();
    const { operation, pathParams } = match;
    checkCredential(operation, caller);
    state.quota?.take(operation.id, partner, operation.facts.quota);
    caller.world.advance(state.now() / 1000);
    const toCall = (input: Input): Call => ({
      caller,
      worlds: state.worlds,
      scope: scopeOf(operation, caller, { input, left: state.settings.leftResellers }),
      now: state.now() / 1000,
      language: languageOf(request, caller),
      settings: state.settings,
      digits: (name) => exactDigits(request.body, name),
    });
    const answer = operate(operation, { query, pathParams, body: request.body, shift }, toCall);
    if (operation.facts.kind === 'write') state.countEffect(operation.id);
    return answer;
  };

  const respond = (request: Received, target: Target, { skewMs, shift }: Pick<Plan, 'skewMs' | 'shift'>): Answer => {
    const { worlds, tokens, settings } = state;
    const now = state.now() + skewMs;
    const identify = () => authenticate(request, { worlds, tokens, now });
    const operation = matchIam(request.method, target.path, request.body);
    try {
      const ticket = state.matchTicket(request.method, target.path);
      if (ticket) return askTickets({ request, match: ticket, query: target.query, shift, identify });
      if (!operation) return bss(request, target, identify(), shift);
      const { tokenSeconds } = settings;
      const { body } = request;
      return answerIam({
        operation,
        query: target.query,
        body,
        worlds,
        tokens,
        tokenSeconds,
        now,
        authenticate: identify,
      });
    } catch (error) {
      if (error instanceof Refusal) return answerRefusal(error);
      if (error instanceof URIError) return answerRefusal(refuse(400, 'CBC.0100', 'The address is badly encoded.'));
      throw error;
    }
  };

  return async (sent: SignedRequest): Promise<Outcome> => {
    const target = targetOf(sent);
    const { method, body } = sent;
    const request: Received = { ...sent, form: await readForm(sent) };
    const name =
      matchIam(method, target.path, body) ??
      matches(method, target.path).find((match) => match !== null)?.operation.id ??
      state.matchTicket(method, target.path)?.operation.id;
    if (!name) return json(404, noSuchApi().body);
    state.late.deliverUntil(state.now());
    state.life.advance(state.now() / 1000);
    state.count(name);
    const { delayMs, skewMs, shift, events, without, ending } = state.faults.plan(name);
    if (delayMs > 0) await wait(delayMs);
    if (ending?.kind === 'late') {
      state.late.hold(state.now() + ending.seconds * 1000, () => void respond(request, target, { skewMs, shift }));
      return 'cut';
    }
    const outcome =
      (ending && endBefore(ending)) ??
      endAfter(ending, withoutFields(respond(request, target, { skewMs, shift }), without));
    if (events > 0) state.life.step(events, state.now() / 1000);
    return skewMs === 0 ? outcome : withDate(outcome, state.now() + skewMs);
  };
};
export type Handle = ReturnType<typeof createHandler>;
