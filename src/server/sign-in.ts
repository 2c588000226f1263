import type { FastifyInstance } from 'fastify';
import type { IdentityConfig, IssuerConfig } from '../config/index.ts';

type Playground = NonNullable<IssuerConfig['playground']>;

/** Where the playground can sign somebody in, and as which public client. */
export interface SignInIssuer extends Pick<Playground, 'clientId' | 'scopes' | 'parameters'> {
  readonly issuer: string;
}

/** How one becomes somebody in the playground; nothing of it is secret. */
export interface SignIn {
  /** Whether there are demo personas to choose from. */
  readonly demo: boolean;
  /** None where tokens can only be typed in. */
  readonly issuers: readonly SignInIssuer[];
}

const signingIn = (identity: IdentityConfig): readonly (readonly [issuer: string, playground: Playground])[] =>
  identity.kind === 'demo'
    ? []
    : identity.issuers.flatMap(({ issuer, playground }) => (playground ? [[issuer, playground] as const] : []));

/** `GET /sign-in`, for the playground. */
export const signInRoute = (app: FastifyInstance, identity: IdentityConfig): void => {
  const answer: SignIn = {
    demo: identity.kind === 'demo',
    issuers: signingIn(identity).map(([issuer, { clientId, scopes, parameters }]) => ({
      issuer,
      clientId,
      scopes,
      parameters,
    })),
  };
  app.get('/sign-in', async (_, reply) => reply.header('cache-control', 'no-cache').send(answer));
};

/** Whom the playground must be able to ask for that. */
export const signInOrigins = (identity: IdentityConfig): readonly string[] => [
  ...new Set(signingIn(identity).flatMap(([issuer, { origins }]) => [new URL(issuer).origin, ...origins])),
];
