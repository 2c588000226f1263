import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsPage } from '../../scripts/pages/configuration.ts';
import { DEMO_PARTNERS, environmentNames } from '../../src/config/index.ts';
import { ROOMS } from '../architecture/imports.ts';

const pages = [...globSync('*.md'), ...globSync('docs/**/*.md')];
const textOf = (path: string): string => readFileSync(path, 'utf8');
const readme = textOf('README.md');

/** Relative links that lead nowhere. */
const deadLinks = (path: string, text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?:|#)/.test(target))
    .filter((target) => !existsSync(join(dirname(path), target.split('#')[0] ?? '')));

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** npm scripts that are named and do not exist. */
const unknownCommands = (text: string): string[] =>
  [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !scripts[name]);

describe('the documentation', () => {
  it.each(pages)('%s leads somewhere and names commands that exist', (path) => {
    expect([deadLinks(path, textOf(path)), unknownCommands(textOf(path))]).toEqual([[], []]);
  });

  it('finds a dead link and a removed command', () => {
    expect(deadLinks('docs/x.md', '[a](../README.md) [b](gone.md) [c](https://example.com)')).toEqual(['gone.md']);
    expect(unknownCommands('npm run check, npm run chekc')).toEqual(['chekc']);
  });

  it('names every room, in the order of imports', () => {
    expect(textOf('docs/architecture.md')).toContain(`\n\`${ROOMS.join(' → ')}\`\n`);
    const rooms = readdirSync('src').map((name) => `\`src/${name}\``);
    expect(rooms.length).toBeGreaterThan(20);
    expect(rooms.filter((room) => !readme.includes(room))).toEqual([]);
  });

  it('has every recipe in the README', () => {
    expect(globSync('docs/recipes/*.md').filter((path) => !readme.includes(`](${path})`))).toEqual([]);
  });

  it('has every variable once, with its default, on the page of settings (npm run docs:write)', () => {
    const page = textOf('docs/settings.md');
    expect(settingsPage()).toBe(page);
    const rows = environmentNames().map((name) => page.split(`| \`${name}\` |`).length - 1);
    expect(rows).toEqual(environmentNames().map(() => 1));
  });

  it('has the credentials of the sandbox in the README', () => {
    for (const { name, accessKey, secretKey, domainId } of DEMO_PARTNERS) {
      expect(readme).toMatch(
        new RegExp(`\\| ${name} \\|.*\`${accessKey}\` \\| \`${secretKey}\` \\| \`${domainId}\` \\|`),
      );
    }
  });
});
