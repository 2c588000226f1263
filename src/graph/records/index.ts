export {
  describeRecordAttachment,
  downloadRecordAttachment,
  isRecordAttachment,
  RECORD_PLACE,
  requireRecordUpload,
  uploadRecordAttachment,
} from './attachments/attachment.files.ts';
export { readableKinds } from './change-log.resolver.ts';
export { enumOfWords } from './field.types.ts';
export { recordScope, scopeCost } from './record.access.ts';
export { requireRaisable } from './record.matters.ts';
