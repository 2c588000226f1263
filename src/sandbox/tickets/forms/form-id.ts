import { createHash } from 'node:crypto';

/** The id of something that a form offers: 32 hexadecimal digits, the same in every run. */
export const formId = (...parts: readonly string[]): string => createHash('md5').update(parts.join(' ')).digest('hex');
