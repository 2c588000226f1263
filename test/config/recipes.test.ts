import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { environmentNames, loadConfig } from '../../src/config/index.ts';

/** The fewest settings that a gateway with members of its own needs beside the settings of a block. */
const LEAST = { SANDBOX: 'on', OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'https://graph.example.com' };
const PARTNER = { id: 'acme', name: 'Acme', site: 'CHINA', accessKey: 'key', secretKey: 'secret' };

interface Fence {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

const fences: readonly Fence[] = globSync('docs/recipes/*.md').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^ *```(\w*)\n([\s\S]*?)\n *```$/gm)].map(([, language = '', text = '']) => ({
    path,
    language,
    text,
  })),
);

/** The variables that a block sets, one a line, with a comment behind it or none. */
const variablesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^ *([A-Z][A-Z\d_]+)=(.*?)(?: +#.*)?$/gm)].map(([, name, value = '']) => [
      name,
      value.replaceAll('…', 'secret'),
    ]),
  );

const settings = fences.map(({ path, text }) => ({ path, variables: variablesIn(text) }));

describe('the recipes about settings', () => {
  it.each(settings.filter(({ variables }) => Object.keys(variables).length > 0))(
    '$path: these variables make a gateway: $variables',
    ({ variables }) => {
      expect(Object.keys(variables).filter((name) => !environmentNames().includes(name))).toEqual([]);
      expect(loadConfig({ ...LEAST, ...variables }).identity.kind).toBe('oidc');
    },
  );

  it.each(fences.filter(({ path, language }) => language === 'json' && path.includes('connect')))(
    '$path: this file makes a gateway',
    ({ text }) => {
      const file = join(mkdtempSync(join(tmpdir(), 'recipe-')), 'settings.json');
      writeFileSync(file, JSON.stringify({ ...(JSON.parse(text) as object), partners: [PARTNER] }));
      const { identity } = loadConfig({ PARTNERGRAPH_CONFIG: file });
      expect(identity.kind === 'oidc' && identity.issuers.map(({ viewers }) => viewers)).toEqual([
        ['member', 'service'],
        ['reseller'],
        ['customer'],
      ]);
    },
  );

  it('finds a variable that does not exist', () => {
    expect(settings.flatMap(({ variables }) => Object.keys(variables)).length).toBeGreaterThan(12);
    expect(Object.keys(variablesIn('OIDC_ISSUERS=x   # gone'))).toEqual(['OIDC_ISSUERS']);
    expect(environmentNames()).not.toContain('OIDC_ISSUERS');
  });
});
