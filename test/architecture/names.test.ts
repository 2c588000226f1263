import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  participles,
  privateWords,
  privateWordsInPage,
  privateWordsInTexts,
  typesWithoutNoun,
  unclearMessages,
} from './names.ts';

const read = (patterns: readonly string[]) =>
  globSync([...patterns])
    // The names in `text` are keys of texts.
    .filter((path) => !/\/(generated|node_modules|dist|playground\/src\/text)\//.test(`/${path}`))
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

const code = read([
  'src/**/*.ts',
  'scripts/**/*.ts',
  'bench/**/*.ts',
  'playground/**/*.{ts,tsx}',
  'packages/*/src/**/*.ts',
]);
const tests = read(['test/**/*.ts']).filter(({ path }) => !path.startsWith('test/architecture/'));

describe('names of functions', () => {
  it('are verbs and no participles', () => {
    expect(code.length).toBeGreaterThan(500);
    expect(code.flatMap(({ path, source }) => participles(path, source))).toEqual([]);
  });

  it.each([
    'const checked = (text: string) => text;',
    'export const narrowedTo = function (text: string) { return text; };',
    'function spelt() {}',
    'interface Audit { refused(code: string): void }',
    'interface Audit { refused: (code: string) => void }',
    'const audit = { refused: () => 1 };',
    'class Share { landed() {} }',
  ])('are refused: %s', (source) => expect(participles('src/x.ts', source)).toHaveLength(1));

  it.each([
    'const checked = 1;',
    'const check = (text: string) => text;',
    'const readSeed = () => 1; const seed = () => 2; const need = () => 3;',
    'const expectedWaitMs = () => 1;',
    'const createdAt = () => 1;',
    'class Resolver { @Field(() => String) issued() {} }',
    'interface Row { readonly checked: boolean }',
  ])('are accepted: %s', (source) => expect(participles('src/x.ts', source)).toEqual([]));
});

describe('names of types', () => {
  it('say what the type belongs to', () => {
    expect(
      code
        .filter(({ path }) => /^(src|scripts)\//.test(path))
        .flatMap(({ path, source }) => typesWithoutNoun(path, source)),
    ).toEqual([]);
    expect(typesWithoutNoun('src/x.ts', 'interface Options {}\nexport type Parts<T> = T;')).toHaveLength(2);
    expect(typesWithoutNoun('src/x.ts', 'interface StoreOptions {}\ntype PartsOfName = string;')).toEqual([]);
  });
});

describe('comments', () => {
  it('use no avoided word', () => {
    expect([...code, ...tests].flatMap(({ path, source }) => privateWords(path, source))).toEqual([]);
  });

  it.each([
    '// Nobody asks for it.',
    '/** Done by whoever comes first. */',
    '/**\n * Where the row stands.\n */',
    'const x = 1; // The status tells which.',
    '/** Empty for a name that is none. */',
    '// A client is told of each change.',
    '/** An endpoint that hears of everything. */',
    '/** A title that is none of the kind. */',
    '// What speaks against the change.',
    '/** Stores how far it is. */',
    '/** How long a leader may show no life. */',
    '// WRONG_STATE for those that stand elsewhere.',
  ])('are refused: %s', (source) => expect(privateWords('src/x.ts', source)).toHaveLength(1));

  it.each([
    "const text = 'nobody stands';",
    '/** Null where there is none. */',
    '// A stand-in for standard output.',
    '// Rows that cannot be told apart.',
  ])('are accepted: %s', (source) => expect(privateWords('src/x.ts', source)).toEqual([]));
});

describe('messages, descriptions and titles of tests', () => {
  it('use no avoided word', () => {
    expect([...code, ...tests].flatMap(({ path, source }) => privateWordsInTexts(path, source))).toEqual([]);
  });

  it.each([
    "it('is nobody without a token', () => {});",
    'throw new Error("The row stands twice.");',
    "const rows = [['a day that is none', {}]];",
    'const hint = `the status tells which`;',
  ])('are refused: %s', (source) => expect(privateWordsInTexts('src/x.ts', source)).toHaveLength(1));

  it.each([
    "const id = 'nobody';",
    '// Where nobody stands.',
    'run(`query { orders(resellerId: "nobody has it") { id } }`)',
    "it('shows where there is none', () => {});",
  ])('are accepted: %s', (source) => expect(privateWordsInTexts('src/x.ts', source)).toEqual([]));
});

describe('messages of errors', () => {
  it('say what was refused', () => {
    expect(code.flatMap(({ path, source }) => unclearMessages(path, source))).toEqual([]);
  });

  it.each([
    "throw new Error('no answer');",
    'throw new Error(`status`);',
    'throw new TypeError(`the name is no list`);',
    "const late = new AddressRefused('not public');",
    "throw new Error('a list of nothing was sent');",
  ])('are refused: %s', (source) => expect(unclearMessages('src/x.ts', source)).toHaveLength(1));

  it.each([
    "throw new Error('the file is no longer kept');",
    "throw new GatewayError('NOT_FOUND');",
    'throw new Error(`expected a list`);',
    'throw new Error(reason);',
  ])('are accepted: %s', (source) => expect(unclearMessages('src/x.ts', source)).toEqual([]));
});

describe('pages', () => {
  it('use no avoided word', () => {
    const pages = read(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'examples/*/*.md']);
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap(({ path, source }) => privateWordsInPage(path, source))).toEqual([]);
    expect(privateWordsInPage('docs/x.md', 'Run it.\n\nThe log tells `nobody`.')).toEqual(['docs/x.md:3 tells']);
    expect(privateWordsInPage('docs/x.md', '```\nwhoami # somebody\n```\n`nobody`')).toEqual([]);
  });
});
