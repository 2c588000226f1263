import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outputs, ROOT } from '../generated.ts';
import { schemaPart } from './schema-part.ts';

export const BENCH_SCHEMA = 'bench/schema.graphql';

const HEADER = `# Written by npm run schema:print: the part of the product's schema that the bench's operations use, for the stacks that
# begin with SDL.
`;

const benchOperations = (): readonly string[] =>
  globSync('bench/operations/*.graphql', { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'));

/** Generated files from which the bench's other stacks are built, so that they have the product's schema. */
export const benchOutputs = (sdl: string): Outputs =>
  new Map([[BENCH_SCHEMA, HEADER + schemaPart(sdl, benchOperations())]]);
