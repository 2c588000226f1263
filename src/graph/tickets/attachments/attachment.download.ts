import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { browserTypeOf, nameInDisposition } from '../../../uploads/index.ts';
import { asUnknown } from '../refused-id.ts';
import { accountToRead, type NamedAccount } from '../ticket.account.ts';

const DOWNLOAD = 'DownloadAccessories';

/** One id: the vendor takes a list with commas for an archive of several files. */
const ID = /^[\w-]{1,64}$/;

/** A file with the headers that a browser may get. */
export interface Attachment {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}

/** The last part of a name that may be a path, without what a file system would read as something else. */
const safeName = (name: string): string =>
  name
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}:*?"<>|\ufffd]/gu, '_')
    .replace(/^\.+/, '') || 'attachment';

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'TicketAttachment' } });

/**
 * A file of an account, which the vendor gives out to that account alone. FORBIDDEN, AGENCY_MISSING; NOT_FOUND for an id
 * that is unknown or of another account.
 */
export const downloadAttachment = async (
  context: RequestContext,
  { id, ...named }: NamedAccount & { readonly id: string },
): Promise<Attachment> => {
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
