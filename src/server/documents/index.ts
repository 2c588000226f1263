export { createTextStore } from './automatic.ts';
export { createDocumentChoice, type DocumentChoice, parametersOf, type Sent, toSent } from './choose.ts';
export { loadTrustedDocuments, type TrustedDocuments } from './trusted.ts';
