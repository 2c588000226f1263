import { randomBytes } from 'node:crypto';
import type { Config } from '../config/index.ts';
import { createKeyring, type Keyring } from '../webhooks/index.ts';

const KEY_BYTES = 32;

/** Null when no key is configured. A sandbox has a key that lasts as long as the process. */
export const openWebhookKeys = ({ mode, webhooks: { keys } }: Config): Keyring | null => {
  const [current, before] = keys?.split(',').map((key) => key.trim()) ?? [];
  if (current !== undefined) return createKeyring(current, before);
  return mode === 'sandbox' ? createKeyring(randomBytes(KEY_BYTES).toString('hex')) : null;
};
