import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type Configuration, type JWK as ProviderKey } from 'oidc-provider';
import { MemoryStore } from './identity-store.ts';

/** Audience of the tokens for the gateway, which clients request. */
export const AUDIENCE = 'https://graph.example.com';

export const SERVICE = { id: 'nightly-sync', secret: 'not-a-secret-anywhere' } as const;
export const PLAYGROUND = 'playground';

/** Claims of a person beside the subject, by login name. */
export type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Options {
  readonly people: People;
  /** Claims of the service. */
  readonly service?: Readonly<Record<string, unknown>>;
  /** Addresses to which the provider may send the playground back. */
  readonly redirectUris?: readonly string[];
  /** Path of its public keys. */
  readonly keysAt?: string;
}

export const signingKey = async (kid: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
};

const configuration = (
  keys: readonly JWK[],
  { people, service, redirectUris = [], keysAt = '/jwks' }: Options,
): Configuration => ({
  adapter: MemoryStore,
  ttl: {
    AccessToken: 3600,
    AuthorizationCode: 60,
    ClientCredentials: 600,
    Grant: 3600,
    IdToken: 3600,
    Interaction: 600,
    Session: 3600,
  },
  clients: [
    {
      client_id: PLAYGROUND,
      token_endpoint_auth_method: 'none',
      redirect_uris: [...redirectUris, 'http://127.0.0.1/'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
    {
      client_id: SERVICE.id,
      client_secret: SERVICE.secret,
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
    },
  ],
  jwks: { keys: keys as ProviderKey[] },
  routes: { jwks: keysAt },
  cookies: { keys: ['for tests only'] },
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  clientBasedCORS: () => true,
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...people[accountId] }) }),
  extraTokenClaims: (_, token) => ('accountId' in token ? { ...people[String(token.accountId)] } : { ...service }),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_, resource) => ({
        scope: 'graph',
        audience: resource,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
      useGrantedResource: () => true,
    },
  },
  interactions: { url: (_, { uid }) => `/login/${uid}` },
  // The provider asks no consent: the playground belongs to the operator.
  loadExistingGrant: async ({ oidc }) => {
    const { client, session } = oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    grant.addResourceScope(AUDIENCE, 'graph');
    await grant.save();
    return grant;
  },
});

const loginPage = (people: People, path: string): string => {
  const buttons = Object.keys(people).map((login) => `<button name="login" value="${login}">${login}</button>`);
  return `<!doctype html><meta charset="utf-8"><title>Sign in</title><h1>Who are you?</h1>
<form method="post">${buttons.join(' ')}</form><a href="${path}?cancel">Cancel</a>`;
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
};

/** A real OpenID provider on a free port of this machine; it answers between `open` and `close`. */
export const identityProvider = async () => {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.destroy();
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://provider').pathname);
    handle(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** Paths that were asked for, in order. */
    asked: () => asked,
    forgetAsked: () => {
      asked = [];
    },
    /** Makes the provider answer with these keys; called again, with other keys. */
    open(keys: readonly JWK[], options: Options): void {
      const provider = new Provider(issuer, configuration(keys, options));
      const callback = provider.callback();
      const login = async (request: IncomingMessage, response: ServerResponse) => {
        const url = request.url ?? '';
        if (url.endsWith('?cancel')) {
          const error = { error: 'access_denied', error_description: 'they changed their mind' };
          await provider.interactionFinished(request, response, error);
        } else if (request.method === 'GET') {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(loginPage(options.people, url));
        } else {
          const accountId = (await bodyOf(request)).get('login') ?? '';
          await provider.interactionFinished(request, response, { login: { accountId } });
        }
      };
      handle = (request, response) => {
        if (request.url?.startsWith('/login/'))
          login(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
        else if (request.url === '/favicon.ico') response.writeHead(204).end();
        else void callback(request, response);
      };
    },
    /** Cuts each connection from now on. */
    fail(): void {
      handle = (_, response) => void response.destroy();
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
export type IdentityProvider = Awaited<ReturnType<typeof identityProvider>>;
