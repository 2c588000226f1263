import type { RecordEvent as StoredEvent } from '../../records/index.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import type { RecordEvent } from './record.type.ts';

const toEvent = ({ version, step, from, to, at, actor, source, reason }: StoredEvent): RecordEvent => ({
  version,
  step,
  from,
  to,
  at,
  actor: actor || null,
  source,
  reason,
});

/** Events of a record, oldest first. The caller has loaded the record, so the viewer may see it. */
export const recordHistory = defineLoader<string, readonly RecordEvent[]>({
  name: 'recordHistory',
  operations: [],
  cost: () => 0,
  batch: async (ids, { partner }) => {
    const found = await partner.records.history(ids);
    return ids.map((id) => (found.get(id) ?? []).map(toEvent));
  },
});
