import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts what is stored, and opens it with the key of now or with the one before. */
export interface Keyring {
  /** `context`: where the secret belongs; it cannot be opened anywhere else. */
  seal(secret: string, context: string): string;
  /** Null for what was sealed with a key that is not here, or that was changed or moved since. */
  open(sealed: string, context: string): string | null;
  /** Whether it was sealed with the key of now. */
  isCurrent(sealed: string): boolean;
}

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 32;
const NUMBER_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  /** Says which key it is, and nothing about the key. */
  readonly number: string;
  readonly bytes: Buffer;
}

const derive = (setting: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', setting, '', purpose, bytes));

const keyOf = (setting: string): Key => ({
  number: derive(setting, 'partnergraph webhook key number', NUMBER_BYTES).toString('hex'),
  bytes: derive(setting, 'partnergraph webhook secrets', KEY_BYTES),
});

/** AES-256-GCM with keys derived from the settings; a sealed secret names its key. */
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
