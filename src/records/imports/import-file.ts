import { GatewayError } from '../../errors/index.ts';
import type { Store } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import type { Asked } from '../asked.ts';
import type { RecordKind } from '../kind.ts';
import { eventByKey, type Writing } from '../repository.ts';
import { type PartnerRecords, Turn } from '../turn.ts';
import { importNameOf } from './columns.ts';
import type { BadCell, ImportedFile } from './rows.ts';
import { type Imported, writeRows } from './write-rows.ts';

export interface ImportResult extends Imported {
  /** In the order of the file; nothing is written where there is any. */
  readonly bad: readonly BadCell[];
}

export interface ImportRequest {
  readonly kind: RecordKind;
  readonly asked: Asked;
  readonly file: ImportedFile;
  /** Customers whom the caller may see. */
  readonly customers: ReadonlySet<string>;
  readonly dryRun: boolean;
}

/** Rolls a transaction back and carries its findings out. */
class Undo extends Error {
  readonly result: ImportResult;
  constructor(result: ImportResult) {
    super('undone');
    this.result = result;
  }
}

/** The stored result of the import with this key. */
export const importByKey = (db: Writing, partnerId: string, key: string) =>
  db
    .selectFrom('record_import')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

/** The result of an earlier request with the same key; IDEMPOTENCY_CONFLICT where the key was used for another one. */
const resultBefore = async ({ db, partnerId }: Turn, { key, digest }: Asked): Promise<ImportResult | null> => {
  if (await eventByKey(db, partnerId, key)) throw new GatewayError('IDEMPOTENCY_CONFLICT');
  const known = await importByKey(db, partnerId, key);
  if (!known) return null;
  if (known.input_digest !== digest) throw new GatewayError('IDEMPOTENCY_CONFLICT');
  const { created, changed, unchanged } = known;
  return { created, changed, unchanged, bad: [] };
};

const keep = async ({ db, partnerId, now }: Turn, { kind, asked }: ImportRequest, counts: Imported): Promise<void> => {
  await db
    .insertInto('record_import')
    .values({
      partner_id: partnerId,
      idempotency_key: asked.key,
      input_digest: asked.digest,
      kind: kind.name,
      at: isoOf(now),
      actor: asked.actor,
      ...counts,
    })
    .execute();
  await asked.audit(db, { what: importNameOf(kind), on: kind.list, detail: { ...counts } });
};

const importIn = async (turn: Turn, request: ImportRequest): Promise<ImportResult> => {
  const { kind, asked, file, customers, dryRun } = request;
  const before = dryRun ? null : await resultBefore(turn, asked);
  if (before) return before;
  const unreadable = new Set(file.bad.map(({ line }) => line));
  const readable = file.rows.filter(({ line }) => !unreadable.has(line));
  const { bad, ...counts } = await writeRows({ turn, kind, asked, customers }, readable);
  const all = [...file.bad, ...bad].sort((a, b) => a.line - b.line);
  if (dryRun || all.length > 0) throw new Undo({ ...counts, bad: all });
  await keep(turn, request, counts);
  return { ...counts, bad: [] };
};

/** Writes all rows of a file in one turn, or none. */
export const importFile = async (
  store: Pick<Store, 'transaction'>,
  partner: PartnerRecords,
  now: number,
  request: ImportRequest,
): Promise<ImportResult> => {
  try {
    return await store.transaction(async (db) => importIn(await Turn.take(db, partner, now), request));
  } catch (error) {
    if (error instanceof Undo) return error.result;
    throw error;
  }
};
