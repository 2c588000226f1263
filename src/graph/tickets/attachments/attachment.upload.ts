import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { type SentFile, withReceivedFile } from '../../../uploads/index.ts';
import { attachmentLimits, WHOLE } from '../form/dictionary.loader.ts';
import { accountToWrite, type NamedAccount } from '../ticket.account.ts';

const UPLOAD = 'UploadAccessory';

/** For which part of a ticket a file is. */
export const ATTACHMENT_PLACES = ['ticket', 'message'] as const;
export type AttachmentPlace = (typeof ATTACHMENT_PLACES)[number];

const FROM: Readonly<Record<AttachmentPlace, string>> = { ticket: 'incident', message: 'message' };

/** FORBIDDEN for a viewer who may not write tickets. */
export const requireUpload = (context: RequestContext): void => {
  context.api.operation(UPLOAD);
  if (!context.mayCall(UPLOAD)) throw context.forbidden({ operation: UPLOAD });
};

/**
 * Hands a file to the vendor in the name of an account; its id, by which a new ticket or a message names it. A file that
 * nothing names later does no harm, so that the ledger has no record of it. FORBIDDEN, NOT_FOUND, AGENCY_MISSING, and what
 * the file is refused for.
 */
export const uploadAttachment = async (
  context: RequestContext,
  named: NamedAccount & { readonly place: AttachmentPlace },
  sent: SentFile,
): Promise<string> => {
  requireUpload(context);
  const [account, limits] = await Promise.all([
    accountToWrite(context, named, 'customerId'),
    context.load(attachmentLimits, WHOLE),
  ]);
  const formData = JSON.stringify({ accessoryName: sent.name, accessoryFrom: FROM[named.place], uploadType: 0 });
  return withReceivedFile(sent, limits, async (file) => {
    const { scope, credential } = account;
    const { createdIds } = await context.api.prepareWrite(UPLOAD, { file, formData }, { scope, credential })();
    const [id] = createdIds;
    if (id === undefined) throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: UPLOAD } });
    return id;
  });
};
