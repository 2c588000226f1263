import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/store/index.ts';
import { program } from './program.ts';

const directory = mkdtempSync(join(tmpdir(), 'partnergraph-versions-'));
const path = join(directory, 'partnergraph.sqlite');
const env = { PARTNERGRAPH_DATA: directory, SANDBOX_PORT: '0', SANDBOX_CUSTOMERS: '20' };
afterAll(() => rmSync(directory, { recursive: true }));

const change = (statement: string): void => {
  const database = new DatabaseSync(path);
  database.exec(statement);
  database.close();
};

/** Makes the database look as an earlier version left it: without the last migration. */
const OLDER = 'delete from schema_migration where name = (select max(name) from schema_migration)';
const NEWER = "insert into schema_migration (name, at) values ('9999-later', '')";

beforeEach(async () => {
  rmSync(path, { force: true });
  await (await openStore({ kind: 'file', path })).close();
});

describe.each(['audit', 'operations', 'verify'])('%s', (command) => {
  it.each([
    ['an older database', OLDER, 'it lacks migrations of this version; the gateway applies them when it starts'],
    ['a newer database', NEWER, 'it has the migration 9999-later of a newer version of the gateway'],
  ])('refuses %s in one line', async (_, statement, reason) => {
    change(statement);
    const { code, out, err } = await program([command], env);
    expect([code, out, err]).toEqual([
      1,
      '',
      `The configuration cannot be used:\n  - PARTNERGRAPH_DATA: the database cannot be opened or brought up to date (${reason})\n`,
    ]);
  });
});

describe('check', () => {
  it('says that the gateway will bring an older database up to date, and changes nothing', async () => {
    change(OLDER);
    const { code, out } = await program(['check'], env);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/\nThe database: it lacks migrations of this version; .*\.\n$/),
    ]);
    await expect(openStore({ kind: 'file', path }, { tables: 'keep' })).rejects.toThrow(
      /it lacks migrations of this version/,
    );
  });

  it('refuses a newer database in one line', async () => {
    change(NEWER);
    const { code, err } = await program(['check'], env);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/\(it has the migration 9999-later of a newer version of the gateway\)\n$/),
    ]);
  });
});
