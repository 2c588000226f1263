import { randomBytes } from 'node:crypto';
import type { Config } from '../config/index.ts';
import {
  createRecordLinks,
  type RecordKind,
  type RecordLinks,
  type Records,
  type StoredRecord,
  WHOLE_PARTNER,
} from '../records/index.ts';

/** A record that a person without an account opened by a link. */
export interface OpenedRecord {
  readonly partnerId: string;
  readonly kind: RecordKind;
  readonly record: StoredRecord;
}

/** Null when no key is configured. A sandbox has a key that lasts as long as the process. */
export const openRecordLinks = ({ mode, recordLinks: { key } }: Config): RecordLinks | null => {
  if (key !== undefined) return createRecordLinks(key);
  return mode === 'sandbox' ? createRecordLinks(randomBytes(32)) : null;
};

/** The record of a token; null for an unknown or replaced token, and when the record's state is not open. */
export const openByLink = async (
  links: RecordLinks | null,
  recordsOf: (partnerId: string) => Records | undefined,
  token: string,
): Promise<OpenedRecord | null> => {
  const opened = links?.read(token);
  const records = opened && recordsOf(opened.partnerId);
  const kind = records?.kinds.get(opened?.kind ?? '');
  if (!opened || !kind?.link) return null;
  const record = await records?.find(kind, WHOLE_PARTNER, opened.id);
  const isOpen = record && kind.link.states.includes(record.state) && kind.link.issueOf(record) === opened.issue;
  return isOpen ? { partnerId: opened.partnerId, kind, record } : null;
};
