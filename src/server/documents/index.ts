export { createTextStore } from './automatic.ts';
export type { Sent } from './choose.ts';
export { createDocumentChoice, type DocumentChoice, isRecord, toSent } from './choose.ts';
export { loadTrustedDocuments, type TrustedDocuments } from './trusted.ts';
