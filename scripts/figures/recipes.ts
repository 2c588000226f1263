import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface RecipeFigure {
  readonly name: string;
  readonly files: readonly string[];
}

const ADDED_TO = /^ *In `([^`]+)`/gm;

/** Files to which a recipe adds code by hand; what `npm run generate` writes and tests are not counted. */
export const filesOfRecipe = (recipe: string): readonly string[] =>
  [...new Set([...recipe.matchAll(ADDED_TO)].map(([, path = '']) => path))].sort();

/** The recipes of a folder that add something to the product. */
export const recipeFigures = (root: string): readonly RecipeFigure[] =>
  globSync('docs/recipes/add-*.md', { cwd: root })
    .sort()
    .map((path) => ({ name: basename(path, '.md'), files: filesOfRecipe(readFileSync(join(root, path), 'utf8')) }));
