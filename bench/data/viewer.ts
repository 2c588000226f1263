import { createRemoteJWKSet, jwtVerify } from 'jose';

/** The issuer of tokens, the same for every stack of the bench. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly partnerId: string;
  /** The customers that the viewer sees. The words are the product's, because cursors contain them. */
  readonly customers: { readonly kind: 'all' } | { readonly kind: 'managed'; readonly manager: string };
}

export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

/** Verifies the signature and the claims of each request's token, without a cache. */
export const createAuthenticate = ({ issuer, audience, jwksUrl }: Issuer): Authenticate => {
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  return async (authorization) => {
    const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['ES256'],
      requiredClaims: ['exp'],
    });
    const roles = payload.roles as readonly string[];
    const accountName = String(payload.preferred_username);
    return {
      id: String(payload.sub),
      name: String(payload.name),
      roles,
      partnerId: String(payload.partner),
      customers:
        roles.length === 1 && roles[0] === 'ACCOUNT_MANAGER'
          ? { kind: 'managed', manager: accountName }
          : { kind: 'all' },
    };
  };
};
