import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, findBreakingChanges } from 'graphql';
import { type Block, blocksOf, undoRecipe, withoutBlock } from '../support/recipe.ts';

const SDL = 'schema/partnergraph.graphql';
const RECIPES = globSync('docs/recipes/add-*.md').sort();
const textOf = (path: string): string => readFileSync(path, 'utf8');
const schemaAt = (root: string) => buildSchema(textOf(join(root, SDL)));

/** Removing what the recipe adds removes exactly this from the schema. */
const ADDS: Readonly<Record<string, readonly string[]>> = {
  'docs/recipes/add-a-field.md': ['RefundLine.region was removed.'],
  'docs/recipes/add-a-record-kind.md': [
    'CreateMarketingTaskInput was removed.',
    'FinishMarketingTaskInput was removed.',
    'MARKETING_TASKS was removed from enum type ExportKind.',
    'MarketingTask was removed.',
    'MarketingTaskConnection was removed.',
    'MarketingTaskEdge was removed.',
    'MarketingTaskFilter was removed.',
    'MarketingTaskPayload was removed.',
    'MarketingTaskState was removed.',
    'Mutation.createMarketingTask was removed.',
    'Mutation.finishMarketingTask was removed.',
    'Mutation.reopenMarketingTask was removed.',
    'Mutation.updateMarketingTask was removed.',
    'Query.marketingTask was removed.',
    'Query.marketingTasks was removed.',
    'ReopenMarketingTaskInput was removed.',
    'UpdateMarketingTaskInput was removed.',
  ],
  'docs/recipes/add-a-vendor-field.md': ['RefundLine.originalOrderId was removed.'],
  'docs/recipes/add-an-operation.md': ['Order.refund was removed.', 'RefundLine was removed.'],
  'docs/recipes/add-a-write.md': [
    'Mutation.reclaimCoupon was removed.',
    'RECLAIM_COUPON was removed from enum type OperationKind.',
    'ReclaimCouponInput was removed.',
    'ReclaimCouponPayload was removed.',
  ],
};

/**
 * Recipes that are undone together, because each compilation takes long: what they add lies apart. The operation adds the
 * object that two of the others add fields to.
 */
const isOperation = (path: string): boolean => path.endsWith('add-an-operation.md');
const ROUNDS = [RECIPES.filter((path) => !isOperation(path)), RECIPES.filter(isOperation)];

const CHECKED_BEFORE = ['--noEmit', '--incremental', 'true', '--tsBuildInfoFile', 'checked.tsbuildinfo'];

const SLOW_MS = 240_000;

describe('the recipes', () => {
  /** One copy for all of them, so that the compiler checks again only what a recipe changes. */
  const root = mkdtempSync(join(tmpdir(), 'recipes-'));
  beforeAll(() => symlinkSync(resolve('node_modules'), join(root, 'node_modules')));
  beforeEach(() => {
    for (const path of ['src', 'scripts', 'schema', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
      rmSync(join(root, path), { recursive: true, force: true });
      cpSync(path, join(root, path), { recursive: true });
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const run = (...args: string[]): void => {
    execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe', encoding: 'utf8' });
  };
  const script = (path: string): void => run('--import', './scripts/register.mjs', path);
  /** Writes what is generated from the sources of the copy, and compiles them. */
  const build = (): void => {
    script('scripts/contract/build.ts');
    script('scripts/print-schema.ts');
    run('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.build.json', ...CHECKED_BEFORE);
  };
  const undo = (blocks: readonly Block[]): void =>
    undoRecipe(blocks, root, globSync('src/**/*.ts', { cwd: root }) as string[]);

  it('are all tried', () => {
    expect(RECIPES).toEqual(Object.keys(ADDS).sort());
  });

  it.each(ROUNDS.map((paths) => [paths.join(', '), paths] as const))(
    '%s name every place: without their blocks all the rest is whole, and only what they add is gone',
    (_, paths) => {
      const blocks = paths.flatMap((path) => blocksOf(textOf(path)));
      for (const block of blocks.filter(({ isAdded }) => !isAdded)) withoutBlock(textOf(block.path), block);
      undo(blocks);
      build();
      const lost = findBreakingChanges(schemaAt('.'), schemaAt(root)).map(({ description }) => description);
      expect(lost.sort()).toEqual(paths.flatMap((path) => ADDS[path] ?? []).sort());
    },
    SLOW_MS,
  );

  it('a vendor field is no longer in the contract after its recipe is undone', () => {
    undo(blocksOf(textOf('docs/recipes/add-a-vendor-field.md')));
    script('scripts/contract/build.ts');
    const contracts = ['bss', 'bssintl'].map((site) => textOf(join(root, `schema/upstream/${site}.json`)));
    expect(contracts.map((text) => text.includes('base_order_id'))).toEqual([false, false]);
  });

  it(
    'are reported when they leave a step out or when the code has changed since',
    () => {
      const blocks = blocksOf(textOf('docs/recipes/add-an-operation.md'));
      expect(blocks.length).toBe(4);
      undo(blocks.slice(0, 2));
      expect(build).toThrow();
      const [first] = blocks;
      if (!first) throw new Error('no block');
      expect(() => withoutBlock(textOf(first.path), { ...first, text: `${first.text} ` })).toThrow('0 times');
      writeFileSync(join(root, first.path), `${textOf(first.path)}\n${first.text}\n`);
      expect(() => withoutBlock(textOf(join(root, first.path)), first)).toThrow('2 times');
    },
    SLOW_MS,
  );
});
