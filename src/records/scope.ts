import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../store/index.ts';
import { alert } from './kinds/alert.ts';

/** Records that a viewer may see: all of the partner's, or only those within every limit that is set. */
export interface RecordScope {
  readonly resellerId: string | null;
  readonly customerId: string | null;
  /** An account manager: own records, and those about the customers that the manager looks after. */
  readonly manager: { readonly owner: string; readonly customerIds: readonly string[] } | null;
  /** What records may be about, of those that are limited by it; null: everything. */
  readonly matters: readonly string[] | null;
}

type Record = ExpressionBuilder<Tables, 'record'>;

/** Databases limit the number of values in a list. */
const TOGETHER = 10_000;

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, index) =>
    ids.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );

/**
 * Records about these matters, and those of kinds that have none. A gateway of a version before matters leaves an alert
 * without one: it is for viewers who may read everything.
 */
const aboutOneOf =
  (matters: readonly string[]) =>
  (record: Record): ExpressionWrapper<Tables, 'record', SqlBool> =>
    record.or([
      record('matter', 'in', matters),
      record.and([record('matter', 'is', null), record('kind', '!=', alert.name)]),
    ]);

/** The only place where a viewer's limits become conditions. */
export const withinScope =
  (partnerId: string, { resellerId, customerId, manager, matters }: RecordScope) =>
  (record: Record): ExpressionWrapper<Tables, 'record', SqlBool> =>
    record.and([
      record('partner_id', '=', partnerId),
      ...(resellerId === null ? [] : [record('reseller_id', '=', resellerId)]),
      ...(customerId === null ? [] : [record('customer_id', '=', customerId)]),
      ...(matters === null ? [] : [aboutOneOf(matters)(record)]),
      ...(manager === null
        ? []
        : [
            record.or([
              // A record about a customer belongs to the customer's current manager.
              record.and([record('owner', '=', manager.owner), record('customer_id', 'is', null)]),
              ...chunksOf(manager.customerIds).map((ids) => record('customer_id', 'in', ids)),
            ]),
            record.or([record('matter_member', 'is', null), record('matter_member', '=', manager.owner)]),
          ]),
    ]);
