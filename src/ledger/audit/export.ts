import type { Database } from '../../store/index.ts';
import type { AuditFilter } from './audit.ts';
import { chainsIn, rowsOf, toRecord } from './chain.ts';
import type { AuditActor } from './record.ts';
import { type Verdict, verifyChain } from './verify.ts';

/**
 * Every record of every partner, oldest first, as one JSON object per line (NDJSON). Rows are read as the consumer
 * takes lines.
 */
export async function* exportLines(db: Database): AsyncGenerator<string> {
  for (const partnerId of await chainsIn(db)) {
    for await (const row of rowsOf(db, partnerId)) yield `${JSON.stringify(toRecord(row))}\n`;
  }
}

const isActor = (value: unknown): value is AuditActor =>
  typeof value === 'object' && value !== null && 'subject' in value && 'accountName' in value;

/** Removes the names of actors and deciders from a record. */
const nameless = (_: string, value: unknown): unknown => {
  if (!isActor(value)) return value;
  const { subject, accountName, roles } = value;
  return { subject, accountName, roles };
};

/**
 * A partner's records that match, oldest first, without persons' names. The hashes were computed over the records with
 * names.
 */
export async function* auditLines(
  db: Database,
  partnerId: string,
  filter: Pick<AuditFilter, 'kind' | 'from' | 'until'>,
): AsyncGenerator<string> {
  for await (const row of rowsOf(db, partnerId, filter)) yield `${JSON.stringify(toRecord(row), nameless)}\n`;
}

/** Verifies the partners' chains one after the other. */
export async function* verifyAll(db: Database): AsyncGenerator<Verdict> {
  for (const partnerId of await chainsIn(db)) yield await verifyChain(db, partnerId);
}

/** The result of a verification as one line of text. */
export const verdictLine = ({ partnerId, records, head, fault }: Verdict): string =>
  fault
    ? `${partnerId}: record ${fault.seq} was ${fault.kind}; ${records} before it are whole`
    : `${partnerId}: ${records} records, whole; the last hash is ${head}`;
