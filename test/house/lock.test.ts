import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import satisfies from 'spdx-satisfies';
import { completeLock, type Lock, missingPlatforms } from '../../scripts/lock/complete.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

/** Licenses under which a gateway may be handed on together with these packages, without a duty that it does not keep. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
];

interface Licensed {
  readonly packages: Readonly<Record<string, { dev?: boolean; link?: boolean; license?: string }>>;
}

/** Permissive licenses of tools of the bench, which are not handed on. */
const ALLOWED_IN_BENCH = [...ALLOWED, 'Python-2.0', 'CC-BY-4.0'];

/** Packages of the running gateway whose license is not allowed. */
const refusedLicenses = ({ packages }: Licensed, allowed: readonly string[] = ALLOWED): string[] =>
  Object.entries(packages).flatMap(([path, { dev, link, license }]) =>
    !path.startsWith('node_modules/') || dev || link || (license && satisfies(license, [...allowed]))
      ? []
      : [`${path}: ${license ?? 'unnamed'}`],
  );

const asking = (optionalDependencies: Record<string, string>): Lock => ({
  packages: { 'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies } },
});

describe('package-lock.json', () => {
  it('holds the packages of every platform, so that npm ci takes it (npm run lock:complete)', () => {
    expect([...missingPlatforms(lock).keys()]).toEqual([]);
  });

  it('names no registry', () => {
    // A workspace is named by its folder.
    const resolved = readFileSync('package-lock.json', 'utf8').match(/"resolved": "[^"]*"/g);
    expect(resolved).toEqual(['"resolved": "packages/client"']);
  });

  it.each(globSync('bench/{,peers/*/}package-lock.json'))(
    '%s names no registry, and its licenses are allowed',
    (path) => {
      const text = readFileSync(path, 'utf8');
      expect(text).not.toContain('"resolved"');
      expect(refusedLicenses(JSON.parse(text), ALLOWED_IN_BENCH)).toEqual([]);
    },
  );

  it('has only packages in the running gateway whose license is allowed', () => {
    expect(refusedLicenses(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
    const packages = {
      'node_modules/a': { license: 'GPL-3.0-only' },
      'node_modules/b': { license: '(MIT OR GPL-3.0-only)' },
      'node_modules/c': { license: '(MIT AND MPL-2.0)' },
      'node_modules/d': {},
      'node_modules/e': { license: 'GPL-3.0-only', dev: true },
    };
    expect(refusedLicenses({ packages })).toEqual([
      'node_modules/a: GPL-3.0-only',
      'node_modules/c: (MIT AND MPL-2.0)',
      'node_modules/d: unnamed',
    ]);
  });

  it('fails when a platform is missing, and is completed', () => {
    const planted = asking({ '@tool/core-linux-arm64-musl': '1.2.3', '@tool/core-win32-x64-msvc': '1.2.3' });
    expect([...missingPlatforms(planted)]).toEqual([
      [
        'node_modules/@tool/core-linux-arm64-musl',
        { version: '1.2.3', cpu: ['arm64'], dev: true, optional: true, libc: ['musl'], os: ['linux'] },
      ],
      [
        'node_modules/@tool/core-win32-x64-msvc',
        { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['win32'] },
      ],
    ]);
    expect(missingPlatforms(completeLock(planted)).size).toBe(0);
  });

  it('leaves other optional packages alone', () => {
    expect(missingPlatforms(asking({ colors: '1.0.0', 'colors-linux-x64': '^1.0.0' })).size).toBe(0);
  });
});
