import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from '../../src/config/index.ts';

export const PARTNER = {
  PARTNER_ID: 'acme',
  PARTNER_NAME: 'Acme Cloud',
  PARTNER_SITE: 'china',
  PARTNER_ACCESS_KEY: 'AK-acme',
  PARTNER_SECRET_KEY: 'SK-acme-secret',
};

export const OIDC = {
  OIDC_ISSUER: 'https://id.example.com',
  OIDC_AUDIENCE: 'partnergraph',
};

export const settingsFile = (content: unknown): { PARTNERGRAPH_CONFIG: string } => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'settings.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return { PARTNERGRAPH_CONFIG: path };
};

export const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

export const without = (env: Record<string, string>, ...names: string[]) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
