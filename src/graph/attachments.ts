import type { RequestContext } from '../request/context.ts';
import type { SentFile } from '../uploads/index.ts';
import {
  describeRecordAttachment,
  downloadRecordAttachment,
  isRecordAttachment,
  RECORD_PLACE,
  requireRecordUpload,
  uploadRecordAttachment,
} from './records/index.ts';
import {
  ATTACHMENT_PLACES,
  type AttachmentPlace,
  describeAttachment,
  downloadAttachment,
  requireUpload,
  uploadAttachment,
} from './tickets/index.ts';

interface NamedAccount {
  readonly customerId: string | null;
  readonly resellerId: string | null;
}

/** Files of tickets, which the vendor keeps, and files of records, which the gateway keeps, behind one route. */
export const attachmentFiles = {
  places: [...ATTACHMENT_PLACES, RECORD_PLACE],
  admit: (context: RequestContext, place: string, bytes: number | null): void => {
    context.requireViewer();
    if (place === RECORD_PLACE) requireRecordUpload(context, bytes);
    else requireUpload(context);
  },
  upload: async (
    context: RequestContext,
    { place, ...account }: NamedAccount & { readonly place: string },
    file: SentFile,
  ) => ({
    id:
      place === RECORD_PLACE
        ? await uploadRecordAttachment(context, account, file)
        : await uploadAttachment(context, { ...account, place: place as AttachmentPlace }, file),
  }),
  describe: (context: RequestContext, asked: NamedAccount & { readonly id: string }) =>
    isRecordAttachment(asked.id) ? describeRecordAttachment(context, asked) : describeAttachment(context, asked),
  download: (context: RequestContext, asked: NamedAccount & { readonly id: string }) =>
    isRecordAttachment(asked.id) ? downloadRecordAttachment(context, asked) : downloadAttachment(context, asked),
};
