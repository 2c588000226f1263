import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RecordKind, StoredRecord } from './kind.ts';

/** The record that a link opens, and the link's issue: an earlier link is invalid once the record is sent again. */
export interface OpenedLink {
  readonly partnerId: string;
  readonly kind: string;
  readonly id: string;
  readonly issue: number;
}

/** Links by which a person without an account opens one record. */
export interface RecordLinks {
  /** Null where the kind has no links, or the record is in a state that is not open. */
  tokenOf(kind: RecordKind, partnerId: string, record: StoredRecord): string | null;
  /** Null for a token that was not issued with this key. The record may have left the states that the link opens. */
  read(token: string): OpenedLink | null;
}

/** Longer tokens are refused before anything is computed. */
const LONGEST = 500;
const PARTS = 4;

const encode = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

const decode = (payload: string): OpenedLink | null => {
  const parts: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== PARTS) return null;
  const [kind = '', partnerId = '', id = '', issue = ''] = parts.map(String);
  return { kind, partnerId, id, issue: Number(issue) };
};

/**
 * A token contains the reference to the record and a signature over it, so that nothing is stored and a changed token
 * opens nothing.
 */
export const createRecordLinks = (key: string | Buffer): RecordLinks => {
  const sign = (payload: string): Buffer => createHmac('sha256', key).update(`record link ${payload}`).digest();

  return {
    tokenOf: ({ name, link }, partnerId, record) => {
      if (!link?.states.includes(record.state)) return null;
      const payload = encode([name, partnerId, record.id, String(link.issueOf(record))]);
      return `${payload}.${sign(payload).toString('base64url')}`;
    },
    read: (token) => {
      const [payload = '', signature = '', ...rest] = token.length > LONGEST ? [] : token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(payload);
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return decode(payload);
    },
  };
};
