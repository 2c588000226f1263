import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { type SentFile, withReceivedFile } from '../../../uploads/index.ts';
import { attachmentLimits, WHOLE } from '../form/dictionary.loader.ts';
import { accountToWrite, type NamedAccount } from '../ticket.account.ts';

const UPLOAD = 'UploadAccessory';

/** The part of a ticket for which a file is uploaded. */
export const ATTACHMENT_PLACES = ['ticket', 'message'] as const;
export type AttachmentPlace = (typeof ATTACHMENT_PLACES)[number];

const FROM: Readonly<Record<AttachmentPlace, string>> = { ticket: 'incident', message: 'message' };

/** Throws FORBIDDEN for a viewer who may not write tickets. */
export const requireUpload = (context: RequestContext): void => {
  context.api.operation(UPLOAD);
  if (!context.mayCall(UPLOAD)) throw context.forbidden({ operation: UPLOAD });
};

/**
 * Uploads a file to the vendor for an account and returns its id, by which a ticket or a message names it. The ledger
 * does not record uploads, because a file that no ticket names has no effect. Throws FORBIDDEN, NOT_FOUND,
 * AGENCY_MISSING, and the refusals of the file.
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
