export { translateAnswer } from './answer.ts';
export { inChinese } from './catalog.ts';
export { messageInChinese } from './messages/index.ts';
export { TEXT_FIELDS, type Translate, translateIntrospection, translateSdl } from './schema.ts';
