import { generateKeyPair, SignJWT } from 'jose';
import { DEMO_PARTNERS, type Site, VIEWER_KINDS } from '../../config/index.ts';
import { type TokenRules, type TokenVerifier, verifierWithKeys } from './verifier.ts';

/** A demo member and the token that makes one of a caller. */
export interface DemoPersona {
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: Site;
  readonly roles: readonly string[];
  readonly token: string;
}

export interface DemoIssuer {
  readonly verify: TokenVerifier;
  /** Every demo member with a fresh token, valid for twelve hours at most and until the process ends. */
  personas(): Promise<DemoPersona[]>;
}

const RULES: TokenRules = {
  issuer: 'urn:partnergraph:demo',
  audience: 'partnergraph',
  algorithms: ['ES256'],
  clockToleranceSeconds: 5,
  claims: {
    subject: 'sub',
    name: 'name',
    accountName: 'preferred_username',
    partner: 'partner',
    roles: 'roles',
    kind: 'viewer_kind',
    reseller: 'reseller_id',
    customer: 'customer_id',
  },
  viewers: [...VIEWER_KINDS],
};

/**
 * Stands in for an identity provider in sandbox mode. The key is made here and leaves nowhere, so a demo token is
 * worthless at any other gateway and after a restart.
 */
export const createDemoIssuer = async (): Promise<DemoIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const [algorithm = 'ES256'] = RULES.algorithms;

  const mint = (partnerId: string, member: { accountName: string; name: string; roles: readonly string[] }) =>
    new SignJWT({
      name: member.name,
      preferred_username: member.accountName,
      partner: partnerId,
      roles: [...member.roles],
    })
      .setProtectedHeader({ alg: algorithm })
      .setSubject(`${partnerId}:${member.accountName}`)
      .setIssuer(RULES.issuer)
      .setAudience(RULES.audience)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(privateKey);

  return {
    verify: verifierWithKeys(async () => publicKey, RULES),
    personas: () =>
      Promise.all(
        DEMO_PARTNERS.flatMap(({ id, name: partner, site, members }) =>
          members.map(async (member) => ({
            name: member.name,
            accountName: member.accountName,
            partner,
            site,
            roles: member.roles,
            token: await mint(id, member),
          })),
        ),
      ),
  };
};
