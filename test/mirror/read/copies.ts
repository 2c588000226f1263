import {
  type Condition,
  createMirror,
  type Mirror,
  type NounName,
  type ReadScope,
  type Sort,
} from '../../../src/mirror/index.ts';
import type { WireRow } from '../../../src/mirror/noun.ts';
import { NOUNS } from '../../../src/mirror/nouns/index.ts';
import type { RowChange } from '../../../src/mirror/rows/log.ts';
import { recordsOf } from '../../../src/mirror/rows/record.ts';
import { applyRows, removeRows } from '../../../src/mirror/rows/write.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import type { Upstream } from '../../../src/upstream/index.ts';
import { testClock } from '../../support/clock.ts';
import { emptySchema, type StoreKind } from '../../support/postgres.ts';
import { CUSTOMERS, customer, ORDERS, order } from './rows.ts';

export const AT = '2026-11-19T02:00:00.000Z';

interface List {
  readonly partnerId?: string;
  readonly resellerId?: string;
}

/** Copies in a store, without a vendor. */
export interface Copies {
  readonly store: Store;
  mirror(partnerId?: string, managers?: 'vendor' | 'gateway'): Mirror;
  /** Stores rows as if they had just been read; returns what that changed. */
  put(noun: NounName, rows: readonly WireRow[], list?: List): Promise<readonly RowChange[]>;
  remove(noun: NounName, ids: readonly string[], list?: List): Promise<void>;
  /** Ids of the rows of partner `p` that a reader sees. */
  ids(noun: NounName, scope: ReadScope, where?: readonly Condition[], sort?: Sort): Promise<string[]>;
}

export const openCopies = async (kind: StoreKind, name: string): Promise<Copies> => {
  const location = kind === 'SQLite' ? ({ kind: 'memory' } as const) : await emptySchema(`mirror_read_${name}`);
  const store = await openStore(location, { clock: testClock });
  const mirror = (partnerId = 'p', managers: 'vendor' | 'gateway' = 'vendor'): Mirror =>
    createMirror({
      partnerId,
      store,
      upstream: { supports: () => true, clockAheadMs: () => 0 } as unknown as Upstream,
      clock: testClock,
      managers,
      share: 0.3,
      ageSeconds: {},
      verifyMs: 1,
      changesMs: 1,
    });
  return {
    store,
    mirror,
    put: async (noun, rows, { partnerId = 'p', resellerId = '' } = {}) => {
      const reading = { partnerId, noun: NOUNS[noun], resellerId, askedAt: AT, pass: 1, now: AT };
      return store.transaction((db) => applyRows(db, reading, recordsOf(NOUNS[noun], rows)));
    },
    remove: async (noun, ids, { partnerId = 'p', resellerId = '' } = {}) => {
      await store.transaction((db) => removeRows(db, { partnerId, noun: NOUNS[noun], resellerId }, ids));
    },
    ids: async (noun, scope, where = [], sort) => {
      const rows = await mirror().page(noun, { scope, where, first: 100, ...(sort ? { sort } : {}) });
      return rows.map(({ id }) => id);
    },
  };
};

/** The rows of partner `p`, and some that its readers must not see. */
export const fillCopies = async ({ put }: Copies): Promise<void> => {
  await put('customers', CUSTOMERS);
  await put('orders', ORDERS);
  await put('customers', [customer('x1', { account_managers: [{ account_name: 'wang' }] })], { partnerId: 'other' });
  await put('orders', [order('x2', 'c1')], { partnerId: 'other' });
  await put('customers', [customer('r1', { account_managers: [{ account_name: 'wang' }] })], { resellerId: 'rs' });
  await put('orders', [order('r2', 'r1')], { resellerId: 'rs' });
};
