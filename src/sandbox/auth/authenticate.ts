import type { DemoPartner } from '../../config/demo.ts';
import type { CustomerPlace, World } from '../data/world.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import { parseAuthorization, type SignedRequest, signatureFault } from './signature.ts';
import type { TokenClaims, Tokens } from './token.ts';

/** The authenticated caller: a partner, or with a token of its own one of the partner's customers. */
export interface Caller {
  readonly world: World;
  readonly customer: CustomerPlace | null;
}

interface AuthenticationDependencies {
  readonly worlds: readonly World[];
  readonly tokens: Tokens;
  /** Milliseconds since 1970 by the sandbox's clock, which a planned fault may have skewed. */
  readonly now: number;
}

const reject = (reason: string): Refusal =>
  refuse(401, 'APIG.0301', `Incorrect IAM authentication information: ${reason}`);
const tokenInvalid = (reason: string): Refusal => refuse(401, 'CBC.0154', reason);

const bySignature = (request: SignedRequest, header: string, { worlds, now }: AuthenticationDependencies): Caller => {
  const authorization = parseAuthorization(header);
  if (!authorization) throw reject('the Authorization header cannot be parsed.');
  const world = worlds.find(({ partner }) => partner.accessKey === authorization.accessKey);
  if (!world) throw reject('the access key does not exist.');
  const fault = signatureFault(request, authorization, { secretKey: world.partner.secretKey, now });
  if (fault) throw reject(fault);
  const domain = request.headers['x-domain-id'];
  if (domain !== undefined && domain !== world.partner.domainId) {
    throw refuse(403, 'CBC.0151', 'X-Domain-Id is not the account of the access key.');
  }
  return { world, customer: null };
};

const callerOf = ({ partner, customer }: TokenClaims, { worlds, now }: AuthenticationDependencies): Caller | null => {
  const world = worlds.find((candidate) => candidate.partner.id === partner);
  if (!world || customer === undefined) return world ? { world, customer: null } : null;
  const place = world.findCustomer(customer, now / 1000);
  return place ? { world, customer: place } : null;
};

const byToken = (token: string, dependencies: AuthenticationDependencies): Caller => {
  const claims = dependencies.tokens.read(token);
  if (!claims) throw tokenInvalid('The token is invalid.');
  if (claims.expiresAt <= dependencies.now) throw tokenInvalid('The token has expired.');
  const caller = callerOf(claims, dependencies);
  if (!caller) throw tokenInvalid('The account of the token does not exist.');
  return caller;
};

/**
 * Finds the caller by its token or signature. Throws the refusal of the API gateway or of the service when neither is
 * valid.
 */
export const authenticate = (request: SignedRequest, dependencies: AuthenticationDependencies): Caller => {
  const { authorization, 'x-auth-token': token } = request.headers;
  if (typeof token === 'string') return byToken(token, dependencies);
  if (typeof authorization === 'string') return bySignature(request, authorization, dependencies);
  throw reject('neither a signature nor a token was sent.');
};

/** The sandbox accepts a partner's secret key as its IAM password too. */
export const iamPassword = (partner: DemoPartner): string => partner.secretKey;
