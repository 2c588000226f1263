import type { DownloadedExport } from '../../exports/index.ts';
import { EXPORTS_CREATE } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { exportEntry } from './export.audit.ts';

interface ExportLink {
  readonly id: string;
  readonly until: string;
  readonly signature: string;
}

/**
 * The file behind a link, for the viewer whose export it is. NOT_FOUND for another viewer's, LINK_EXPIRED, EXPORT_GONE, FORBIDDEN
 * where a right was taken away. Each download is audited.
 */
export const downloadExport = async (context: RequestContext, link: ExportLink): Promise<DownloadedExport> => {
  context.requirePermission(EXPORTS_CREATE);
  const { job, file } = await context.partner.exports.download(context.requireViewer(), link);
  await context.audit.add(job.partnerId, exportEntry(context, job, 'downloadExport', job.inputDigest));
  return file;
};
