import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code in a recipe: what is added to a file (`In`), or what is there to be read (`See`). */
export interface Block {
  readonly isAdded: boolean;
  readonly path: string;
  /** Only in lines that contain this; left out: the block has lines of its own. */
  readonly within?: string | undefined;
  readonly text: string;
}

const BLOCK = /^ *(In|See) `([^`]+)`(?:, (\w+))?:\n\n( *)```\w+\n([\s\S]*?)\n *```$/gm;

export const blocksOf = (recipe: string): readonly Block[] =>
  [...recipe.matchAll(BLOCK)].map(([, word, path = '', within, indent = '', text = '']) => ({
    isAdded: word === 'In',
    path,
    within,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));

const DECLARED = /^export (?:const|class|type|interface) (\w+)/gm;

/** Names that the blocks add to other files. */
const exportedBy = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(({ text }) => [...text.matchAll(DECLARED)].map(([, name = '']) => name));

/** The file without the block; throws unless the file has the block exactly once, in a line where it belongs. */
export const withoutBlock = (source: string, { path, within, text }: Block): string => {
  if (within !== undefined) {
    const lines = source.split('\n');
    const changed = lines.map((line) => (line.includes(within) ? line.replace(text, '') : line));
    if (changed.every((line, at) => line === lines[at])) throw new Error(`${path}, ${within} has not: ${text}`);
    return changed.join('\n');
  }
  const pieces = `\n${source}`.split(`\n${text}\n`);
  if (pieces.length !== 2) throw new Error(`${path} has ${pieces.length - 1} times: ${text}`);
  return pieces.join('\n').slice(1);
};

const IMPORTED = /^(import|export) (type )?\{([^}]*)\} from/gm;

/** The source without imports of removed names. */
const withoutImports = (source: string, names: readonly string[]): string =>
  source.replace(IMPORTED, (_, word: string, type: string | undefined, list: string) => {
    const kept = list.split(',').filter((each) => !names.includes(each.trim().replace(/^type /, '')));
    return `${word} ${type ?? ''}{${kept.join(',')}} from`;
  });

/** Removes from a tree what a recipe adds, with its imports. */
export const undoRecipe = (blocks: readonly Block[], root: string, sources: readonly string[]): void => {
  const added = blocks.filter(({ isAdded }) => isAdded);
  for (const block of added) {
    const file = join(root, block.path);
    writeFileSync(file, withoutBlock(readFileSync(file, 'utf8'), block));
  }
  const names = exportedBy(added);
  for (const path of sources) {
    const file = join(root, path);
    const source = readFileSync(file, 'utf8');
    const changed = withoutImports(source, names);
    if (changed !== source) writeFileSync(file, changed);
  }
};
