import type { Database, Tables } from '../../store/index.ts';
import { rowsOf, toRecord } from './chain.ts';
import { contentOf, GENESIS, seal } from './record.ts';

/** The first fault in a chain. */
export interface ChainFault {
  /** The place in the chain where the fault shows. */
  readonly seq: number;
  readonly kind: 'changed' | 'removed' | 'inserted' | 'reordered';
}

export interface Verdict {
  readonly partnerId: string;
  readonly records: number;
  /**
   * The last hash. Keep it outside the store: with write access to the store alone, the whole chain could be made
   * anew.
   */
  readonly head: string;
  readonly fault: ChainFault | null;
}

type Row = Tables['audit_record'];

/** Whether the record's content matches its hash, wherever the record is in the chain. */
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

/** Recomputes a partner's chain and names the first record that was changed, removed, inserted or moved. */
export const verifyChain = async (db: Database, partnerId: string): Promise<Verdict> => {
  let hash = GENESIS;
  /** The hash before the last record's. */
  let before = GENESIS;
  let records = 0;
  const verdict = (fault: ChainFault | null): Verdict => ({ partnerId, records, head: hash, fault });

  let read: number | undefined;
  for (;;) {
    for await (const row of rowsOf(db, partnerId, { afterSeq: read })) {
      const seq = records + 1;
      if (!isIntact(row)) return verdict({ seq, kind: 'changed' });
      if (row.previous !== hash) {
        // The record before this one took its place: this record follows on the same record.
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
    // Records that were added while this ran can be read now; a missing one was removed.
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
