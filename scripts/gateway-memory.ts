import { readFileSync } from 'node:fs';

const [line = ''] = readFileSync(new URL('../src/main.ts', import.meta.url), 'utf8').split('\n', 1);
const [, , ...words] = line.split(' ');
const isFlag = (word: string): boolean => word.startsWith('--');

/** Node's flags in the first line of the program, with which measurements start a gateway too. */
export const MEMORY_FLAGS: readonly string[] = words.filter(isFlag);

/** Variables in that line, which the C library reads. */
export const MEMORY_VARIABLES: Readonly<Record<string, string>> = Object.fromEntries(
  words.filter((word) => !isFlag(word) && word.includes('=')).map((word) => word.split('=')),
);
