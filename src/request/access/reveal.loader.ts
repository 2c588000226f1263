import { digest } from '../../ledger/audit/index.ts';
import type { RequestContext } from '../context.ts';
import { defineLoader } from '../fetch/loader.ts';

/** A request for the full value of one personal field of one object. */
export interface Reveal {
  /** `Type.field`. */
  readonly field: string;
  /** Type and id of the object in the audit record. */
  readonly type: string;
  readonly id: string;
  readonly reason: string;
}

/** Number of ids in one record; the record's digest covers all of them. */
const MAX_IDS = 100;

/**
 * Records reveals before their values are shown. Reveals of one batch become one record for each object type and
 * reason. When a record cannot be written, its fields fail.
 */
export const reveals = defineLoader<Reveal, true>({
  name: 'reveals',
  operations: [],
  cost: () => 0,
  batch: async (asked, context) => {
    const groups = Map.groupBy(asked, ({ type, reason }) => JSON.stringify([type, reason]));
    for (const group of groups.values()) await record(context, group);
    return asked.map(() => true);
  },
});

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

const record = async (context: RequestContext, group: readonly Reveal[]): Promise<void> => {
  const [first] = group;
  if (!first) return;
  const { requestId, ...actor } = context.actor;
  const fields = distinct(group.map(({ field }) => field));
  const ids = distinct(group.map(({ id }) => id));
  await context.audit.add(context.requireViewer().partnerId, {
    kind: 'REVEAL',
    actor,
    what: fields.join(', '),
    on: ids.length === 1 ? (ids[0] ?? null) : null,
    detail: { type: first.type, objects: ids.length, ids: ids.slice(0, MAX_IDS), fields, reason: first.reason },
    inputDigest: digest(ids),
    requestId,
  });
};
