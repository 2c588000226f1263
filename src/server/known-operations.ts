import { globSync, readFileSync } from 'node:fs';

const DIRECTORY = new URL('../../schema/operations/', import.meta.url);

const NAME = /^[ \t]*(?:query|mutation)[ \t]+(\w+)/gm;

/**
 * Names of the operations of our own clients. Metrics and traces show only these, because clients choose other names
 * freely and without limit.
 */
export const knownOperations = (): ReadonlySet<string> =>
  new Set(
    globSync('*/*.graphql', { cwd: DIRECTORY }).flatMap((file) =>
      [...readFileSync(new URL(file, DIRECTORY), 'utf8').matchAll(NAME)].map(([, name = '']) => name),
    ),
  );
