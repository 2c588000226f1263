import type { ExportJob } from '../../exports/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { EventLog, StreamEvent } from '../../request/streams/index.ts';

export interface ExportLogEvent extends StreamEvent {
  readonly job: ExportJob;
}

/** Changes of one of the viewer's exports. Missed changes become one event; the log ends with the export. */
export const exportLog = (context: RequestContext, id: string): EventLog => {
  const find = () => context.partner.exports.find(context.requireViewer(), id);
  return {
    last: async () => (await find()).sequence,
    read: async (after) => {
      const job = await find();
      const event: ExportLogEvent = { sequence: job.sequence, job };
      const events = job.sequence > after ? [event] : [];
      return { events, next: Math.max(job.sequence, after), hasGap: false, isOver: job.endedAt !== null };
    },
  };
};
