import * as oauth from 'oauth4webapi';

/** An identity provider with a sign-in page. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** A signed-in person; stored in this tab only and until the token expires. */
export interface Session {
  readonly name: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Parameters of a sign-in that is under way, stored while the browser shows the provider's page. */
interface Pending {
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const PENDING = 'partnergraph:sign-in';
const SESSION = 'partnergraph:session';
const SIGNED_OUT = 'partnergraph:signed-out';

const readSession = <T>(key: string): T | null => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
};

/** The ways to sign in, in the answer of `/sign-in`. */
export interface SignInOptions {
  readonly demo: boolean;
  readonly issuers: readonly Issuer[];
}

export const fetchSignInOptions = async (): Promise<SignInOptions> => {
  const response = await fetch('sign-in');
  return response.ok ? ((await response.json()) as SignInOptions) : { demo: false, issuers: [] };
};

/** Plain HTTP is allowed where the provider's issuer uses it; the gateway accepts such an issuer on the operator's machine only. */
const transport = (issuer: string) => ({ [oauth.allowInsecureRequests]: issuer.startsWith('http:') });

const discover = async (issuer: string): Promise<oauth.AuthorizationServer> => {
  const url = new URL(issuer);
  return await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, transport(issuer)));
};

/** Address of this page, also behind a proxy that serves it under another path. */
const redirectUri = (): string => new URL('.', location.origin + location.pathname).href;

/** Redirects the browser to the provider's sign-in page. Rejects when the provider cannot be reached. */
export const signIn = async ({ issuer, clientId, scopes, parameters }: Issuer): Promise<void> => {
  const { authorization_endpoint: endpoint } = await discover(issuer);
  if (!endpoint) throw new Error('the identity provider publishes no authorization endpoint');
  const pending: Pending = {
    issuer,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const url = new URL(endpoint);
  const query = {
    ...parameters,
    // The provider's own session would sign the same person in again without asking.
    ...(sessionStorage.getItem(SIGNED_OUT) ? { prompt: 'login' } : {}),
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope: scopes.join(' '),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  location.assign(url);
};

const nameOf = ({ name, preferred_username: login, sub }: oauth.IDToken): string =>
  [name, login].find((claim) => typeof claim === 'string' && claim !== '')?.toString() ?? sub;

const exchange = async (pending: Pending, { clientId, parameters }: Issuer): Promise<Session> => {
  const { issuer, state, nonce, verifier } = pending;
  const server = await discover(issuer);
  const client: oauth.Client = { client_id: clientId };
  const answer = oauth.validateAuthResponse(server, client, new URL(location.href), state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectUri(),
    verifier,
    { additionalParameters: { ...parameters }, ...transport(issuer) },
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  if (!claims) throw new Error('the identity provider returned no ID token');
  return {
    name: nameOf(claims),
    token: tokens.access_token,
    until: Date.now() + (tokens.expires_in ?? 300) * 1000,
  };
};

/** Completes the sign-in when the provider has redirected the browser back; rejects with the reason of a failure. */
const comeBack = async (issuers: readonly Issuer[]): Promise<void> => {
  const { searchParams } = new URL(location.href);
  if (!searchParams.has('state') || !(searchParams.has('code') || searchParams.has('error'))) return;
  const pending = readSession<Pending>(PENDING);
  sessionStorage.removeItem(PENDING);
  const begun = issuers.find(({ issuer }) => issuer === pending?.issuer);
  try {
    if (!pending || !begun) throw new Error('the sign-in was not begun in this tab');
    sessionStorage.setItem(SESSION, JSON.stringify(await exchange(pending, begun)));
    sessionStorage.removeItem(SIGNED_OUT);
  } finally {
    // The authorization code can be used once, so the browser's history must not keep it.
    history.replaceState(null, '', redirectUri());
  }
};

export interface SignedIn {
  readonly issuers: readonly Issuer[];
  readonly session: Session | null;
  /** Why the last attempt to sign in failed. */
  readonly problem: string | null;
}

/** The session with which the page opens. */
export const openSession = async (issuers: readonly Issuer[]): Promise<SignedIn> => {
  const problem = await comeBack(issuers).then(
    () => null,
    (error: unknown) => reasonOf(error),
  );
  const session = readSession<Session>(SESSION);
  return { issuers, session: session && session.until > Date.now() ? session : null, problem };
};

/** Reason of a failed sign-in in words, for the top bar. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof oauth.AuthorizationResponseError) return error.error_description ?? error.error;
  return error instanceof Error ? error.message : 'unknown reason';
};

/** Removes the stored session with its token. */
export const forget = (): void => sessionStorage.removeItem(SESSION);

/** Removes the session; the next sign-in makes the provider request credentials again. */
export const signOut = (): void => {
  forget();
  sessionStorage.setItem(SIGNED_OUT, 'yes');
};
