import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/index.ts';

/** A private key with its certificate. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
}

/** The key that signs assertions, and all certificates that the vendor should trust. */
export interface SigningKeys {
  readonly current: SigningKey;
  /** The current one first; more while keys are rotated. */
  readonly published: readonly X509Certificate[];
}

/** Name of the file with the number of the key that signs. */
export const CURRENT_FILE = 'current';
export const keyFile = (number: number): string => `signing-${number}.key.pem`;
export const certificateFile = (number: number): string => `signing-${number}.cert.pem`;

const KEY_FILE = /^signing-(\d{1,6})\.key\.pem$/;

/** The vendor recommends 2048 bits or more. */
const LEAST_BITS = 2048;

/** Numbers of the keys in the directory, ascending. Throws the file system's error. */
export const keyNumbers = (directory: string): readonly number[] =>
  readdirSync(directory)
    .flatMap((name) => KEY_FILE.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

/** Number of the key that signs. Throws the file system's error. */
export const currentNumber = (directory: string): number =>
  Number(readFileSync(join(directory, CURRENT_FILE), 'utf8').trim());

const readKey = (directory: string, number: number): SigningKey => ({
  privateKey: createPrivateKey(readFileSync(join(directory, keyFile(number)))),
  certificate: new X509Certificate(readFileSync(join(directory, certificateFile(number)))),
});

const problemOf = ({ privateKey, certificate }: SigningKey, now: number): string | null => {
  if (privateKey.asymmetricKeyType !== 'rsa') return 'expected an RSA key';
  if ((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS) return `expected ${LEAST_BITS} bits or more`;
  if (!certificate.checkPrivateKey(privateKey)) return 'the certificate belongs to another key';
  return Date.parse(certificate.validTo) <= now ? 'the certificate has expired' : null;
};

/** Reads the keys that `partnergraph saml keys` made. Throws a ConfigError when they are unusable at this time. */
export const readSigningKeys = (directory: string, now: number): SigningKeys => {
  const unusable = (problem: string): ConfigError => new ConfigError([`SAML_KEYS (saml.keys): ${problem}`]);
  let keys: ReadonlyMap<number, SigningKey>;
  let number: number;
  try {
    number = currentNumber(directory);
    keys = new Map(keyNumbers(directory).map((each) => [each, readKey(directory, each)]));
  } catch {
    throw unusable('the keys cannot be read; make them with `partnergraph saml keys`');
  }
  const current = keys.get(number);
  if (!current)
    throw unusable(
      'the file `current` names a key that the directory does not have; make one with `partnergraph saml keys`',
    );
  const problem = problemOf(current, now);
  if (problem) throw unusable(problem);
  const others = [...keys.values()].filter((key) => key !== current);
  return { current, published: [current, ...others].map(({ certificate }) => certificate) };
};
