export { createTextStore } from './automatic.ts';
export { createDocumentChoice, type DocumentChoice } from './choose.ts';
export {
  isObject,
  type JsonObject,
  parametersOf,
  type Sent,
  toSent,
} from './parameters.ts';
export { loadTrustedDocuments, type TrustedDocuments } from './trusted.ts';
