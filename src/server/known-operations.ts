import { globSync, readFileSync } from 'node:fs';

const DIRECTORY = new URL('../../schema/operations/', import.meta.url);

const NAME = /^[ \t]*(?:query|mutation)[ \t]+(\w+)/gm;

/**
 * Names of the documents of our own clients. Other names are chosen by clients, without limit in number or content, so
 * metrics and traces show only these.
 */
export const knownOperations = (): ReadonlySet<string> =>
  new Set(
    globSync('*/*.graphql', { cwd: DIRECTORY }).flatMap((file) =>
      [...readFileSync(new URL(file, DIRECTORY), 'utf8').matchAll(NAME)].map(([, name = '']) => name),
    ),
  );
