import type { Contract, VendorOperation } from '../../contract/index.ts';
import type { JsonObject } from '../../text.ts';
import { type Credentials, withRepair } from '../credentials/credentials.ts';
import type { Session } from '../credentials/session.ts';
import { failure } from '../errors/failure.ts';
import type { CallOptions, Credential, Upstream, UpstreamEvent } from '../types.ts';
import type { Expected } from './decode.ts';
import { compileEncoder } from './encode.ts';
import { compileFormEncoder } from './encode-form.ts';
import type { Exchange } from './exchange.ts';
import type { Retry } from './retry.ts';
import type { Flight, Joined, Meter, Share } from './share.ts';

/**
 * Adds inputs that follow from the credential, unless the caller sets them: the account in a path, and the project of
 * a customer's prices.
 */
const complete = async (
  { parameters, body }: VendorOperation,
  input: JsonObject,
  session: () => Promise<Session>,
): Promise<JsonObject> => {
  const accounts = parameters.filter(({ fromCredential }) => fromCredential).map(({ name }) => name);
  const wantsProject = body?.properties?.project_id !== undefined && input.project_id === undefined;
  if (accounts.length === 0 && !wantsProject) return input;
  const found = await session();
  return {
    ...input,
    ...Object.fromEntries(accounts.map((name) => [name, found.domainId])),
    ...(wantsProject && found.kind === 'token' ? { project_id: found.projectId } : {}),
  };
};

const takesGroup = ({ service, parameters, body }: VendorOperation): boolean =>
  service === 'osm' && (body?.properties?.group_id !== undefined || parameters.some(({ name }) => name === 'group_id'));

export type CallCost = Pick<UpstreamEvent, 'shared'> & Pick<Meter, 'status' | 'attempts' | 'waitedMs'>;

/** Reports one event for each run, however it ends. */
export type Measure = <T>(operation: string, cost: () => CallCost | undefined, run: () => Promise<T>) => Promise<T>;

interface PipelineDependencies {
  readonly contract: Contract;
  readonly credentials: Credentials;
  /**
   * Group id sent with the partner's calls about tickets; without it the vendor returns only tickets of the signing
   * user.
   */
  readonly ticketGroupId?: string | undefined;
  /** By the service that the operation belongs to. */
  readonly exchanges: Readonly<Record<VendorOperation['service'], Exchange>>;
  readonly retry: Retry;
  readonly share: Share;
  readonly measure: Measure;
}

interface Route {
  readonly operation: VendorOperation;
  readonly encode: ReturnType<typeof compileEncoder> | ReturnType<typeof compileFormEncoder>;
  readonly expects: Expected;
  /** Inputs that each call with the partner's credential has. */
  readonly ofPartner: JsonObject;
}

const PARTNER: Credential = { kind: 'partner' };

const ACCEPTED: Readonly<Record<VendorOperation['facts']['credential'], readonly Credential['kind'][]>> = {
  partner: ['partner'],
  customer: ['customer'],
  either: ['partner', 'customer'],
  master: ['customer'],
};

const checkCredential = ({ id, facts }: VendorOperation, { kind }: Credential): void => {
  if (ACCEPTED[facts.credential].includes(kind)) return;
  const reason = `${id} takes the credential «${facts.credential}» and was asked with «${kind}»`;
  throw failure('INTERNAL', { stage: 'unsent', effect: 'NONE', reason });
};

/** Operations that declare only an error have an empty body after success. */
const expectationOf = ({ response, facts }: VendorOperation): Expected => {
  if (facts.answers) return facts.answers;
  const hasFields = Object.keys(response.properties ?? {}).some(
    (name) => name !== 'error_code' && name !== 'error_msg',
  );
  return hasFields ? 'fields' : 'nothing';
};

/**
 * Executes a call from input to answer. Identical concurrent reads share one flight. A flight obtains a session, which
 * is repaired once when the vendor refuses it, and makes attempts, which are repeated when that is safe. Each attempt
 * passes breaker, quota, signature, wire and decoding.
 */
export const createPipeline = (dependencies: PipelineDependencies): Upstream['call'] => {
  const { contract, credentials, ticketGroupId, exchanges, retry, share, measure } = dependencies;
  const routes = new Map<string, Route>();

  const routeOf = (name: string): Route => {
    const known = routes.get(name);
    if (known) return known;
    const operation = contract.operations.get(name);
    if (!operation) {
      throw failure('UNSUPPORTED_ON_SITE', { stage: 'unsent', effect: 'NONE' }, { upstream: { operation: name } });
    }
    const encode = operation.bodyType === 'multipart' ? compileFormEncoder(operation) : compileEncoder(operation);
    const ofPartner = ticketGroupId && takesGroup(operation) ? { group_id: ticketGroupId } : {};
    const route = { operation, encode, expects: expectationOf(operation), ofPartner };
    routes.set(name, route);
    return route;
  };

  const board = async (
    { operation, encode, expects, ofPartner }: Route,
    input: Parameters<Upstream['call']>[1],
    {
      credential = PARTNER,
      language,
      signal,
      deadline,
      signBefore,
      member = '',
      background = false,
      isLate,
      beforeCall,
    }: CallOptions,
  ): Promise<Joined<Awaited<ReturnType<Upstream['call']>>>> => {
    const { id, facts, service } = operation;
    const exchange = exchanges[service];
    checkCredential(operation, credential);
    const given = credential.kind === 'partner' ? { ...ofPartner, ...input } : input;
    const pace = { background, isLate };
    const completed = await complete(operation, given, () => credentials.session(credential, { ...pace, signal }));
    const request = await encode(completed, language);
    const owner = credential.kind;
    const holder = credential.kind === 'customer' ? credential.accountName : '';

    const fly = async (flight: Flight) => {
      const { kind, quota: perSecond } = facts;
      const attempt = {
        operation: id,
        kind,
        perSecond,
        member,
        ...pace,
        owner,
        expects,
        request,
        signBefore,
        flight,
      };
      const { body } = await withRepair({
        kind,
        obtain: () => credentials.session(credential, { ...pace, signal: flight.signal }),
        attempt: (session) => retry({ kind, signal: flight.signal, attempt: () => exchange({ ...attempt, session }) }),
        repair: credentials.repair,
      });
      return body;
    };

    const { path, query, body, headers } = request;
    // `background` is part of the key, so that a caller never joins a background call, which waits behind others.
    const asked = [id, owner, holder, path, query, body, headers, background];
    const key = facts.kind === 'read' ? JSON.stringify(asked) : null;
    if (!share.isUnderWay(key)) beforeCall?.();
    return share.join(key, { operation: id, signal, deadline }, fly);
  };

  return (name, input, options = {}) => {
    let joined: Awaited<ReturnType<typeof board>> | undefined;
    const cost = () => joined && { ...joined.meter, shared: joined.shared };
    return measure(name, cost, async () => {
      joined = await board(routeOf(name), input, options);
      try {
        return await joined.result;
      } finally {
        const { status, requestId } = joined.meter;
        if (status !== undefined) options.onTrace?.({ operation: name, status, ...(requestId ? { requestId } : {}) });
      }
    });
  };
};
