/** Parts of a Chinese message that are not translated: quoted names and values, and code. */
const QUOTED = /“[^”]*”|"(?:[^"\\]|\\.)*"|`[^`]*`|\{.*\}|\[.*\]/gs;

const TWO_ENGLISH_WORDS = /\b[a-z]{2,}\s+[a-z]{2,}\b/;

/**
 * English text of a library that was not translated: no Chinese at all, a quoted whole message, or several English
 * words in a row.
 */
export const englishIn = (message: string): string | null => {
  if (message === 'PersistedQueryNotFound') return null;
  if (!/\p{Script=Han}/u.test(message) || message.startsWith('请求有误：')) return message;
  return TWO_ENGLISH_WORDS.exec(message.replaceAll(QUOTED, ''))?.[0] ?? null;
};
