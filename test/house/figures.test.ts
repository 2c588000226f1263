import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesThatRan } from '../../scripts/figures/executed.ts';
import { filesOfRecipe } from '../../scripts/figures/recipes.ts';
import { repeatedCode } from '../../scripts/figures/repeated.ts';

describe('npm run figures', () => {
  it('counts the files of the folder of which a function was called', () => {
    const script = (url: string, ...counts: number[]) => ({
      url,
      functions: counts.map((count) => ({ ranges: [{ count }, { count: 7 }] })),
    });
    const scripts = [
      script('file:///root/src/b.ts', 0, 2),
      script('file:///root/src/a/a.ts', 1),
      script('file:///root/src/idle.ts', 0, 0),
      script('file:///root/src/empty.ts'),
      script('file:///root/test/x.ts', 1),
      script('file:///other/src/y.ts', 1),
      script('node:fs', 1),
      script('', 1),
    ];
    expect(filesThatRan(scripts, { root: '/root', folder: 'src' })).toEqual(['src/a/a.ts', 'src/b.ts']);
  });

  it('counts each file of a recipe once, and none that is only read', () => {
    const recipe = 'In `src/b.ts`:\n\n   In `src/a.ts`, `X`:\n\nIn `src/b.ts`:\n\nSee `src/c.ts`:\n';
    expect(filesOfRecipe(recipe)).toEqual(['src/a.ts', 'src/b.ts']);
  });

  it('finds what two files repeat, and nothing in files that differ', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    try {
      const lines = (word: string) =>
        Array.from({ length: 12 }, (_, at) => `export const ${word}${at} = (a: number): number => a * ${at} + 1;`);
      writeFileSync(join(folder, 'one.ts'), lines('first').join('\n'));
      writeFileSync(join(folder, 'two.ts'), 'export const other = { a: [1, 2, 3] };\n');
      expect((await repeatedCode(folder)).pairs).toBe(0);
      writeFileSync(join(folder, 'two.ts'), lines('first').join('\n'));
      const { pairs, largest } = await repeatedCode(folder);
      expect([pairs, largest.length]).toEqual([1, 1]);
      expect(largest[0]).toMatch(/one\.ts:\d+ {2}.*two\.ts:\d+$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
