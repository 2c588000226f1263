import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { demoPartners } from '../data/product.ts';
import type { Issuer } from '../data/viewer.ts';
import { listen } from './listen.ts';

export interface BenchIssuer extends Issuer {
  /** Tokens of one member that differ in their id, so that a cache of verified tokens would help no stack. */
  tokens(accountName: string, count: number): Promise<string[]>;
  close(): void;
}

const KEY_ID = 'bench';

/** An identity provider for one run; its key is created here and never stored. */
export const startIssuer = async (): Promise<BenchIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  const jwksUrl = await listen(server);
  const [issuer, audience] = ['https://identity.example.com', 'partnergraph'];
  const members = (await demoPartners()).flatMap(({ id, members: all }) =>
    all.map((member) => ({ ...member, partner: id })),
  );

  return {
    issuer,
    audience,
    jwksUrl,
    tokens: (accountName, count) => {
      const member = members.find((candidate) => candidate.accountName === accountName);
      if (!member) throw new Error(`no demo member ${accountName}`);
      const { name, roles, partner } = member;
      return Promise.all(
        Array.from({ length: count }, (_, number) =>
          new SignJWT({ name, preferred_username: accountName, partner, roles: [...roles] })
            .setProtectedHeader({ alg: 'ES256', kid: KEY_ID })
            .setSubject(`${partner}:${accountName}`)
            .setIssuer(issuer)
            .setAudience(audience)
            .setJti(String(number).padStart(6, '0'))
            .setIssuedAt()
            .setExpirationTime('2h')
            .sign(privateKey),
        ),
      );
    },
    close: () => server.close(),
  };
};
