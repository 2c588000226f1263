import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { closeServer, listenAt } from '../processes/network.ts';

export const AUDIENCE = 'https://graph.example.com';
const KEY = 'replicas';

/** The role of those who move money beside the administrator, and its permission items. */
export const CLERK = {
  name: 'FUNDS_CLERK',
  items: ['010103', '010104', '010111', '010503'].map((item) => `BPC_ITEM_SUBCUSTSERV_${item}`),
} as const;

const withClerks = (roles: readonly string[]): readonly string[] =>
  roles.includes('ACCOUNT_DIRECTOR') ? [...roles, CLERK.name] : roles;

/** A member, service, reseller or customer whose requests are sent. */
export interface Person {
  readonly partner: string;
  readonly accountName: string;
  readonly kind: 'member' | 'service' | 'reseller' | 'customer';
  readonly roles: readonly string[];
  readonly resellerId?: string;
  readonly customerId?: string;
}

export interface Issuer {
  readonly issuer: string;
  token(person: Person, now: number): Promise<string>;
  close(): Promise<void>;
}

/** All people and services of the demo partners; directors and services move money too. */
export const people = (): readonly Person[] =>
  DEMO_PARTNERS.flatMap(({ id: partner, members, others, resellerId, customer }) => [
    ...members.map(
      ({ accountName, roles }): Person => ({ partner, accountName, kind: 'member', roles: withClerks(roles) }),
    ),
    ...others.map(({ accountName, kind, roles }): Person => {
      const person = { partner, accountName, kind, roles: kind === 'service' ? withClerks(roles) : roles };
      if (kind === 'reseller') return { ...person, resellerId };
      return kind === 'customer' ? { ...person, customerId: customer.id } : person;
    }),
  ]);

const HOURS_MS = 4 * 3_600_000;

/** An identity provider for one run; its key stays in memory. */
export const startIssuer = async (): Promise<Issuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: KEY, alg: 'ES256', use: 'sig' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  const issuer = `http://127.0.0.1:${await listenAt(server)}`;
  return {
    issuer,
    token: ({ partner, accountName, kind, roles, resellerId, customerId }, now) =>
      new SignJWT({
        name: accountName,
        preferred_username: accountName,
        partner,
        roles: [...roles],
        viewer_kind: kind,
        ...(resellerId ? { reseller_id: resellerId } : {}),
        ...(customerId ? { customer_id: customerId } : {}),
      })
        .setProtectedHeader({ alg: 'ES256', kid: KEY })
        .setSubject(`${partner}:${accountName}`)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(Math.floor((now + HOURS_MS) / 1000))
        .sign(privateKey),
    close: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
};
