import type { ExportJob } from '../../exports/index.ts';
import type { RequestContext } from '../../request/context.ts';

/** The audit record of a viewer's action on an export. */
export const exportEntry = (context: RequestContext, job: ExportJob, what: string, inputDigest: string | null) => {
  const { requestId, ...actor } = context.actor;
  const { kind, format } = job.request;
  return { kind: 'EXPORT', actor, what, on: job.id, detail: { kind, format }, inputDigest, requestId } as const;
};
