import { generateKeyPair, SignJWT } from 'jose';
import { DEMO_PARTNERS, type DemoPartner, type Site, VIEWER_KINDS, type ViewerKind } from '../../config/index.ts';
import type { Clock } from '../../time/index.ts';
import { forAgents, type TokenRules, type TokenVerifier, verifierFor } from './verifier.ts';

/** A demo persona and the token that makes one of a caller. */
export interface DemoPersona {
  readonly kind: ViewerKind;
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: Site;
  readonly roles: readonly string[];
  readonly token: string;
  /** For `/mcp`: an agent's token, which the graph does not take. */
  readonly agentToken: string;
}

export interface DemoIssuer {
  readonly verify: TokenVerifier;
  readonly verifyAgents: TokenVerifier;
  /** Every demo persona with a fresh token, valid for twelve hours at most and until the process ends. */
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

/** Claims of an identity's token; a program has a client id where a person has a login name. */
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
 * Replaces an identity provider in sandbox mode. The key is generated here and never leaves the process, so a demo
 * token is invalid at any other gateway and after a restart.
 */
export const createDemoIssuer = async (clock: Clock): Promise<DemoIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const [algorithm = 'ES256'] = RULES.algorithms;

  const mint = (identity: Identity, partner: DemoPartner, { audience, client }: Minted) =>
    new SignJWT({ ...payloadOf(identity, partner), ...(client ? { azp: client } : {}) })
      .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
      .setSubject(`${partner.id}:${identity.accountName}`)
      .setIssuer(RULES.issuer)
      .setAudience(audience)
      .setIssuedAt(new Date(clock.now()))
      .setExpirationTime(new Date(clock.now() + LIFE_MS))
      .sign(privateKey);

  return {
    verify: verifierFor([{ rules: RULES, keys: async () => publicKey }], clock),
    verifyAgents: verifierFor([{ rules: forAgents(RULES, FOR_AGENTS.audience), keys: async () => publicKey }], clock),
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
