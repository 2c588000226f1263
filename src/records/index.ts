export type { Asked } from './asked.ts';
export { fileFields } from './attachments/files-in.ts';
export { createKeptFiles, type KeptFiles } from './attachments/kept-files.ts';
export {
  type AttachmentRow,
  announceAttachment,
  completeAttachment,
  countLoose,
  findAttachments,
  forgetAttachment,
  giveUpLoose,
} from './attachments/rows.ts';
export { type Calendar, createCalendar } from './calendar.ts';
export type { RecordEvent } from './events.ts';
export * from './fields.ts';
export { columnsOf, importNameOf } from './imports/columns.ts';
export type { ImportResult } from './imports/import-file.ts';
export { type BadCell, readExported } from './imports/rows.ts';
export { itemOf, itemsOf, itemsOfRole } from './items.ts';
export {
  defineRecordKind,
  type Level,
  memberSteps,
  type RecordGuest,
  type RecordKind,
  type RecordSource,
  type Step,
  type StoredRecord,
  VENDOR_FACTS,
  type VendorFact,
} from './kind.ts';
export { agreementAcceptance } from './kinds/agreement-acceptance.ts';
export { alert } from './kinds/alert.ts';
export { alertRule, canFind } from './kinds/alert-rule.ts';
export { ALERT_WATCHES, type AlertWatch, alertWatch, matterOf, WATCH_FACTS } from './kinds/alert-watch.ts';
export { associationChange } from './kinds/association-change.ts';
export { exceptionExplanation, explanationKey } from './kinds/exception-explanation.ts';
export { RECORD_KINDS } from './kinds/index.ts';
export { invitation } from './kinds/invitation.ts';
export { PROFILE_KEY, partnerProfile } from './kinds/partner-profile.ts';
export { TOPICS_OF_COPIES, webhookEndpoint } from './kinds/webhook-endpoint.ts';
export { createRecordLinks, type RecordLinks } from './links.ts';
export type { RecordConditions, RecordSort, RecordsPage } from './list.ts';
export { listAll, WHOLE_PARTNER } from './list-all.ts';
export { createRecords, type Records } from './records.ts';
export type { RecordScope } from './scope.ts';
export { type Settings, settingsOf } from './settings.ts';
export { readValues, requireGiven } from './values.ts';
export { type Vocabulary, vocabulary } from './vocabulary.ts';
