import type { ExportJob } from '../../exports/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { EventLog, StreamEvent } from '../../request/streams/index.ts';

export interface ExportLogEvent extends StreamEvent {
  readonly job: ExportJob;
}

/** Changes of one export of the viewer's, several of them as one event; over when it has ended. */
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
