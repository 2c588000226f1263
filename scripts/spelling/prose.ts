/** Code in a page: fences, code spans, targets of links and tags. Names of files and commands are not prose. */
const CODE = /```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|<[^>\n]*>/g;

/** The prose of a page in Markdown, without what is code in it. */
export const proseOf = (page: string): string => page.replace(CODE, ' ');

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Sentences in a TypeScript file: literals of several words, without comments and what is put into templates. */
export const sentencesOf = (source: string): readonly string[] =>
  (source.replace(COMMENT, '').match(LITERAL) ?? [])
    .map((literal) => literal.replace(/\$\{[^}]*\}/g, ' '))
    .filter((literal) => /\w \w/.test(literal));

/** Names and comments in a TypeScript file: the source without its literals, which `sentencesOf` reads. */
export const namesAndCommentsOf = (source: string): string => source.replace(LITERAL, ' ');
