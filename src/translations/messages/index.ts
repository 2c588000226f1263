import { createMessages } from '../template.ts';
import { REQUESTS } from './requests.ts';
import { SYNTAX } from './syntax.ts';
import { VALIDATION } from './validation.ts';
import { VALUES } from './values.ts';

/**
 * Messages of libraries and of the gateway without a code in the table of codes. The order matters only within one
 * list.
 */
export const MESSAGE_TEMPLATES = [...REQUESTS, ...VALUES, ...VALIDATION, ...SYNTAX];

const translate = createMessages(MESSAGE_TEMPLATES);

const HAN = /\p{Script=Han}/u;

/**
 * Clients of automatic persisted queries recognize these by their text and then send the document: they belong to the
 * protocol, and people do not read them.
 */
const PROTOCOL: ReadonlySet<string> = new Set(['PersistedQueryNotFound', 'PersistedQueryNotSupported']);

/** The Chinese text of an error's message. A message that fits no template is quoted. */
export const messageInChinese = (message: string): string => {
  if (PROTOCOL.has(message)) return message;
  return translate(message) ?? (HAN.test(message) ? message : `请求有误：${message}`);
};
