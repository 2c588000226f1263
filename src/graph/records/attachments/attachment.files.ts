import { badInput, GatewayError } from '../../../errors/index.ts';
import type { AttachmentRow } from '../../../records/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { browserTypeAt, browserTypeOf, type SentFile, withReceivedFile } from '../../../uploads/index.ts';
import { recordScope } from '../record.access.ts';
import { mayAttach, mayDownload } from './attachment.access.ts';

/** Value of `for` for uploads of files of records. */
export const RECORD_PLACE = 'record';

/** Prefix of the ids of files of records; no id of the vendor begins with it. */
const PREFIX = 'record-';

export const isRecordAttachment = (id: string): boolean => id.startsWith(PREFIX);

const TYPES = ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx', 'pptx', 'csv', 'txt'] as const;

/** Greatest number of bytes in the form around the file. */
const AROUND = 4_096;

const callerOf = ({ actor: { requestId, ...actor } }: RequestContext) => ({ actor, requestId });

/**
 * Throws FORBIDDEN for a viewer who may change no record with files, FILE_TOO_LARGE for a file announced as too large.
 */
export const requireRecordUpload = (context: RequestContext, announcedBytes: number | null): void => {
  const { records, attachments } = context.partner;
  if (!mayAttach(context.requireViewer(), records.kinds.values())) throw context.forbidden({ argument: 'for' });
  const limit = attachments.mostBytes;
  if (announcedBytes !== null && announcedBytes > limit + AROUND)
    throw new GatewayError('FILE_TOO_LARGE', { hints: { argument: 'file', limit: String(limit) } });
};

interface NamedAccount {
  readonly customerId: string | null;
  readonly resellerId: string | null;
}

/** A record has its own customer, so an upload for it must not name an account. */
const requireNoAccount = ({ customerId, resellerId }: NamedAccount): void => {
  if (customerId !== null) throw badInput('customerId', 'left out');
  if (resellerId !== null) throw badInput('resellerId', 'left out');
};

/** Stores a file for a record and returns its id. Throws the reason for which the file is refused. */
export const uploadRecordAttachment = async (
  context: RequestContext,
  named: NamedAccount,
  sent: SentFile,
): Promise<string> => {
  requireNoAccount(named);
  const { attachments } = context.partner;
  return withReceivedFile(sent, { bytes: attachments.mostBytes, types: TYPES }, (file) =>
    attachments.keep(callerOf(context), file),
  );
};

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'RecordAttachment' } });

type AskedFile = NamedAccount & { readonly id: string };

/**
 * A file of a record that the viewer may see, or the viewer's upload that no record names. Throws NOT_FOUND for others.
 */
const findRecordAttachment = async (context: RequestContext, { id, ...named }: AskedFile): Promise<AttachmentRow> => {
  requireNoAccount(named);
  const viewer = context.requireViewer();
  const { attachments, records } = context.partner;
  const row = await attachments.find(id);
  if (!row) throw notFound();
  if (row.record_id === null) {
    if (row.owner !== context.actor.accountName) throw notFound();
  } else {
    const kind = records.kinds.get(row.kind ?? '');
    const isOwn = row.owner === context.actor.accountName;
    if (!kind || !mayDownload(viewer, kind, isOwn)) throw notFound();
    if (!(await records.find(kind, await recordScope(context), row.record_id))) throw notFound();
  }
  return row;
};

export const describeRecordAttachment = async (context: RequestContext, asked: AskedFile) => {
  const row = await findRecordAttachment(context, asked);
  return { size: row.bytes, name: row.name, type: await browserTypeAt(context.partner.attachments.pathOf(row)) };
};

/** Like `describeRecordAttachment`, with the bytes; the audit records the download. */
export const downloadRecordAttachment = async (context: RequestContext, asked: AskedFile) => {
  const row = await findRecordAttachment(context, asked);
  const bytes = await context.partner.attachments.read(callerOf(context), row);
  return { bytes, name: row.name, type: await browserTypeOf(bytes) };
};
