import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { DEMO_PARTNERS, type DemoPartner, type Site, VIEWER_KINDS, type ViewerKind } from '../../config/index.ts';
import type { Clock } from '../../time/index.ts';
import { forAgents, type TokenRules, type TokenVerifier, verifierFor } from './verifier.ts';

/** A demo persona with its tokens. */
export interface DemoPersona {
  readonly kind: ViewerKind;
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: Site;
  readonly roles: readonly string[];
  readonly token: string;
  /** Token of an agent for `/mcp`; `/graphql` refuses it. */
  readonly agentToken: string;
}

export interface DemoIssuer {
  readonly verify: TokenVerifier;
  readonly verifyAgents: TokenVerifier;
  /** All demo personas with new tokens, valid for twelve hours, but not longer than this process lives. */
  personas(): Promise<DemoPersona[]>;
}

const LIFE_MS = 12 * 3_600_000;

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

interface Minted {
  readonly audience: string;
  readonly client?: string;
}

const FOR_AGENTS: Minted = { audience: 'partnergraph-agents', client: 'demo-assistant' };

type Identity = Pick<DemoPersona, 'kind' | 'accountName' | 'name' | 'roles'>;

const identitiesOf = ({ members, others }: DemoPartner): Identity[] => [
  ...members.map((member) => ({ ...member, kind: 'member' as const })),
  ...others,
];

/** Claims of a demo token. A program has a client id instead of a login name. */
const payloadOf = ({ kind, accountName, name, roles }: Identity, { id, resellerId, customer }: DemoPartner) => ({
  name,
  partner: id,
  roles: [...roles],
  viewer_kind: kind,
  ...(kind === 'service' ? { client_id: accountName } : { preferred_username: accountName }),
  ...(kind === 'reseller' ? { reseller_id: resellerId } : {}),
  ...(kind === 'customer' ? { customer_id: customer.id } : {}),
});

/**
 * Replaces an identity provider in sandbox mode. The key is generated at start and never leaves the process, so other
 * gateways refuse its tokens, and so does this one after a restart.
 */
export const createDemoIssuer = async (clock: Clock): Promise<DemoIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const [algorithm = 'ES256'] = RULES.algorithms;
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: algorithm }] });

  const mint = (identity: Identity, partner: DemoPartner, { audience, client }: Minted) => {
    const issuedAt = clock.now();
    return new SignJWT({ ...payloadOf(identity, partner), ...(client ? { azp: client } : {}) })
      .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
      .setSubject(`${partner.id}:${identity.accountName}`)
      .setIssuer(RULES.issuer)
      .setAudience(audience)
      .setIssuedAt(new Date(issuedAt))
      .setExpirationTime(new Date(issuedAt + LIFE_MS))
      .sign(privateKey);
  };

  return {
    verify: verifierFor([{ rules: RULES, keys }], clock),
    verifyAgents: verifierFor([{ rules: forAgents(RULES, FOR_AGENTS.audience), keys }], clock),
    personas: () =>
      Promise.all(
        DEMO_PARTNERS.flatMap((partner) =>
          identitiesOf(partner).map(async (identity) => ({
            kind: identity.kind,
            name: identity.name,
            accountName: identity.accountName,
            partner: partner.name,
            site: partner.site,
            roles: identity.roles,
            token: await mint(identity, partner, { audience: RULES.audience }),
            agentToken: await mint(identity, partner, FOR_AGENTS),
          })),
        ),
      ),
  };
};
