import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts stored secrets, and decrypts them with the current key or the previous one. */
export interface Keyring {
  /** `context` is the place where the secret is stored; it can be decrypted nowhere else. */
  seal(secret: string, context: string): string;
  /** Null when the key is missing, or when the text or its place was changed since. */
  open(sealed: string, context: string): string | null;
  /** Whether it was encrypted with the current key. */
  isCurrent(sealed: string): boolean;
}

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 32;
const NUMBER_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  /** Identifies the key without revealing it. */
  readonly number: string;
  readonly bytes: Buffer;
}

const derive = (setting: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', setting, '', purpose, bytes));

const keyOf = (setting: string): Key => ({
  number: derive(setting, 'partnergraph webhook key number', NUMBER_BYTES).toString('hex'),
  bytes: derive(setting, 'partnergraph webhook secrets', KEY_BYTES),
});

/** AES-256-GCM with keys that are derived from the settings. An encrypted secret names its key. */
export const createKeyring = (current: string, before?: string): Keyring => {
  const now = keyOf(current);
  const keys = new Map([...(before === undefined ? [] : [keyOf(before)]), now].map((key) => [key.number, key]));
  const prefix = `${VERSION}.${now.number}.`;
  return {
    seal: (secret, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, now.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(context));
      const text = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${prefix}${text.toString('base64url')}`;
    },
    open: (sealed, context) => {
      const [version, number = '', text = ''] = sealed.split('.');
      const key = keys.get(number);
      const bytes = Buffer.from(text, 'base64url');
      if (version !== VERSION || !key || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    isCurrent: (sealed) => sealed.startsWith(prefix),
  };
};
