import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { StoreLocation } from '../../src/config/index.ts';
import { verifyChain } from '../../src/ledger/audit/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { openStore } from '../../src/store/index.ts';
import { program } from '../server/program.ts';
import { PARTNER, resaleCustomer } from '../support/allocation.ts';
import { testClock } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { openWhole } from '../support/whole-gateway.ts';
import { allocation, WRITE } from './support.ts';

const OUTCOMES = '{ operations(first: 10) { nodes { idempotencyKey outcome } } }';

/**
 * A gateway writes, its store is saved while it runs, it writes again, the store is lost, and a gateway begins with what was
 * saved. It has every write until then, and sends none of them again.
 */
const rehearse = async (
  sandbox: Sandbox,
  location: StoreLocation,
  { save, restore }: { readonly save: () => Promise<unknown>; readonly restore: () => Promise<unknown> },
): Promise<void> => {
  const customerId = resaleCustomer(sandbox);
  const SUCCEEDED = { allocateFunds: { operation: { outcome: 'SUCCEEDED' } } };
  const sentBefore = sandbox.effects()[WRITE] ?? 0;
  const first = await openWhole(sandbox, location);
  for (const key of ['saved-1', 'saved-2'])
    expect((await first.run(allocation(key, customerId))).data).toEqual(SUCCEEDED);
  await save();
  expect((await first.run(allocation('later', customerId))).data).toEqual(SUCCEEDED);
  await first.close();
  await restore();

  const second = await openWhole(sandbox, location);
  const outcome = 'SUCCEEDED';
  expect((await second.run(OUTCOMES)).data).toEqual({
    operations: { nodes: ['saved-2', 'saved-1'].map((idempotencyKey) => ({ idempotencyKey, outcome })) },
  });
  expect((await second.run(allocation('saved-2', customerId))).data).toEqual(SUCCEEDED);
  expect((sandbox.effects()[WRITE] ?? 0) - sentBefore).toBe(3);
  await second.close();
  const store = await openStore(location);
  expect(await verifyChain(store.db, PARTNER)).toMatchObject({ fault: null });
  await store.close();
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, port: 0, customers: 20, seed: 1, quotas: false });
});
afterAll(() => sandbox.close());

describe('partnergraph backup', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    mkdirSync(join(folder, 'data'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('saves a store of a gateway that runs, from which another gateway goes on', async () => {
    const path = join(folder, 'data', 'partnergraph.sqlite');
    const copy = join(folder, 'copy.sqlite');
    await rehearse(
      sandbox,
      { kind: 'file', path },
      {
        save: async () => {
          const { code, out } = await program(['backup', copy], { PARTNERGRAPH_DATA: join(folder, 'data') });
          expect(code).toBe(0);
          expect(out).toMatch(/^demo-cn: .*whole/m);
          expect(readdirSync(folder).sort()).toEqual(['copy.sqlite', 'data']);
        },
        restore: async () => {
          rmSync(join(folder, 'data'), { recursive: true });
          mkdirSync(join(folder, 'data'));
          renameSync(copy, path);
        },
      },
    );
  });

  it.each([
    ['no file', [], 'Say which file'],
    ['a file that exists', ['taken'], 'The file exists already'],
    ['a folder that does not exist', ['nowhere/copy'], 'The folder for the copy does not exist'],
  ])('refuses %s', async (_, names, reason) => {
    writeFileSync(join(folder, 'taken'), 'kept');
    const { code, err } = await program(['backup', ...names.map((name) => join(folder, name))], {
      PARTNERGRAPH_DATA: join(folder, 'data'),
    });
    expect([code, err.includes(reason)]).toEqual([1, true]);
  });
});

describeOnPostgres('a dump of PostgreSQL', () => {
  it('saves a store of a gateway that runs, from which another gateway goes on', async () => {
    const location = await emptySchema('test_backup');
    const [bin = ''] = globSync('/usr/lib/postgresql/*/bin').sort().reverse();
    const url = location.url.replace(/\?.*/, '');
    let dump = '';
    await rehearse(sandbox, location, {
      save: async () => {
        dump = execFileSync(join(bin, 'pg_dump'), ['--schema=partnergraph_test_backup', url], { encoding: 'utf8' });
      },
      restore: async () => {
        const admin = new pg.Client({ connectionString: url });
        await admin.connect();
        await admin.query('drop schema partnergraph_test_backup cascade');
        await admin.end();
        execFileSync(join(bin, 'psql'), ['--quiet', '--set=ON_ERROR_STOP=1', url], {
          input: dump,
          stdio: ['pipe', 'ignore', 'inherit'],
        });
      },
    });
  });
});
