import { z } from 'zod';
import { isoOf } from '../../time/index.ts';
import { REGIONS } from '../data/regions.ts';
import type { World } from '../data/world.ts';
import { type Answer, json } from '../http/answer.ts';
import { Refusal, refuseIam } from '../http/refusal.ts';
import { type Caller, iamPassword } from './authenticate.ts';
import { queryPairs } from './signature.ts';
import type { Tokens } from './token.ts';

export type IamOperation = 'CreateToken' | 'AssumeRole' | 'ListAuthDomains' | 'ListProjects' | 'GetCallerIdentity';

export const IAM_OPERATIONS: readonly IamOperation[] = [
  'CreateToken',
  'AssumeRole',
  'ListAuthDomains',
  'ListProjects',
  'GetCallerIdentity',
];

const named = z.object({ id: z.string().optional(), name: z.string().optional() });
const scope = z.object({ domain: named.optional(), project: named.optional() }).optional();
const passwordBody = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.tuple([z.literal('password')]),
      password: z.object({ user: z.object({ name: z.string(), password: z.string(), domain: named }) }),
    }),
    scope,
  }),
});
const assumeRoleBody = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.tuple([z.literal('assume_role')]),
      assume_role: z.object({
        domain_name: z.string().optional(),
        domain_id: z.string().optional(),
        agency_name: z.string().optional(),
        xrole_name: z.string().optional(),
      }),
    }),
    scope,
  }),
});

const parseBody = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
};

/** Finds the IAM operation of a request. Requests for both kinds of token have one path and differ in the body. */
export const matchIam = (method: string, path: string, body: Buffer): IamOperation | null => {
  switch (`${method} ${path}`) {
    case 'POST /v3/auth/tokens':
      return assumeRoleBody.safeParse(parseBody(body)).success ? 'AssumeRole' : 'CreateToken';
    case 'GET /v3/auth/domains':
      return 'ListAuthDomains';
    case 'GET /v3/projects':
      return 'ListProjects';
    case 'GET /v5/caller-identity':
      return 'GetCallerIdentity';
    default:
      return null;
  }
};

interface IamRequest {
  readonly operation: IamOperation;
  readonly query: string;
  readonly body: Buffer;
  readonly worlds: readonly World[];
  readonly tokens: Tokens;
  readonly tokenSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Throws when the request carries no valid credential. */
  readonly authenticate: () => Caller;
}

interface Account {
  readonly world: World;
  readonly customer: { readonly id: string; readonly name: string } | null;
}

const accountOf = ({ world, customer }: Caller): { id: string; name: string } => {
  if (!customer) return { id: world.partner.domainId, name: world.partner.domainName };
  const { customer_id: id, account_name: name } = customer.scope.customers.row(customer.index);
  return { id, name };
};

const projectsOf = (world: World, accountId: string) => world.projectsOf(accountId, REGIONS[world.partner.site]);

const microseconds = (time: number): string => isoOf(time).replace('Z', '000Z');

const projectFor = (world: World, accountId: string, wanted: { id?: string; name?: string } | undefined) => {
  if (!wanted) return undefined;
  const project = projectsOf(world, accountId).find(({ id, name }) => id === wanted.id || name === wanted.name);
  if (!project) throw refuseIam(404, 'The project does not exist.');
  return project;
};

const issue = (request: IamRequest, { world, customer }: Account, wanted: z.infer<typeof scope>): Answer => {
  const { now, tokens, tokenSeconds, operation } = request;
  const expiresAt = now + tokenSeconds * 1000;
  const { id, name } = customer ?? { id: world.partner.domainId, name: world.partner.domainName };
  const project = projectFor(world, id, wanted?.project);
  const domain = { id, name };
  const token = tokens.issue({ partner: world.partner.id, customer: customer?.id, issuedAt: now, expiresAt });
  const body = {
    token: {
      methods: [operation === 'AssumeRole' ? 'assume_role' : 'password'],
      issued_at: microseconds(now),
      expires_at: microseconds(expiresAt),
      user: { id, name, domain },
      ...(project ? { project: { ...project, domain } } : { domain }),
      roles: [],
      catalog: [],
    },
  };
  return json(201, body, { 'X-Subject-Token': token });
};

const createToken = (request: IamRequest): Answer => {
  const parsed = passwordBody.safeParse(parseBody(request.body));
  if (!parsed.success) throw refuseIam(400, 'The request body is invalid.');
  const { identity, scope } = parsed.data.auth;
  const { name, password, domain } = identity.password.user;
  const world = request.worlds.find(
    ({ partner }) => partner.domainName === domain.name || partner.domainId === domain.id,
  );
  const users = world ? [world.partner.domainName, ...world.partner.members.map((member) => member.accountName)] : [];
  if (!world || !users.includes(name) || password !== iamPassword(world.partner)) {
    throw refuseIam(401, 'The username or password is wrong.');
  }
  return issue(request, { world, customer: null }, scope);
};

const assumeRole = (request: IamRequest): Answer => {
  const { world, customer } = request.authenticate();
  if (customer) throw refuseIam(403, 'Only the partner itself can act for a customer.');
  const { identity, scope } = assumeRoleBody.parse(parseBody(request.body)).auth;
  const { domain_name: name, domain_id: id, agency_name: agency, xrole_name: role } = identity.assume_role;
  const place = id === undefined ? world.findAccount(name ?? '') : world.findCustomer(id, request.now / 1000);
  if (!place) throw refuseIam(404, 'The delegating account does not exist.');
  const granted = place.scope.customers.grantsAgency(place.index);
  if (!granted || (agency ?? role) !== world.partner.agencyName) {
    throw refuseIam(403, 'The account has not granted this agency.');
  }
  const row = place.scope.customers.row(place.index);
  return issue(request, { world, customer: { id: row.customer_id, name: row.account_name } }, scope);
};

const listProjects = ({ query, authenticate }: IamRequest): Answer => {
  const caller = authenticate();
  const { id: domainId } = accountOf(caller);
  const wanted = queryPairs(query).find(([name]) => name === 'name')?.[1];
  const projects = projectsOf(caller.world, domainId)
    .filter(({ name }) => wanted === undefined || name === wanted)
    .map((project) => ({ ...project, domain_id: domainId, parent_id: domainId, is_domain: false, enabled: true }));
  return json(200, { projects, links: {} });
};

const answers: Readonly<Record<IamOperation, (request: IamRequest) => Answer>> = {
  CreateToken: createToken,
  AssumeRole: assumeRole,
  ListAuthDomains: ({ authenticate }) =>
    json(200, { domains: [{ ...accountOf(authenticate()), enabled: true }], links: {} }),
  ListProjects: listProjects,
  GetCallerIdentity: ({ authenticate }) => {
    const { id, name } = accountOf(authenticate());
    return json(200, { account_id: id, principal_id: id, principal_urn: `iam::${id}:user:${name}` });
  },
};

/** The identity service: tokens, agencies, and the account of a credential. Throws refusals in IAM's format. */
export const answerIam = (request: IamRequest): Answer =>
  answers[request.operation]({
    ...request,
    authenticate: () => {
      try {
        return request.authenticate();
      } catch (error) {
        throw error instanceof Refusal ? refuseIam(error.status, error.message) : error;
      }
    },
  });
