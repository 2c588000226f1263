import type { Database, Tables, Transaction } from '../../store/index.ts';

type Writing = Transaction<Tables>;
export type AttachmentRow = Tables['record_attachment'];

const ofPartner = (db: Database, partnerId: string) =>
  db.selectFrom('record_attachment').selectAll().where('partner_id', '=', partnerId);

/** Rows of files that are completely stored. */
export const findAttachments = async (
  db: Database,
  partnerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttachmentRow>> => {
  if (ids.length === 0) return new Map();
  const rows = await ofPartner(db, partnerId).where('id', 'in', ids).where('whole', '=', 1).execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Number of files that a member has uploaded and that no record names. */
export const countLoose = async (db: Database, partnerId: string, owner: string): Promise<number> => {
  const { total } = await db
    .selectFrom('record_attachment')
    .select(({ fn }) => fn.countAll().as('total'))
    .where('partner_id', '=', partnerId)
    .where('owner', '=', owner)
    .where('loose_since', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** Announces a file; readers do not see it until `completeAttachment`. */
export const announceAttachment = async (
  db: Database,
  row: Pick<AttachmentRow, 'partner_id' | 'id' | 'owner' | 'name' | 'bytes' | 'loose_since'>,
): Promise<void> => {
  const values = { ...row, sha256: '', whole: 0, kind: null, record_id: null };
  await db.insertInto('record_attachment').values(values).execute();
};

export const completeAttachment = async (
  db: Writing,
  { partner_id, id, sha256 }: Pick<AttachmentRow, 'partner_id' | 'id' | 'sha256'>,
): Promise<void> => {
  await db
    .updateTable('record_attachment')
    .set({ sha256, whole: 1 })
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .execute();
};

interface Linking {
  readonly partnerId: string;
  readonly kind: string;
  readonly recordId: string;
  /** Files that the record names from now on. */
  readonly ids: readonly string[];
  /** ISO 8601: when files that the record no longer names become loose. */
  readonly at: string;
}

/** Makes the record the only one that names these files, and files that it does not name any more loose. */
export const linkAttachments = async (db: Writing, { partnerId, kind, recordId, ids, at }: Linking): Promise<void> => {
  await db
    .updateTable('record_attachment')
    .set({ record_id: null, loose_since: at })
    .where('partner_id', '=', partnerId)
    .where('record_id', '=', recordId)
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .execute();
  if (ids.length === 0) return;
  await db
    .updateTable('record_attachment')
    .set({ kind, record_id: recordId, loose_since: null })
    .where('partner_id', '=', partnerId)
    .where('id', 'in', ids)
    .execute();
};

/** Removes files that have been loose or incomplete since then; records can no longer name them. */
export const giveUpLoose = async (db: Writing, partnerId: string, since: string): Promise<readonly AttachmentRow[]> =>
  db
    .updateTable('record_attachment')
    .set({ whole: 0 })
    .where('partner_id', '=', partnerId)
    .where('loose_since', '<=', since)
    .returningAll()
    .execute();

export const forgetAttachment = async (db: Writing, partnerId: string, id: string): Promise<void> => {
  await db.deleteFrom('record_attachment').where('partner_id', '=', partnerId).where('id', '=', id).execute();
};
