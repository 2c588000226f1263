import type { FastifyInstance } from 'fastify';
import type { IdentityConfig, IssuerConfig } from '../config/index.ts';

type Playground = NonNullable<IssuerConfig['playground']>;

/** An identity provider at which users of the playground can sign in, with the playground's public client. */
export interface SignInIssuer extends Pick<Playground, 'clientId' | 'scopes' | 'parameters'> {
  readonly issuer: string;
}

/** The ways to sign in to the playground, which are public. */
export interface SignIn {
  /** Whether demo personas can be chosen. */
  readonly demo: boolean;
  /** Empty when tokens can only be pasted. */
  readonly issuers: readonly SignInIssuer[];
}

const issuersToSignIn = (identity: IdentityConfig): readonly (readonly [issuer: string, playground: Playground])[] =>
  identity.kind === 'demo'
    ? []
    : identity.issuers.flatMap(({ issuer, playground }) => (playground ? [[issuer, playground] as const] : []));

/** `GET /sign-in`, for the playground. */
export const signInRoute = (app: FastifyInstance, identity: IdentityConfig): void => {
  const answer: SignIn = {
    demo: identity.kind === 'demo',
    issuers: issuersToSignIn(identity).map(([issuer, { clientId, scopes, parameters }]) => ({
      issuer,
      clientId,
      scopes,
      parameters,
    })),
  };
  app.get('/sign-in', async (_, reply) => reply.header('cache-control', 'no-cache').send(answer));
};

/** Origins that the playground calls to sign in. */
export const signInOrigins = (identity: IdentityConfig): readonly string[] => [
  ...new Set(issuersToSignIn(identity).flatMap(([issuer, { origins }]) => [new URL(issuer).origin, ...origins])),
];
