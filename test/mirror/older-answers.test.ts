import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { nounOf } from '../../src/mirror/nouns/index.ts';
import { recordsOf } from '../../src/mirror/rows/record.ts';
import { applyRows } from '../../src/mirror/rows/write.ts';
import { openStore, type Store } from '../../src/store/index.ts';

const noun = nounOf('orders');
const at = (minute: number): string => `2026-11-20T08:${String(minute).padStart(2, '0')}:00.000Z`;

describe('an answer that comes after a newer one', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ kind: 'memory' });
  });
  afterEach(() => store.close());

  /** Stores an order in this state, as asked for and answered at these minutes; returns the changes. */
  const apply = async (status: number, askedAt: number, now: number) => {
    const reading = { partnerId: 'p', noun, resellerId: '', askedAt: at(askedAt), pass: null, now: at(now) };
    const rows = recordsOf(noun, [{ order_id: 'O1', customer_id: 'c1', status }]);
    const changes = await store.transaction((db) => applyRows(db, reading, rows));
    return changes.map(({ change }) => change);
  };
  const stored = async (): Promise<unknown> => {
    const { rows } = await sql<{ content: string }>`select content from ${sql.table(noun.table)}`.execute(store.db);
    return rows.map(({ content }) => JSON.parse(content).status);
  };

  it('changes nothing, and adds nothing to the log', async () => {
    expect(await apply(6, 1, 1)).toEqual(['CREATED']);
    expect(await apply(5, 3, 3)).toEqual(['CHANGED']);
    expect(await apply(6, 2, 4)).toEqual([]);
    expect(await stored()).toEqual([5]);
    expect(await apply(8, 5, 5)).toEqual(['CHANGED']);
    expect(await stored()).toEqual([8]);
  });

  it('is not mistaken for older where the clock was set back meanwhile', async () => {
    await apply(6, 30, 30);
    expect(await apply(5, 10, 10)).toEqual(['CHANGED']);
    expect(await stored()).toEqual([5]);
  });
});
