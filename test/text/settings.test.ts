import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError, environmentNames, loadConfig } from '../../src/config/index.ts';
import { readSeedFile } from '../../src/identity/organization/seed.ts';
import { MALFORMED, NOT_UTF8, withBytes } from './samples.ts';

const directory = mkdtempSync(join(tmpdir(), 'text-'));
afterAll(() => rmSync(directory, { recursive: true }));

const fileOf = (content: string | Buffer): string => {
  const path = join(directory, 'file.json');
  writeFileSync(path, content);
  return path;
};

const problemsOf = (task: () => unknown): readonly string[] => {
  try {
    task();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('text in the environment', () => {
  it.each(environmentNames())('is refused in %s before anything is done with it', (name) => {
    // Node writes U+FFFD for bytes that are not UTF-8.
    for (const text of [...MALFORMED, 'a\ufffd', 'a\u0000'])
      expect(problemsOf(() => loadConfig({ [name]: text }))).toEqual([
        `${name}: expected well-formed Unicode text in UTF-8`,
      ]);
  });

  it('of other programs is ignored', () => {
    expect(problemsOf(() => loadConfig({ EDITOR: '\ufffd' }))).toEqual([]);
  });
});

const loadFile = (content: string | Buffer) => problemsOf(() => loadConfig({ PARTNERGRAPH_CONFIG: fileOf(content) }));

describe('text in the settings file', () => {
  it.each(MALFORMED)('is refused in a value and in a key', (text) => {
    expect(loadFile(JSON.stringify({ roles: { CLERK: [text] } }))).toEqual([
      'PARTNERGRAPH_CONFIG: roles.CLERK.0: expected well-formed Unicode text',
    ]);
    expect(loadFile(JSON.stringify({ services: { 'demo-cn': { [text]: ['ADMINISTRATOR'] } } }))).toEqual([
      'PARTNERGRAPH_CONFIG: services.demo-cn: expected well-formed Unicode text',
    ]);
    expect(loadFile(JSON.stringify({ [text]: 1 }))).toEqual([
      'PARTNERGRAPH_CONFIG: settings: expected well-formed Unicode text',
    ]);
  });

  it.each(Object.entries(NOT_UTF8))('is refused as %s', (_, bytes) => {
    const content = JSON.stringify({ services: { 'demo-cn': { 'a@': ['ADMINISTRATOR'] } } });
    expect(loadFile(withBytes(content, '@', bytes))).toEqual(['PARTNERGRAPH_CONFIG: expected a file in UTF-8']);
    expect(loadFile(withBytes(content, '@', Buffer.from('客')))).toEqual([]);
  });
});

const seedOf = (accountName: string) =>
  JSON.stringify({ 'demo-cn': { members: [{ accountName, name: 'A', roles: ['ADMINISTRATOR'] }] } });

const loadSeed = (content: string | Buffer) => problemsOf(() => readSeedFile(fileOf(content)));

describe('text in the seed of the organization', () => {
  it.each(MALFORMED)('is refused in a value and in a key', (text) => {
    expect(loadSeed(seedOf(text))).toEqual([
      'ORGANIZATION_SEED: expected well-formed Unicode text at demo-cn.members.0.accountName',
    ]);
    expect(loadSeed(JSON.stringify({ [text]: { members: [] } }))).toEqual([
      'ORGANIZATION_SEED: expected well-formed Unicode text at its root',
    ]);
  });

  it.each(Object.entries(NOT_UTF8))('is refused as %s', (_, bytes) => {
    expect(loadSeed(withBytes(seedOf('a@'), '@', bytes))).toEqual([
      'ORGANIZATION_SEED: expected the path of a readable file in JSON and UTF-8',
    ]);
    expect(loadSeed(seedOf('客'))).toEqual([]);
  });
});

/** Through a shell, because Node encodes the arguments that it passes. */
const partnergraph = (word: string, env: string = '') => {
  const program = `${env} exec "$0" --import ./scripts/register.mjs src/main.ts token "$(printf '${word}')"`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', program, process.execPath], {
    env: { PATH: process.env.PATH ?? '', PORT: '9' },
  });
  return { status, said: String(stderr).trim() };
};

describe('text on the command line', () => {
  it.each(['\\377', '\\355\\240\\200'])('is refused as bytes that are not UTF-8: %s', (bytes) => {
    expect(partnergraph(`chen.xia${bytes}`)).toEqual({
      status: 1,
      said: 'Arguments: expected well-formed Unicode text in UTF-8.',
    });
  });

  it('is refused in the environment of the process', () => {
    const { status, said } = partnergraph('chen.xia', `PARTNER_NAME="$(printf '\\377')"`);
    expect([status, said]).toEqual([1, expect.stringContaining('PARTNER_NAME: expected well-formed Unicode text')]);
  });
});
