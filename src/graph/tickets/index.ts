export { type Attachment, describeAttachment, downloadAttachment } from './attachments/attachment.download.ts';
export {
  ATTACHMENT_PLACES,
  type AttachmentPlace,
  requireUpload,
  uploadAttachment,
} from './attachments/attachment.upload.ts';
