export { createTextStore } from './automatic.ts';
export { createDocumentChoice, type DocumentChoice } from './choose.ts';
export type { Sent } from './sent.ts';
export { loadTrustedDocuments, type TrustedDocuments } from './trusted.ts';
