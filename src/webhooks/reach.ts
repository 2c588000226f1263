import type { GatewayError } from '../errors/index.ts';
import type { Asker } from '../identity/index.ts';
import type { LedgerEntry } from '../ledger/operations/index.ts';
import type { NounName, ReadScope } from '../mirror/index.ts';
import type { RecordScope } from '../records/index.ts';
import type { Topic } from './subscription.ts';

/** What a reader may read at this moment, by the rules of the graph. Each part is found out when it is needed. */
export interface Reach {
  /** The lists that it may read, and which of their rows; null while the copies do not know its customers. */
  rows(): Promise<{ readonly scope: ReadScope; readonly lists: readonly NounName[] } | null>;
  seesOperation(operation: LedgerEntry): boolean;
  /** The kinds of record that it may read, and which of their records. */
  records(): Promise<{ readonly scope: RecordScope; readonly kinds: readonly string[] }>;
}

/**
 * What a reader, the member or service that activated the endpoint last, may read, or why it may read nothing:
 * UNAUTHENTICATED where it is deactivated or its roles are not known to the gateway, FORBIDDEN where it has lost a
 * right, may have no endpoint or may not read one of the topics.
 */
export type OpenReach = (
  reader: Asker,
  topics: ReadonlySet<Topic>,
) => { readonly reach: Reach } | { readonly refusal: GatewayError };
