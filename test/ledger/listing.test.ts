import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import { createAudit } from '../../src/ledger/audit/index.ts';
import { createDraft } from '../../src/ledger/operations/intent.ts';
import { listOperations, type OperationOrder } from '../../src/ledger/operations/listing.ts';
import { createRepository, type OperationRepository } from '../../src/ledger/operations/repository.ts';
import { NO_RULES } from '../../src/ledger/operations/rules.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { START } from '../support/clock.ts';
import { describeOnStores, emptySchema } from '../support/postgres.ts';

/** Id, amount, minutes after the start, kind, member, and whether it is settled. */
const ROWS = [
  ['o1', '9.50', 0, 'RECLAIM_FUNDS', 'li.qiang', true],
  ['o2', '10.00', 1, 'ALLOCATE_FUNDS', 'chen.xia', false],
  ['o3', null, 2, 'ALLOCATE_FUNDS', 'li.qiang', true],
  ['o4', '10.00', 3, 'RECLAIM_FUNDS', 'chen.xia', false],
  ['o5', '100.00', 4, 'ALLOCATE_FUNDS', 'wang.fang', true],
] as const;

/** A partner with many operations, of which a page is read. */
const MANY = 'many';
const OPERATIONS = 3000;
const PAGE = 20;

describeOnStores('the order of operations', (kind) => {
  let store: Store;
  let repository: OperationRepository;
  beforeAll(async () => {
    store = await openStore(kind === 'SQLite' ? { kind: 'memory' } : await emptySchema('operation_listing'));
    repository = createRepository({ store, audit: createAudit({ store, now: () => START }), now: () => START });
    for (const [id, amount, minutes, write, member, isSettled] of ROWS) {
      const at = START + minutes * 60_000;
      const intent = {
        partnerId: PARTNER,
        key: id,
        kind: write,
        targetId: 'customer-1',
        input: {},
        actor: actorNamed(member),
        requestId: id,
      };
      const draft = createDraft(intent, { id, inputDigest: '-', amount, at, rules: NO_RULES });
      await repository.insert(draft, { about: ['customer-1'], checkDay: null });
      if (!isSettled) continue;
      const change = { state: 'SUCCEEDED', settled_at: new Date(at + 60_000).toISOString() };
      await store.db.updateTable('operation').set(change).where('id', '=', id).execute();
    }
  });
  afterAll(() => store.close());

  it.each<[string, OperationOrder | undefined, string[]]>([
    ['newest first', undefined, ['o5', 'o4', 'o3', 'o2', 'o1']],
    ['oldest first', { by: 'created_at', isDescending: false }, ['o1', 'o2', 'o3', 'o4', 'o5']],
    [
      'by amount as numbers, equal ones newest first',
      { by: 'amount', isDescending: false },
      ['o1', 'o4', 'o2', 'o5', 'o3'],
    ],
    [
      'by amount, the one without last all the same',
      { by: 'amount', isDescending: true },
      ['o5', 'o4', 'o2', 'o1', 'o3'],
    ],
    ['by the end, open ones last', { by: 'settled_at', isDescending: true }, ['o5', 'o3', 'o1', 'o4', 'o2']],
    ['by kind', { by: 'kind', isDescending: false }, ['o5', 'o3', 'o2', 'o4', 'o1']],
    ['by member', { by: 'member', isDescending: true }, ['o5', 'o3', 'o1', 'o4', 'o2']],
  ])('is %s, on pages of any size', async (_, sort, expected) => {
    for (const first of [1, 2, 100]) {
      const found: string[] = [];
      for (let offset = 0; offset < ROWS.length; offset += first) {
        const { rows, total } = await repository.list(PARTNER, {}, { offset, first, sort });
        expect(total).toBe(ROWS.length);
        found.push(...rows.map(({ id }) => id));
      }
      expect(found).toEqual(expected);
    }
  });

  /** What the database does for a page of operations: of each of its steps, the name of the index and the number of rows read. */
  const stepsFor = async (sort: OperationOrder): Promise<readonly (readonly [index: string, rows: number])[]> => {
    const sent: RootOperationNode[] = [];
    const listen: KyselyPlugin = {
      transformQuery: ({ node }) => {
        sent.push(node);
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const filter = { kinds: ['ALLOCATE_FUNDS', 'RECLAIM_FUNDS', 'SET_BUDGET'] };
    await listOperations(store.db.withPlugin(listen), MANY, filter, { offset: 0, first: PAGE, sort });
    // The first question is the total.
    const { sql: text, parameters } = store.db
      .getExecutor()
      .compileQuery(sent[1] as RootOperationNode, { queryId: 'p' });
    const literals = parameters.map((value) => (typeof value === 'number' ? String(value) : `'${String(value)}'`));
    if (kind === 'SQLite') {
      let place = 0;
      const question = sql.raw(text.replaceAll('?', () => literals[place++] ?? ''));
      const { rows } = await sql<{ detail: string }>`explain query plan ${question}`.execute(store.db);
      return rows.flatMap(({ detail }) => {
        const [, index] = /^SEARCH operation USING INDEX (\w+)/.exec(detail) ?? [];
        return index ? [[index, 0] as const] : [];
      });
    }
    const question = sql.raw(text.replaceAll(/\$(\d+)/g, (_, place) => literals[Number(place) - 1] ?? ''));
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, costs off) ${question}`.execute(store.db);
    return rows.flatMap((row) => {
      const [, index = 'none', read] =
        /Scan (?:Backward )?(?:using (\w+) )?on operation .*rows=(\d+)/.exec(row['QUERY PLAN']) ?? [];
      return read === undefined ? [] : [[index, Number(read)] as const];
    });
  };

  it('is read from an index, no further than the page goes', async () => {
    const [first = ''] = (
      await sql<{ id: string }>`select id from operation where partner_id = ${PARTNER} and amount is not null`.execute(
        store.db,
      )
    ).rows.map(({ id }) => id);
    const columns = (await sql`select * from operation where id = ${first}`.execute(store.db)).rows[0] as object;
    for (let row = 0; row < OPERATIONS; row += 100) {
      const values = Array.from({ length: 100 }, (_, place) => {
        const id = `many-${row + place}`;
        const at = new Date(START + (row + place) * 1000).toISOString();
        const amount = (row + place) % 3 === 0 ? null : `${(row + place) * 7}.00`;
        const other = { id, partner_id: MANY, idempotency_key: id, created_at: at, settled_at: at, amount };
        return {
          ...columns,
          ...other,
          member: `m${place % 4}`,
          kind: place % 2 === 0 ? 'ALLOCATE_FUNDS' : 'SET_BUDGET',
        };
      });
      await store.db
        .insertInto('operation')
        .values(values as never)
        .execute();
    }
    if (kind === 'PostgreSQL') await sql`analyze operation`.execute(store.db);
    for (const [by, index] of [
      ['created_at', 'operation_time'],
      ['settled_at', 'operation_end'],
      ['amount', 'operation_amount'],
    ] as const)
      for (const isDescending of [true, false]) {
        const steps = await stepsFor({ by, isDescending });
        expect([by, isDescending, steps.map(([name]) => name)]).toEqual([by, isDescending, [index]]);
        expect(steps[0]?.[1]).toBeLessThanOrEqual(PAGE + 5);
      }
  });
});
