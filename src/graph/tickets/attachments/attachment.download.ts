import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { browserTypeOf, nameInDisposition } from '../../../uploads/index.ts';
import { asUnknown } from '../refused-id.ts';
import { accountToRead, type NamedAccount } from '../ticket.account.ts';

const DOWNLOAD = 'DownloadAccessories';

/** A single id. The vendor would answer a list of ids, separated by commas, with an archive of several files. */
const ID = /^[\w-]{1,64}$/;

/** A file with the values of the headers under which a browser gets it. */
export interface Attachment {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}

/** A file name without directories and without characters that have a meaning in file systems. */
const safeName = (name: string): string =>
  name
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}:*?"<>|\ufffd]/gu, '_')
    .replace(/^\.+/, '') || 'attachment';

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'TicketAttachment' } });

type AskedFile = NamedAccount & { readonly id: string };

/**
 * A file of an account; the vendor returns it to that account only. Throws FORBIDDEN, AGENCY_MISSING, or NOT_FOUND for
 * an id that is unknown or belongs to another account.
 */
export const downloadAttachment = async (context: RequestContext, { id, ...named }: AskedFile): Promise<Attachment> => {
  context.api.operation(DOWNLOAD);
  if (!context.mayCall(DOWNLOAD)) throw context.forbidden({ operation: DOWNLOAD });
  if (!ID.test(id)) refuse('id', 'the id of one attachment');
  const account = await accountToRead(context, named);
  const { bytes, disposition } = await context.api
    .askFile(DOWNLOAD, { accessoryId: id }, account)
    .catch(asUnknown('TicketAttachment'));
  if (bytes.length === 0) throw notFound();
  return { bytes, name: safeName(nameInDisposition(disposition)), type: await browserTypeOf(bytes) };
};

/** Describes such a file. Its name and size come from the vendor only with its bytes, so this is a download too. */
export const describeAttachment = async (context: RequestContext, asked: AskedFile) => {
  const { bytes, name, type } = await downloadAttachment(context, asked);
  return { size: bytes.length, name, type };
};
