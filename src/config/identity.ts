import { z } from 'zod';
import { isOrigin, listOf, secureUrl, someOf, text, whole } from './shapes.ts';
import { VIEWER_KINDS } from './viewer-kind.ts';

/** Only asymmetric algorithms: were HS* allowed, an attacker could sign tokens with the issuer's public key. */
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

/** Which claim of a token holds which fact; see `ClaimNames`. */
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

/** How users of the playground sign in: as a public client, by the authorization code flow with PKCE. */
const playground = z.strictObject({
  clientId: text('the id of a public client'),
  scopes: listOf(text('a scope'), SCOPES)
    .refine((scopes) => scopes.includes('openid'), { error: SCOPES })
    .default(['openid', 'profile']),
  /** Further parameters of the authorization request; some providers need the name of the API. */
  parameters: z.record(z.string(), text(PARAMETERS), { error: PARAMETERS }).default({}),
  /** Further origins of the provider, which the page's content security policy must allow. */
  origins: listOf(z.string({ error: ORIGIN }).refine(isOrigin, { error: ORIGIN }), 'a list of origins').default([]),
});

/** One identity provider, or one realm of it. */
export const issuerSchema = z.strictObject(
  {
    issuer: secureUrl(ISSUER).refine((value) => !/[?#]/.test(value), { error: ISSUER }),
    audience: text('the audience that tokens for this gateway carry'),
    /** Default: the address that the issuer's discovery document names. */
    jwksUrl: secureUrl().optional(),
    algorithms: someOf(TOKEN_ALGORITHMS).default(['RS256', 'ES256']),
    clockToleranceSeconds: whole(0, 300, 'seconds').default(5),
    claims: claims.prefault({}),
    /** Kinds of viewer that tokens of this issuer may claim. A token without the claim is of the first kind. */
    viewers: someOf(VIEWER_KINDS).optional(),
    /** Ids of the partners that tokens of this issuer may claim. Default: all. */
    partners: listOf(text('the id of a partner'), 'a list of partner ids').min(1, 'at least one partner id').optional(),
    playground: playground.optional(),
  },
  { error: 'an issuer with its audience' },
);

export const identitySchema = listOf(issuerSchema, 'a list of issuers').min(1, 'at least one issuer');

type IssuerSettings = z.infer<typeof issuerSchema>;

/** Rules for the tokens of one issuer. */
export type IssuerConfig = Readonly<Omit<IssuerSettings, 'viewers'>> & {
  readonly viewers: NonNullable<IssuerSettings['viewers']>;
};

/** Contradictions among the issuers, or between an issuer and the partners. */
export const identityProblems = (
  issuers: readonly IssuerSettings[],
  partnerIds: ReadonlySet<string>,
): readonly (readonly [path: string, complaint: string])[] => {
  const names = issuers.map(({ issuer }) => issuer);
  return issuers.flatMap(({ issuer, viewers, partners = [], audience, playground: signIn }, index) => [
    ...(names.indexOf(issuer) === index
      ? []
      : [[`identity.${index}.issuer`, 'is used by two identity providers; each needs its own issuer'] as const]),
    // The default is all kinds of viewer. With several issuers it would let customers' tokens speak for staff.
    ...(issuers.length === 1 || viewers
      ? []
      : [
          [`identity.${index}.viewers`, 'is missing; with several issuers each must list its kinds of viewer'] as const,
        ]),
    ...(partners.every((id) => partnerIds.has(id))
      ? []
      : [[`identity.${index}.partners`, 'names a partner that is not configured'] as const]),
    // An ID token has the client as its audience. If both were equal, an ID token would pass for an access token.
    ...(signIn?.clientId === audience
      ? [[`identity.${index}.playground.clientId`, 'must differ from the audience, or ID tokens would pass'] as const]
      : []),
  ]);
};

/** The issuer with its default kinds of viewer. */
export const toIssuer = ({ viewers, ...issuer }: IssuerSettings): IssuerConfig => ({
  ...issuer,
  viewers: viewers ?? [...VIEWER_KINDS],
});
