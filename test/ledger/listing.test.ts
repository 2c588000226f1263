import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createAudit } from '../../src/ledger/audit/index.ts';
import { createDraft } from '../../src/ledger/operations/intent.ts';
import type { OperationOrder } from '../../src/ledger/operations/listing.ts';
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
});
