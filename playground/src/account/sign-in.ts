import * as oauth from 'oauth4webapi';

/** An identity provider with a sign-in page. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** A signed-in person; kept for this tab only and until the token ends. */
export interface Session {
  readonly name: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** The state that is kept while the browser is at the provider. */
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

/** The ways to sign in, as `/sign-in` gives them. */
export interface SignInOptions {
  readonly demo: boolean;
  readonly issuers: readonly Issuer[];
}

export const fetchSignInOptions = async (): Promise<SignInOptions> => {
  const response = await fetch('sign-in');
  return response.ok ? ((await response.json()) as SignInOptions) : { demo: false, issuers: [] };
};

/** Only the provider's own issuer decides about plain HTTP; the gateway takes it for the operator's machine alone. */
const transport = (issuer: string) => ({ [oauth.allowInsecureRequests]: issuer.startsWith('http:') });

const discover = async (issuer: string): Promise<oauth.AuthorizationServer> => {
  const url = new URL(issuer);
  return await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, transport(issuer)));
};

/** The page itself, wherever a proxy serves it. */
const redirectUri = (): string => new URL('.', location.origin + location.pathname).href;

/** Leaves for the provider. Rejects when it cannot be reached. */
export const signIn = async ({ issuer, clientId, scopes, parameters }: Issuer): Promise<void> => {
  const { authorization_endpoint: endpoint } = await discover(issuer);
  if (!endpoint) throw new Error('the provider has no page to sign in');
  const pending: Pending = {
    issuer,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const url = new URL(endpoint);
  const query = {
    ...parameters,
    // The provider still has a session of its own, which would sign the same person in again at once.
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
  if (!claims) throw new Error('the provider does not say who signed in');
  return {
    name: nameOf(claims),
    token: tokens.access_token,
    until: Date.now() + (tokens.expires_in ?? 300) * 1000,
  };
};

/** Ends what `signIn` began, when the browser comes back from the provider; rejects with the reason when it cannot. */
const comeBack = async (issuers: readonly Issuer[]): Promise<void> => {
  const { searchParams } = new URL(location.href);
  if (!searchParams.has('state') || !(searchParams.has('code') || searchParams.has('error'))) return;
  const pending = readSession<Pending>(PENDING);
  sessionStorage.removeItem(PENDING);
  const begun = issuers.find(({ issuer }) => issuer === pending?.issuer);
  try {
    if (!pending || !begun) throw new Error('it was not begun in this tab');
    sessionStorage.setItem(SESSION, JSON.stringify(await exchange(pending, begun)));
    sessionStorage.removeItem(SIGNED_OUT);
  } finally {
    // A code is good for once, and has no place in the history.
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

/** In words, for the bar. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof oauth.AuthorizationResponseError) return error.error_description ?? error.error;
  return error instanceof Error ? error.message : 'unknown reason';
};

/** Forgets the token. */
export const forget = (): void => sessionStorage.removeItem(SESSION);

/** The next sign-in asks for credentials again. */
export const signOut = (): void => {
  forget();
  sessionStorage.setItem(SIGNED_OUT, 'yes');
};
