import { GatewayError, statusOf } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import type { Clock } from '../../time/index.ts';
import { factsOf, failure } from '../errors/failure.ts';
import type { Answer } from '../pipeline/exchange.ts';
import type { Pace } from '../pipeline/quota.ts';
import type { Flight } from '../pipeline/share.ts';
import type { PasswordCredential } from '../settings.ts';
import type { WireRequest } from '../wire.ts';
import type { TokenSession } from './session.ts';

/** HTTP statuses with which IAM refuses an agency that does not exist or was granted to another account. */
const DENIED: readonly number[] = [403, 404];

/** One call to IAM with the same quota, retries and breaker as a read. */
export type IamCall = (call: {
  readonly operation: string;
  readonly request: WireRequest;
  /** `anonymous`: without a session, because the request's body carries name and password. */
  readonly as: 'partner' | 'anonymous';
  readonly pace?: Pace | undefined;
  readonly flight: Flight;
}) => Promise<Answer>;

interface AgencyRequest {
  readonly holder: string;
  readonly accountName: string;
  readonly agencyName: string;
  readonly projectName: string;
  /** Account to which the agency must be granted; shown to the partner, who has to ask the customer for it. */
  readonly partnerAccount: string | undefined;
  readonly pace: Pace;
}

export interface Iam {
  /** Id of the account that the partner's keys belong to. */
  domainId(flight: Flight): Promise<string>;
  passwordToken(holder: string, credential: PasswordCredential, flight: Flight): Promise<TokenSession>;
  /** Throws AGENCY_MISSING when the customer has not granted the agency. */
  customerToken(agency: AgencyRequest, flight: Flight): Promise<TokenSession>;
}

const TOKEN_LIFE_UNKNOWN_MS = 3_600_000;

const tokenRequest = (identity: JsonObject, scope: JsonObject): WireRequest => ({
  method: 'POST',
  path: '/v3/auth/tokens',
  // Leaves out the list of all services, which is many times longer than the rest.
  query: 'nocatalog=true',
  body: JSON.stringify({ auth: { identity, scope } }),
  headers: {},
});

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  let at = value;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return typeof at === 'string' && at !== '' ? at : undefined;
};

const unreadable = (operation: string) =>
  failure('UPSTREAM_BAD_ANSWER', { stage: 'answered', effect: 'NONE' }, { upstream: { operation, status: 200 } });

/** The calls to IAM that the pipeline itself needs. All of them can be repeated safely. */
export const createIam = ({ call, clock }: { readonly call: IamCall; readonly clock: Clock }): Iam => {
  const sessionOf = (operation: string, holder: string, { body, headers }: Answer): TokenSession => {
    const token = headers['x-subject-token'];
    if (typeof token !== 'string' || token === '') throw unreadable(operation);
    const expiresAt = Date.parse(textAt(body, 'token', 'expires_at') ?? '');
    return {
      kind: 'token',
      token,
      holder,
      expiresAt: Number.isNaN(expiresAt) ? clock.now() + TOKEN_LIFE_UNKNOWN_MS : expiresAt,
      projectId: textAt(body, 'token', 'project', 'id'),
      domainId: textAt(body, 'token', 'domain', 'id') ?? textAt(body, 'token', 'project', 'domain', 'id'),
    };
  };

  return {
    async domainId(flight) {
      const operation = 'iam.domains';
      const request: WireRequest = { method: 'GET', path: '/v3/auth/domains', query: '', body: '', headers: {} };
      const { body } = await call({ operation, request, as: 'partner', flight });
      const id = Array.isArray(body.domains) ? textAt(body.domains[0], 'id') : undefined;
      if (!id) throw unreadable(operation);
      return id;
    },

    async passwordToken(holder, { domainName, userName, password }, flight) {
      const operation = 'iam.passwordToken';
      const user = { domain: { name: domainName }, name: userName, password };
      const request = tokenRequest({ methods: ['password'], password: { user } }, { domain: { name: domainName } });
      return sessionOf(operation, holder, await call({ operation, request, as: 'anonymous', flight }));
    },

    async customerToken({ holder, accountName, agencyName, projectName, partnerAccount, pace }, flight) {
      const operation = 'iam.customerToken';
      const role = { domain_name: accountName, agency_name: agencyName };
      const request = tokenRequest({ methods: ['assume_role'], assume_role: role }, { project: { name: projectName } });
      try {
        return sessionOf(operation, holder, await call({ operation, request, as: 'partner', pace, flight }));
      } catch (error) {
        // IAM accepts the partner, but has no such agency for it.
        const { credentialRefused } = factsOf(error);
        const refused = error instanceof GatewayError && DENIED.includes(statusOf(error.code));
        if (!refused || credentialRefused) throw error;
        const upstream = isObject(error.extensions.upstream) ? error.extensions.upstream : { operation };
        const hints = { agency: agencyName, ...(partnerAccount ? { account: partnerAccount } : {}) };
        throw failure(
          'AGENCY_MISSING',
          { stage: 'unsent', effect: 'NONE', ...vendorWords(error) },
          { upstream, hints },
        );
      }
    },
  };
};

const vendorWords = (error: unknown) => ({ vendorMessage: factsOf(error).vendorMessage });
