import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Audit, createAudit, verifyChain } from '../../src/ledger/audit/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { inProcess } from '../support/process.ts';

const actor = { subject: 's1', accountName: 'ada.example', name: 'Ada Example', roles: ['ADMINISTRATOR'] };

const entry = (on: string, who = actor) =>
  ({
    kind: 'MEMBER_CHANGE',
    actor: who,
    what: 'saveMember',
    on,
    detail: {},
    inputDigest: null,
    requestId: 'r1',
  }) as const;

const everything = { offset: 0, first: 100 };

describe('the audit', () => {
  let store: Store;
  let audit: Audit;
  let clock: number;

  beforeEach(async () => {
    clock = Date.parse('2026-11-20T08:00:00Z');
    store = await openStore({ kind: 'memory' });
    audit = createAudit({ store, now: () => clock });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await audit.add('p1', entry(name));
  });
  afterEach(async () => {
    await audit.close();
    await store.close();
  });

  const fault = async () => (await verifyChain(store.db, 'p1')).fault;
  const run = (statement: string) => sql.raw(statement).execute(store.db);

  it('is a chain that is verified as unbroken', async () => {
    expect(await verifyChain(store.db, 'p1')).toMatchObject({ records: 5, fault: null });
    expect(await verifyChain(store.db, 'nobody')).toMatchObject({ records: 0, fault: null });
  });

  it('lists the newest first, by kind, member and time', async () => {
    clock += 60_000;
    await audit.add('p1', entry('f', { ...actor, accountName: 'ben.example' }));
    await audit.add('p2', entry('elsewhere'));
    const names = async (filter: Parameters<Audit['list']>[1], slice = everything) => {
      const { rows, total } = await audit.list('p1', filter, slice);
      return [rows.map(({ on }) => on).join(''), total];
    };
    expect(await names({})).toEqual(['fedcba', 6]);
    expect(await names({}, { offset: 1, first: 2 })).toEqual(['ed', 6]);
    expect(await names({ actor: 'ben.example' })).toEqual(['f', 1]);
    expect(await names({ from: '2026-11-20T08:01:00.000Z' })).toEqual(['f', 1]);
    expect(await names({ until: '2026-11-20T08:00:59.999Z' })).toEqual(['edcba', 5]);
    expect(await names({ until: '2026-11-20T08:01:00.000Z' })).toEqual(['fedcba', 6]);
    expect(await names({ kind: 'REFUSAL' })).toEqual(['', 0]);
  });

  it.each([
    ['the text of a record', 'update audit_record set content = replace(content, \'"c"\', \'"x"\') where seq = 3', 3],
    ['a column beside the text', "update audit_record set actor = 'other' where seq = 4", 4],
    ['a hash', 'update audit_record set hash = previous where seq = 2', 2],
    ['the head', "update audit_head set hash = 'x'", 5],
  ])('finds a change of %s', async (_, statement, seq) => {
    await run(statement);
    expect(await fault()).toEqual({ seq, kind: 'changed' });
  });

  it.each([
    ['the first', 'seq = 1', 1],
    ['one in the middle', 'seq = 3', 3],
    ['several', 'seq in (2, 3)', 2],
    ['the last', 'seq = 5', 5],
    ['all', 'seq > 0', 1],
  ])('finds that a record was removed: %s', async (_, which, seq) => {
    await run(`delete from audit_record where ${which}`);
    expect(await fault()).toEqual({ seq, kind: 'removed' });
  });

  it('finds a removal also where the following records were renumbered', async () => {
    await run('delete from audit_record where seq = 3');
    await run('update audit_record set seq = seq - 1 where seq > 3');
    expect(await fault()).toEqual({ seq: 3, kind: 'removed' });
  });

  it('finds two records that changed places', async () => {
    await run('update audit_record set seq = -1 where seq = 2');
    await run('update audit_record set seq = 2 where seq = 3');
    await run('update audit_record set seq = 3 where seq = -1');
    expect(await fault()).toEqual({ seq: 2, kind: 'reordered' });
  });

  it('finds a record that was put between others, with or without a fitting hash', async () => {
    const other = await openStore({ kind: 'memory' });
    const forger = createAudit({ store: other, now: () => clock });
    for (const name of ['a', 'b', 'forged']) await forger.add('p1', entry(name));
    const forged = await other.db.selectFrom('audit_record').selectAll().where('seq', '=', 3).executeTakeFirstOrThrow();
    await forger.close();
    await other.close();
    await run('update audit_record set seq = -seq where seq > 2');
    await run('update audit_record set seq = 1 - seq where seq < 0');
    await store.db.insertInto('audit_record').values(forged).execute();
    expect(await fault()).toEqual({ seq: 3, kind: 'inserted' });
  });

  it('finds a record that was put at the end', async () => {
    await run('update audit_head set seq = 4, hash = (select hash from audit_record where seq = 4)');
    expect(await fault()).toEqual({ seq: 5, kind: 'inserted' });
  });

  it('does not report a removal for records added while it reads', async () => {
    let more = 2;
    const busy = store.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (more > 0) await audit.add('p1', entry(`added-${more}`));
        more -= 1;
        return result;
      },
    });
    expect(await verifyChain(busy, 'p1')).toMatchObject({ fault: null });
    await run('update audit_head set seq = seq + 1');
    expect(await fault()).toEqual({ seq: 8, kind: 'removed' });
  });

  it('writes one record a viewer, operation and minute, however often the viewer was refused', async () => {
    const refused = (what: string, subject = 's9') =>
      audit.countRefusal({ partnerId: 'p1', actor: { ...actor, subject }, what, requestId: 'r' });
    for (let time = 0; time < 1000; time += 1) refused('ListPartnerBalances');
    refused('ListCosts');
    refused('ListCosts', 's8');
    await audit.settle();
    expect((await audit.list('p1', { kind: 'REFUSAL' }, everything)).total).toBe(0);
    clock += 60_000;
    refused('ListCosts');
    await audit.settle();
    const { rows } = await audit.list('p1', { kind: 'REFUSAL' }, everything);
    expect(rows.map(({ what, actor: { subject }, count }) => `${what} ${subject} ${count}`).sort()).toEqual([
      'ListCosts s8 1',
      'ListCosts s9 1',
      'ListPartnerBalances s9 1000',
    ]);
    expect(await fault()).toBeNull();
  });

  it('keeps refusals that could not be written for the next time', async () => {
    const errors: unknown[] = [];
    const failing = { ...store, transaction: () => Promise.reject(new Error('planted')) };
    let broken = true;
    const shaky = createAudit({
      store: { ...store, transaction: (work) => (broken ? failing.transaction() : store.transaction(work)) },
      now: () => clock,
      onError: (error) => errors.push(error),
    });
    shaky.countRefusal({ partnerId: 'p1', actor, what: 'ListCosts', requestId: 'r' });
    clock += 60_000;
    await shaky.settle();
    expect(errors).toHaveLength(1);
    broken = false;
    await shaky.close();
    expect((await audit.list('p1', { kind: 'REFUSAL' }, everything)).rows[0]).toMatchObject({ count: 1 });
  });
});

const WRITE = `
  import { openStore } from './src/store/index.ts';
  import { createAudit } from './src/ledger/audit/index.ts';
  const store = await openStore({ kind: 'file', path: process.argv[1] });
  const audit = createAudit({ store, now: Date.now });
  const actor = { subject: process.argv[2], accountName: process.argv[2], name: 'Test', roles: [] };
  const entry = { kind: 'REVEAL', actor, what: 'x', on: null, detail: {}, inputDigest: null, requestId: 'r' };
  await Promise.all(Array.from({ length: 25 }, () => audit.add('p1', entry)));
  await audit.close();
  await store.close();
`;

describe('two processes that write at once', () => {
  it('make one unbroken chain', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'partnergraph-audit-'));
    const path = join(directory, 'x.sqlite');
    await Promise.all(['one', 'two'].map((name) => inProcess(WRITE, path, name)));
    const store = await openStore({ kind: 'file', path });
    expect(await verifyChain(store.db, 'p1')).toMatchObject({ records: 50, fault: null });
    await store.close();
    rmSync(directory, { recursive: true });
  });
});
