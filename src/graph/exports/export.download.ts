import type { DownloadedExport } from '../../exports/index.ts';
import { EXPORTS_CREATE } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { exportEntry } from './export.audit.ts';

interface ExportLink {
  readonly id: string;
  readonly until: string;
  readonly signature: string;
}

const findExport = (context: RequestContext, link: ExportLink) => {
  context.requirePermission(EXPORTS_CREATE);
  return context.partner.exports.download(context.requireViewer(), link);
};

/**
 * The file of a link, for the viewer who requested the export. Throws NOT_FOUND for another viewer's export,
 * LINK_EXPIRED, EXPORT_GONE, or FORBIDDEN where the viewer has lost a right.
 */
export const describeExport = async (context: RequestContext, link: ExportLink): Promise<DownloadedExport> =>
  (await findExport(context, link)).file;

/** Like `describeExport`, for a download, which is audited. */
export const downloadExport = async (context: RequestContext, link: ExportLink): Promise<DownloadedExport> => {
  const { job, file } = await findExport(context, link);
  await context.audit.add(job.partnerId, exportEntry(context, job, 'downloadExport', job.inputDigest));
  return file;
};
