/** Parts of a Chinese message that stay as they were sent: quoted names and values, and code. */
const QUOTED = /“[^”]*”|"(?:[^"\\]|\\.)*"|`[^`]*`|\{.*\}|\[.*\]/gs;

const TWO_ENGLISH_WORDS = /\b[a-z]{2,}\s+[a-z]{2,}\b/;

/** English of a library that was not translated: no Chinese at all, a message quoted as a whole, or English words in a row. */
export const englishIn = (message: string): string | null => {
  if (message === 'PersistedQueryNotFound') return null;
  if (!/\p{Script=Han}/u.test(message) || message.startsWith('请求有误：')) return message;
  return TWO_ENGLISH_WORDS.exec(message.replaceAll(QUOTED, ''))?.[0] ?? null;
};
