import { posix } from 'node:path';

/** Adds types to those that `type-graphql` keeps in the process: its decorators, or a kind of record of the test's own. */
const DEFINES_TYPES = /\bfrom 'type-graphql'|\bimport\('type-graphql'\)|\bdefineRecordKind\(/;

/** The comment that Jest reads settings of a test file from. */
const FIRST_COMMENT = /^\s*\/\*\*?[\s\S]*?\*\//;

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

const hasSandbox = (source: string): boolean =>
  /^\s*\/?\*+\s*@jest-environment node\s*(?:\*\/)?$/m.test(FIRST_COMMENT.exec(source)?.[0] ?? '');

type Sources = ReadonlyMap<string, string>;

/** The first file that defines types, of a test file and all that it imports within `sources`. */
const definerFor = (path: string, sources: Sources, seen = new Set<string>()): string | undefined => {
  const source = sources.get(path);
  if (source === undefined || seen.has(path)) return undefined;
  seen.add(path);
  if (DEFINES_TYPES.test(source)) return path;
  for (const [, target = ''] of source.matchAll(IMPORT)) {
    const found = definerFor(posix.join(posix.dirname(path), target), sources, seen);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Test files that add types to the gateway's schema without a sandbox. The files that share their process would have these
 * types too, and fail or pass by their order.
 */
export const missingSandboxes = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([path, source]) => {
    if (!path.endsWith('.test.ts') || hasSandbox(source)) return [];
    const definer = definerFor(path, sources);
    return definer === undefined
      ? []
      : [`${path}: ${definer} defines graph types, so its first comment needs @jest-environment node (decision 186)`];
  });
