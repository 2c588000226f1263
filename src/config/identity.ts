import { z } from 'zod';
import { isOrigin, listOf, secureUrl, someOf, text, whole } from './shapes.ts';
import { VIEWER_KINDS } from './viewer-kind.ts';

/** Only algorithms with a private key: with HS* the public key would be enough to sign. */
export const TOKEN_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

const claimName = (usual: string) => text('the name of a claim').default(usual);

/** Names of the claims of a token. */
const claims = z.strictObject({
  subject: claimName('sub'),
  name: claimName('name'),
  accountName: claimName('preferred_username'),
  partner: claimName('partner'),
  roles: claimName('roles'),
  kind: claimName('viewer_kind'),
  reseller: claimName('reseller_id'),
  customer: claimName('customer_id'),
});

const ISSUER = 'the https address that is the issuer, exactly as in its tokens (http only for localhost)';
const ORIGIN = 'an origin such as https://login.example.com';
const SCOPES = 'a list of scopes, openid among them';
const PARAMETERS = 'parameters such as resource=https://api.example.com';

/** How users of the playground sign in: it is a public client, with the authorization code flow and PKCE. */
const playground = z.strictObject({
  clientId: text('the id of a public client'),
  scopes: listOf(text('a scope'), SCOPES)
    .refine((scopes) => scopes.includes('openid'), { error: SCOPES })
    .default(['openid', 'profile']),
  /** Further parameters of the request, for providers that need the name of the API. */
  parameters: z.record(z.string(), text(PARAMETERS), { error: PARAMETERS }).default({}),
  /** Where the provider answers apart from the issuer's own origin. */
  origins: listOf(z.string({ error: ORIGIN }).refine(isOrigin, { error: ORIGIN }), 'a list of origins').default([]),
});

/** One identity provider, or one realm of it. */
export const issuerSchema = z.strictObject(
  {
    issuer: secureUrl(ISSUER).refine((value) => !/[?#]/.test(value), { error: ISSUER }),
    audience: text('the audience that tokens for this gateway carry'),
    /** Left out: found by discovery at the issuer. */
    jwksUrl: secureUrl().optional(),
    algorithms: someOf(TOKEN_ALGORITHMS).default(['RS256', 'ES256']),
    clockToleranceSeconds: whole(0, 300, 'seconds').default(5),
    claims: claims.prefault({}),
    /** The kinds of viewer that its tokens may speak for; a token that does not say speaks for the first. */
    viewers: someOf(VIEWER_KINDS).optional(),
    /** Ids of the partners that its tokens may speak for; left out: all. */
    partners: listOf(text('the id of a partner'), 'a list of partner ids').min(1, 'at least one partner id').optional(),
    playground: playground.optional(),
  },
  { error: 'an issuer with its audience' },
);

export const identitySchema = listOf(issuerSchema, 'a list of issuers').min(1, 'at least one issuer');

type IssuerSettings = z.infer<typeof issuerSchema>;

/** Tokens of one issuer: what they must be like, and whom they may speak for. */
export type IssuerConfig = Readonly<Omit<IssuerSettings, 'viewers'>> & {
  readonly viewers: NonNullable<IssuerSettings['viewers']>;
};

/** Contradictions among the issuers, or between one issuer and the partners: the setting and the complaint. */
export const identityProblems = (
  issuers: readonly IssuerSettings[],
  partnerIds: ReadonlySet<string>,
): readonly (readonly [path: string, complaint: string])[] => {
  const names = issuers.map(({ issuer }) => issuer);
  return issuers.flatMap(({ issuer, viewers, partners = [], audience, playground: signIn }, index) => [
    ...(names.indexOf(issuer) === index
      ? []
      : [[`identity.${index}.issuer`, 'is used by two identity providers; each needs its own issuer'] as const]),
    // With one issuer it is obvious whose tokens come; of several issuers, each must state explicitly that it may speak
    // for staff.
    ...(issuers.length === 1 || viewers
      ? []
      : [
          [`identity.${index}.viewers`, 'is missing; with several issuers each must list its kinds of viewer'] as const,
        ]),
    ...(partners.every((id) => partnerIds.has(id))
      ? []
      : [[`identity.${index}.partners`, 'names a partner that is not configured'] as const]),
    // The audience of an ID token is the client: where both are one, an ID token would pass for an access token.
    ...(signIn?.clientId === audience
      ? [[`identity.${index}.playground.clientId`, 'must differ from the audience, or ID tokens would pass'] as const]
      : []),
  ]);
};

/** Completes an issuer that was found consistent. */
export const toIssuer = ({ viewers, ...issuer }: IssuerSettings): IssuerConfig => ({
  ...issuer,
  viewers: viewers ?? [...VIEWER_KINDS],
});
