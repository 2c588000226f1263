import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { answeringMethods } from './support/nullable-methods.ts';

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  process.cwd(),
);

const RESOLVERS = globSync('src/graph/**/*.{resolver,mutations}.ts');

const METHODS = `
declare const FieldResolver: (...given: readonly unknown[]) => MethodDecorator;
declare const Batch: () => MethodDecorator;
class Rows {
  @FieldResolver(() => String, { nullable: true }) async sure(): Promise<string> { return ''; }
  @FieldResolver(() => String, { description: '' }) maybe(): Promise<string | null> | null { return null; }
  @FieldResolver(() => String, { nullable: true }) honest(): string | null { return null; }
  @Batch() @FieldResolver(() => String, {}) async each(): Promise<readonly (string | Error | null)[]> { return []; }
  @Batch() @FieldResolver(() => String, {}) async all(): Promise<readonly (string | Error)[]> { return []; }
}
export { Rows };
`;

const breachesIn = (files: readonly string[]): readonly string[] =>
  answeringMethods(files, options)
    .filter(({ declared, typed }) => declared !== typed)
    .map(({ name, typed }) => `${name} ${typed ? 'may be null and does not say so' : 'is nullable and never null'}`);

// `nullable` decides what `@semanticNonNull` promises to clients; the return type is what the compiler holds.
describe('fields that methods answer', () => {
  it('are declared nullable where the method may return null, and nowhere else', () => {
    expect(answeringMethods(RESOLVERS, options).length).toBeGreaterThan(150);
    expect(breachesIn(RESOLVERS)).toEqual([]);
  });

  it('finds both kinds of contradiction, also in batches', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nullability-'));
    const file = join(folder, 'rows.ts');
    writeFileSync(file, METHODS);
    try {
      expect(breachesIn([file])).toEqual([
        'Rows.sure is nullable and never null',
        'Rows.maybe may be null and does not say so',
        'Rows.each may be null and does not say so',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
