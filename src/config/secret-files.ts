import { readFileSync, statSync } from 'node:fs';
import { readUtf8 } from '../text.ts';
import { ConfigError } from './config-error.ts';
import type { Environment } from './variable.ts';
import { SECRET_FILES } from './variables.ts';

/** Far more than any key or address; what is larger is the wrong file. */
const LARGEST_BYTES = 65_536;

const readBytes = (path: string): Buffer | null => {
  try {
    return statSync(path).size > LARGEST_BYTES ? null : readFileSync(path);
  } catch {
    return null;
  }
};

/** What the file holds, without the line break that editors put at its end; null where it is no secret. */
const readSecret = (path: string): string | null => {
  const bytes = readBytes(path);
  const text = bytes && readUtf8(bytes)?.trim();
  return text && !/[\r\n]/.test(text) ? text : null;
};

/**
 * The environment with each secret that a file holds: `DATABASE_URL_FILE=/run/secrets/database` gives `DATABASE_URL`.
 * @throws ConfigError for a secret that is given twice, or a file that holds none
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
