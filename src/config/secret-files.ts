import { readFileSync, statSync } from 'node:fs';
import { readUtf8 } from '../text.ts';
import { ConfigError } from './config-error.ts';
import type { Environment } from './variable.ts';
import { SECRET_FILES } from './variables.ts';

/** Far more than any secret needs: a larger file is the wrong one. */
const LARGEST_BYTES = 65_536;

const readBytes = (path: string): Buffer | null => {
  try {
    return statSync(path).size > LARGEST_BYTES ? null : readFileSync(path);
  } catch {
    return null;
  }
};

/** The file's only line, without blanks at its ends. Null for a file that is unreadable, empty or has several lines. */
const readSecret = (path: string): string | null => {
  const bytes = readBytes(path);
  const text = bytes && readUtf8(bytes)?.trim();
  return text && !/[\r\n]/.test(text) ? text : null;
};

/**
 * Adds the secrets that files hold: `DATABASE_URL_FILE=/run/secrets/database` sets `DATABASE_URL` to the file's line.
 * @throws ConfigError for a secret that is set both ways, and for a file without exactly one line
 */
export const readSecretFiles = (env: Environment): Environment => {
  const secrets: Record<string, string> = {};
  const problems: string[] = [];
  for (const { name, holds } of SECRET_FILES) {
    const path = env[name]?.trim();
    if (!path) continue;
    const secret = readSecret(path);
    if (env[holds]?.trim()) problems.push(`${name}: cannot be combined with ${holds}`);
    else if (secret === null) problems.push(`${name}: expected the path of a readable file of one line in UTF-8`);
    else secrets[holds] = secret;
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...env, ...secrets };
};
