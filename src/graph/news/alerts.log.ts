import { alert, type StoredRecord } from '../../records/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { EventLog, StreamEvent } from '../../request/streams/index.ts';
import { recordScope } from '../records/index.ts';

const TOGETHER = 100;

export interface AlertLogEvent extends StreamEvent {
  readonly alert: StoredRecord;
}

/** Raised alerts that the viewer may see, from the log of records. */
export const alertLog = (context: RequestContext): EventLog => {
  const { records } = context.partner;
  return {
    last: () => records.lastEvent(),
    read: async (after) => {
      const scope = await recordScope(context);
      const { events: steps, next } = await records.events(scope, { kinds: [alert.name], after, first: TOGETHER });
      const events: AlertLogEvent[] = [];
      for (const { seq, step, recordId } of steps) {
        const found = step === 'create' ? await records.find(alert, scope, recordId) : null;
        if (found) events.push({ sequence: seq, alert: found });
      }
      return { events, next, hasGap: false };
    },
  };
};
