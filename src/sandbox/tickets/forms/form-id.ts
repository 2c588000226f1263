import { createHash } from 'node:crypto';

/** Id of an entry of a form: 32 hexadecimal digits, which are the same in every run. */
export const formId = (...parts: readonly string[]): string => createHash('md5').update(parts.join(' ')).digest('hex');
