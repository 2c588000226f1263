import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { missingSandboxes } from './sandboxes.ts';

const TOY =
  "import { defineRecordKind } from '../../src/records/index.ts';\nexport const toy = defineRecordKind({});\n";
const TYPES = "import { ObjectType } from 'type-graphql';\n";
const USES = "import { openDesk } from './desk.ts';\n";
const SANDBOX = '/**\n * Adds a kind.\n * @jest-environment node\n */\n';

describe('a test file that defines graph types', () => {
  it('has a sandbox of its own', () => {
    const paths = globSync('test/**/*.ts').filter((path) => !path.startsWith('test/architecture/'));
    const sources = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
    expect(missingSandboxes(sources)).toEqual([]);
    const bare = [...sources].map(([path, source]) => [path, source.replace('@jest-environment', '')] as const);
    expect(missingSandboxes(new Map(bare))).toHaveLength(2);
  });

  const testFile = (source: string) =>
    new Map([
      ['test/toys/x.test.ts', source],
      ['test/toys/desk.ts', "import { toy } from './toy.ts';\n"],
      ['test/toys/toy.ts', TOY],
    ]);

  it.each([
    ['by decorators', TYPES, 'test/toys/x.test.ts'],
    ['by a kind of record', TOY, 'test/toys/x.test.ts'],
    ['by a helper', USES, 'test/toys/toy.ts'],
    ['with the words in a later comment', `${USES}${SANDBOX}`, 'test/toys/toy.ts'],
    ['in an environment of another name', `${SANDBOX.replace('node', 'node-like')}${USES}`, 'test/toys/toy.ts'],
  ])('is reported %s', (_, source, definer) => {
    expect(missingSandboxes(testFile(source))).toEqual([
      `test/toys/x.test.ts: ${definer} defines graph types, so its first comment needs @jest-environment node (decision 186)`,
    ]);
  });

  it.each([
    ['in a sandbox', `${SANDBOX}${USES}`],
    ['in a sandbox that is asked for on one line', `/** @jest-environment node */\n${TYPES}`],
    ['when it defines none', "import { parse } from 'graphql';\n"],
  ])('is not reported %s', (_, source) => {
    expect(missingSandboxes(testFile(source))).toEqual([]);
  });
});
