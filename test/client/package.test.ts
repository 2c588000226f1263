import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const PACKAGE = 'packages/client';
const MAX_PACKED_BYTES = 300_000;
/** Files that the test compares as text: they hold no code. */
const PLAIN = ['./introspection.json', './schema.graphql', './package.json'];

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Compiles a file in a project that has the package installed; returns the compiler's errors. */
const compile = (project: string, file: string, options: readonly string[]): string => {
  const tsc = resolve('node_modules/typescript-7/bin/tsc');
  const strict = ['--noEmit', '--strict', '--types', '', '--lib', 'es2022', '--target', 'es2022', '--pretty', 'false'];
  try {
    return run(process.execPath, [tsc, ...strict, ...options, file], project);
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
};

const TYPED = `
import { createClient, codesIn, newIdempotencyKey, nextStepOf } from '@partnergraph/client';
import { AllocateFundsDocument, CustomerDocument, CustomersDocument } from '@partnergraph/client/documents';
import { DashboardDocument } from '@partnergraph/client/samples';
import { apolloCacheConfig } from '@partnergraph/client/apollo';
import { graphcacheConfig } from '@partnergraph/client/graphcache';

const client = createClient({ url: 'http://127.0.0.1:4000/graphql', token: () => 'x' });
export const main = async () => {
  const { customers } = await client.request(CustomersDocument, { first: 10 });
  const name: string | null | undefined = customers?.nodes[0]?.name;
  await client.request(DashboardDocument);
  const input = { customerId: 'x', amount: { amount: '1.00', currency: 'CNY' } };
  const { allocateFunds } = await client.write(AllocateFundsDocument, input, newIdempotencyKey());
  const step: string | undefined = allocateFunds?.operation ? nextStepOf(allocateFunds.operation.outcome) : undefined;
  return [name, step, codesIn(null), apolloCacheConfig(), graphcacheConfig(), CustomerDocument.id];
};
`;

describe('the package for clients', () => {
  let folder: string;
  let tarball: string;
  let project: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'client-'));
    project = join(folder, 'app');
    mkdirSync(project);
    // npm runs the package's `prepack`, which builds the packed files from the committed schema.
    const packed =
      run('npm', ['pack', '--silent', '--pack-destination', folder], PACKAGE).trim().split('\n').at(-1) ?? '';
    tarball = join(folder, packed);
    writeFileSync(join(project, 'package.json'), '{ "name": "app", "private": true }\n');
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball], project);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is small, and needs no other package', () => {
    expect(statSync(tarball).size).toBeLessThan(MAX_PACKED_BYTES);
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8'));
    expect({ dependencies, peerDependencies }).toEqual({});
    const listed = JSON.parse(run('npm', ['ls', '--all', '--json'], project)).dependencies;
    expect(Object.keys(listed)).toEqual(['@partnergraph/client']);
  });

  it('has the schema as a generator reads it, the same as the gateway but for rules of access and descriptions', () => {
    const bare = buildSchema(
      readFileSync(join(project, 'node_modules/@partnergraph/client/dist/schema.graphql'), 'utf8'),
    );
    const own = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));
    const changes = [...findBreakingChanges(own, bare), ...findDangerousChanges(own, bare)];
    expect(changes.map(({ description }) => description).filter((each) => !each.includes('access'))).toEqual([]);
    expect(Object.values(bare.getTypeMap()).filter(({ astNode }) => astNode?.description)).toEqual([]);
    expect(bare.getDirective('access')).toBeUndefined();
    expect(bare.getDirective('semanticNonNull')).toBeDefined();
  });

  it('passes publint without a remark', async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(project, 'node_modules/@partnergraph/client'),
      strict: true,
      pack: false,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('gives every way of resolving modules the right types', async () => {
    const { problems } = (await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
      excludeEntrypoints: PLAIN,
    })) as { readonly problems: readonly unknown[] };
    expect(problems).toEqual([]);
  });

  it('is imported by an ES module and required by a CommonJS module, with all its entries', () => {
    const { exports } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')) as {
      readonly exports: Readonly<Record<string, unknown>>;
    };
    const entries = Object.keys(exports).filter((entry) => !PLAIN.includes(entry));
    expect(entries.length).toBeGreaterThan(4);
    const names = entries.map((entry) => entry.replace('.', '@partnergraph/client'));
    const list = JSON.stringify(names);
    writeFileSync(
      join(project, 'esm.mjs'),
      `const all = await Promise.all(${list}.map((name) => import(name)));\nconsole.log(JSON.stringify(all.map((each) => Object.keys(each).filter((key) => key !== 'default').sort())));`,
    );
    writeFileSync(
      join(project, 'cjs.cjs'),
      `console.log(JSON.stringify(${list}.map((name) => Object.keys(require(name)).sort())));`,
    );
    const imported = JSON.parse(run(process.execPath, ['esm.mjs'], project)) as string[][];
    expect(imported.every((keys) => keys.length > 0)).toBe(true);
    expect(JSON.parse(run(process.execPath, ['cjs.cjs'], project))).toEqual(imported);
  });

  it.each([
    ['an ES module on Node', 'esm.mts', ['--module', 'nodenext']],
    ['a CommonJS module on Node', 'cjs.cts', ['--module', 'nodenext']],
    ['a bundled app', 'bundled.ts', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('has types for %s, which refuse what the schema does not have', (_name, file, options) => {
    writeFileSync(join(project, file), TYPED);
    expect(compile(project, file, options)).toBe('');
    const wrong = TYPED.replace('nodes[0]?.name', 'nodes[0]?.nickname').replace("customerId: 'x', ", '');
    writeFileSync(join(project, `wrong-${file}`), wrong);
    const told = compile(project, `wrong-${file}`, options);
    expect(told).toContain("'nickname' does not exist");
    expect(told).toContain("'customerId' is missing");
  });
});
