import type { Database, Tables } from '../../store/index.ts';
import { rowsOf, toRecord } from './chain.ts';
import { contentOf, GENESIS, seal } from './record.ts';

/** The first fault in a chain. */
export interface ChainFault {
  /** Number of the first record that is wrong. */
  readonly seq: number;
  readonly kind: 'changed' | 'removed' | 'inserted' | 'reordered';
}

export interface Verdict {
  readonly partnerId: string;
  readonly records: number;
  /**
   * The last hash. Keep it outside the store: with write access to the store alone, an attacker could recompute the
   * whole chain.
   */
  readonly head: string;
  readonly fault: ChainFault | null;
}

type Row = Tables['audit_record'];

/** Whether the record's content matches its hash, regardless of its place in the chain. */
const isIntact = (row: Row): boolean => {
  if (seal(row.previous, row.content) !== row.hash) return false;
  try {
    const { partnerId, seq: _, previous: __, hash: ___, ...entry } = toRecord(row);
    return (
      contentOf(partnerId, entry) === row.content &&
      entry.kind === row.kind &&
      entry.at === row.at &&
      entry.actor.accountName === row.actor
    );
  } catch {
    return false;
  }
};

/** Recomputes a partner's chain and returns the first record that was changed, removed, inserted or moved. */
export const verifyChain = async (db: Database, partnerId: string): Promise<Verdict> => {
  let hash = GENESIS;
  /** Hash of the record before the last one. */
  let before = GENESIS;
  let records = 0;
  const verdict = (fault: ChainFault | null): Verdict => ({ partnerId, records, head: hash, fault });

  let read: number | undefined;
  for (;;) {
    for await (const row of rowsOf(db, partnerId, { afterSeq: read })) {
      const seq = records + 1;
      if (!isIntact(row)) return verdict({ seq, kind: 'changed' });
      if (row.previous !== hash) {
        // This record and the one before it have the same previous hash, so the one before it was inserted.
        if (records > 0 && row.previous === before) return verdict({ seq: records, kind: 'inserted' });
        return verdict({ seq, kind: await brokenLink(db, row, hash) });
      }
      if (row.seq !== seq) return verdict({ seq, kind: 'reordered' });
      [before, hash] = [hash, row.hash];
      records = seq;
    }
    const head = await db
      .selectFrom('audit_head')
      .select(['seq', 'hash'])
      .where('partner_id', '=', partnerId)
      .executeTakeFirst();
    if (!head) return verdict(records > 0 ? { seq: 1, kind: 'inserted' } : null);
    if (head.seq < records) return verdict({ seq: head.seq + 1, kind: 'inserted' });
    if (head.seq === records) return verdict(head.hash === hash ? null : { seq: records, kind: 'changed' });
    // Read again, because records may have been added during the verification; a record that is still missing was
    // removed.
    if (read === records) return verdict({ seq: records + 1, kind: 'removed' });
    read = records;
  }
};

/** Why an intact record does not follow the record before it. */
const brokenLink = async (db: Database, row: Row, hash: string): Promise<ChainFault['kind']> => {
  const own = db.selectFrom('audit_record').select('seq').where('partner_id', '=', row.partner_id);
  const successor = await own.where('previous', '=', hash).where('seq', '>', row.seq).executeTakeFirst();
  if (!successor) return 'removed';
  const predecessor = await own.where('hash', '=', row.previous).executeTakeFirst();
  return predecessor ? 'reordered' : 'inserted';
};
