import * as oauth from 'oauth4webapi';
import { AUDIENCE, type IdentityProvider, PLAYGROUND, SERVICE } from './identity-provider.ts';

const plain = { [oauth.allowInsecureRequests]: true };

const serverOf = async ({ issuer }: IdentityProvider): Promise<oauth.AuthorizationServer> =>
  await oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), plain));

/** The access token that the service gets for itself. */
export const serviceToken = async (provider: IdentityProvider, resource: string = AUDIENCE): Promise<string> => {
  const server = await serverOf(provider);
  const client = { client_id: SERVICE.id };
  const secret = oauth.ClientSecretBasic(SERVICE.secret);
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    secret,
    { resource, scope: 'graph' },
    plain,
  );
  return (await oauth.processClientCredentialsResponse(server, client, response)).access_token;
};

/** Follows redirects as a browser does, with its cookies, until the provider sends it to the client. */
const walk = async (start: URL, login: string, redirectUri: string): Promise<URL> => {
  const cookies = new Map<string, string>();
  let url = start;
  let body: URLSearchParams | undefined;
  for (let steps = 0; steps < 10; steps++) {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(body ? { body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    body = next ? undefined : new URLSearchParams({ login });
    if (next) url = new URL(next, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error(`the provider never came back: ${url.href}`);
};

/** The tokens of a person who signs in by the code flow with PKCE. */
export const memberTokens = async (provider: IdentityProvider, login: string) => {
  const server = await serverOf(provider);
  const client = { client_id: PLAYGROUND };
  const redirectUri = 'http://127.0.0.1/';
  const verifier = oauth.generateRandomCodeVerifier();
  const start = new URL(server.authorization_endpoint ?? '');
  start.search = new URLSearchParams({
    client_id: PLAYGROUND,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    resource: AUDIENCE,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  const answer = oauth.validateAuthResponse(server, client, await walk(start, login, redirectUri));
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectUri,
    verifier,
    plain,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  return { access: tokens.access_token, id: tokens.id_token ?? '' };
};
