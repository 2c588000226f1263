import { GatewayError } from '../../errors/index.ts';
import type { Asked } from '../asked.ts';
import type { AttachedFile, Fields } from '../fields.ts';
import type { Turn } from '../turn.ts';
import type { Values } from '../values.ts';
import { fileFields } from './files-in.ts';
import { findAttachments } from './rows.ts';

interface Naming {
  readonly turn: Turn;
  readonly asked: Asked;
  /** The record that names them; null: a new one. */
  readonly recordId: string | null;
}

/**
 * Entered values with each file's data in place of its id. NOT_FOUND for a file that the caller has not uploaded, and
 * for one that another record names; one that this record names already may stay.
 */
export const withFiles = async ({ turn, asked, recordId }: Naming, fields: Fields, given: Values): Promise<Values> => {
  const names = fileFields(fields).filter((name) => Array.isArray(given[name]));
  if (names.length === 0) return given;
  const ids = names.flatMap((name) => given[name] as readonly string[]);
  const rows = await findAttachments(turn.db, turn.partnerId, ids);
  const fileOf = (id: string): AttachedFile => {
    const row = rows.get(id);
    const isOpen =
      row?.record_id === null ? row.owner === asked.actor : row !== undefined && row.record_id === recordId;
    if (!row || !isOpen) throw new GatewayError('NOT_FOUND', { hints: { type: 'RecordAttachment' } });
    return { attachmentId: id, name: row.name, bytes: Number(row.bytes) };
  };
  return { ...given, ...Object.fromEntries(names.map((name) => [name, (given[name] as string[]).map(fileOf)])) };
};
