import { readdirSync, readFileSync } from 'node:fs';

const DIRECTORY = new URL('../../schema/operations/', import.meta.url);

const NAME = /^[ \t]*(?:query|mutation)[ \t]+(\w+)/gm;

/**
 * Names of the documents that our own clients send. Any other name is a client's free choice: there may be any number of
 * them, with anything in them, so metrics and traces show only these.
 */
export const knownOperations = (): ReadonlySet<string> =>
  new Set(
    readdirSync(DIRECTORY)
      .filter((file) => file.endsWith('.graphql'))
      .flatMap((file) =>
        [...readFileSync(new URL(file, DIRECTORY), 'utf8').matchAll(NAME)].map(([, name = '']) => name),
      ),
  );
