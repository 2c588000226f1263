import { generateKeyPairSync, type KeyObject, webcrypto } from 'node:crypto';

/** Key and certificate with which the vendor signs its SAML messages. */
export interface VendorKey {
  readonly privateKey: KeyObject;
  /** DER in base64, as SAML metadata contains it. */
  readonly certificate: string;
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

export const makeVendorKey = async (now: number): Promise<VendorKey> => {
  // Loaded only when a key is made, which is rare. The certificate library needs the polyfill to be loaded first.
  await import('reflect-metadata');
  const { X509CertificateGenerator } = await import('@peculiar/x509');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [signer, verifier] = await Promise.all([
    webcrypto.subtle.importKey('pkcs8', privateKey.export({ type: 'pkcs8', format: 'der' }), ALGORITHM, false, [
      'sign',
    ]),
    webcrypto.subtle.importKey('spki', publicKey.export({ type: 'spki', format: 'der' }), ALGORITHM, true, ['verify']),
  ]);
  const made = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=sandbox',
      notBefore: new Date(now - DAY_MS),
      notAfter: new Date(now + 3_650 * DAY_MS),
      signingAlgorithm: ALGORITHM,
      keys: { privateKey: signer, publicKey: verifier },
    },
    webcrypto,
  );
  return { privateKey, certificate: Buffer.from(made.rawData).toString('base64') };
};
