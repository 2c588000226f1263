import { generateKeyPairSync, webcrypto, X509Certificate } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../time/index.ts';
import { CURRENT_FILE, certificateFile, currentNumber, keyFile, keyNumbers, type SigningKey } from './signing-keys.ts';

const RSA_BITS = 3072;
const VALID_DAYS = 1095;
/** Longest common name that X.509 allows. */
const LONGEST_NAME = 64;
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** An RSA key with a self-signed certificate, valid for three years from the day before `now`. */
export const makeSigningKey = async (commonName: string, now: number): Promise<SigningKey> => {
  // Loaded only when a key is made, which is rare. The certificate library needs the polyfill to be loaded first.
  await import('reflect-metadata');
  const { X509CertificateGenerator } = await import('@peculiar/x509');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: RSA_BITS });
  const [signer, verifier] = await Promise.all([
    webcrypto.subtle.importKey('pkcs8', privateKey.export({ type: 'pkcs8', format: 'der' }), ALGORITHM, false, [
      'sign',
    ]),
    webcrypto.subtle.importKey('spki', publicKey.export({ type: 'spki', format: 'der' }), ALGORITHM, true, ['verify']),
  ]);
  const made = await X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [commonName.slice(0, LONGEST_NAME)] }],
      notBefore: new Date(now - DAY_MS),
      notAfter: new Date(now + VALID_DAYS * DAY_MS),
      signingAlgorithm: ALGORITHM,
      keys: { privateKey: signer, publicKey: verifier },
    },
    webcrypto,
  );
  return { privateKey, certificate: new X509Certificate(made.toString('pem')) };
};

/** Replaces a file atomically, so that a gateway never reads a part of it. */
const replace = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
};

const setCurrent = (directory: string, number: number): void => replace(join(directory, CURRENT_FILE), `${number}\n`);

/** When the certificate expires, and what the operator has to do next. */
export interface KeyStep {
  readonly signing: number;
  readonly published: readonly number[];
}

const stepOf = (directory: string): KeyStep => ({
  signing: currentNumber(directory),
  published: keyNumbers(directory),
});

/**
 * Makes a key. The first key signs at once. A later one is only published, so that the vendor can get the new metadata
 * before assertions are signed with it.
 */
export const addKey = async (directory: string, commonName: string, now: number): Promise<KeyStep> => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const numbers = keyNumbers(directory);
  const number = (numbers.at(-1) ?? 0) + 1;
  const { privateKey, certificate } = await makeSigningKey(commonName, now);
  replace(join(directory, certificateFile(number)), certificate.toString());
  replace(join(directory, keyFile(number)), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  if (numbers.length === 0) setCurrent(directory, number);
  return stepOf(directory);
};

/** Selects the newest key to sign from the next start on; the previous one stays published. */
export const signWithNewestKey = (directory: string): KeyStep => {
  setCurrent(directory, keyNumbers(directory).at(-1) ?? 1);
  return stepOf(directory);
};

/** Removes all keys except the one that signs. */
export const removeOtherKeys = (directory: string): KeyStep => {
  const current = currentNumber(directory);
  for (const number of keyNumbers(directory).filter((each) => each !== current)) {
    rmSync(join(directory, keyFile(number)));
    rmSync(join(directory, certificateFile(number)), { force: true });
  }
  return stepOf(directory);
};
