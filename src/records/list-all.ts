import type { RecordKind, StoredRecord } from './kind.ts';
import type { Records } from './records.ts';
import type { RecordScope } from './scope.ts';

/** All records of the partner. */
export const WHOLE_PARTNER: RecordScope = { resellerId: null, customerId: null, manager: null, matters: null };

const TOGETHER = 500;
const BY_AGE = { by: 'created_at', descending: false } as const;

/** All records of a kind in some states, the oldest first. */
export const listAll = async (
  records: Records,
  kind: RecordKind,
  states: readonly string[],
): Promise<readonly StoredRecord[]> => {
  const found: StoredRecord[] = [];
  for (;;) {
    const query = { where: { states, searchPersons: false }, sort: BY_AGE, skip: found.length, first: TOGETHER };
    const { records: page, hasMore } = await records.list(kind, WHOLE_PARTNER, query);
    found.push(...page);
    if (!hasMore) return found;
  }
};
