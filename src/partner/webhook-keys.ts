import { randomBytes } from 'node:crypto';
import type { Config } from '../config/index.ts';
import { createKeyring, type Keyring } from '../webhooks/index.ts';

const KEY_BYTES = 32;

/** Null where no key is configured. Sandboxes have one that dies with the process. */
export const openWebhookKeys = ({ mode, webhooks: { key, keyBefore } }: Config): Keyring | null => {
  if (key !== undefined) return createKeyring(key, keyBefore);
  return mode === 'sandbox' ? createKeyring(randomBytes(KEY_BYTES).toString('hex')) : null;
};
