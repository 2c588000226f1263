import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType, isScalarType, Kind, parse } from 'graphql';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import { type Block, blocks, blocksOf } from './support/blocks.ts';
import { testMiniProgram } from './support/mini-program.ts';
import { testOwnRecords } from './support/own-records.ts';
import { typeErrors } from './support/type-errors.ts';

const schema = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));

/** Compiles a Vue component to TypeScript, its template included. */
const compiledVue = ({ text, file }: Block): string => {
  const { descriptor, errors } = parseVue(text, { filename: file ?? '' });
  if (errors.length > 0) throw errors[0];
  return compileScript(descriptor, { id: 'guide', inlineTemplate: true }).content;
};

const sources = (): Map<string, string> =>
  new Map([
    ...[...blocksOf('ts'), ...blocksOf('tsx')].map((block) => [`${block.guide}/${block.file}`, block.text] as const),
    ...blocksOf('vue').map((block) => [`${block.guide}/${block.file}.ts`, compiledVue(block)] as const),
  ]);

describe('blocks of the guides', () => {
  it('are all of a kind that this file checks', () => {
    const checked = ['ts', 'tsx', 'vue', 'js', 'json', 'graphql', 'kotlin'];
    expect(blocks.length).toBeGreaterThan(14);
    expect(blocks.filter(({ language }) => !checked.includes(language))).toEqual([]);
    const unnamed = blocks.filter(({ language, file }) => file === null && language !== 'kotlin');
    expect(unnamed).toEqual([]);
  });

  it('in TypeScript and Vue have no type errors', () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(9);
    expect(typeErrors(files)).toEqual([]);
    // Plants names that the schema lacks: the compiler must report them.
    for (const [name, text] of files)
      files.set(
        name,
        text
          .replaceAll('pageInfo', 'pagesInfo')
          .replaceAll('.outcome', '.result')
          .replaceAll('customer?.name', 'customer?.nick'),
      );
    const told = typeErrors(files).join('\n');
    for (const name of [
      'react/customers.tsx',
      'react/allocate.tsx',
      'vue/Customers.vue.ts',
      'vue/Allocate.vue.ts',
      'paging/paging.ts',
      'errors/errors.ts',
      'idempotency/idempotency.ts',
    ])
      expect(told).toContain(name);
  });

  it('in JSON and GraphQL parse, and use names of the schema only', () => {
    const [configuration] = blocksOf('json');
    expect(JSON.parse(configuration?.text ?? '')).toMatchObject({
      schemaNamespace: 'PartnerGraph',
      options: { conversionStrategies: { enumCases: 'none' } },
    });
    for (const { text } of blocksOf('graphql'))
      for (const definition of parse(text).definitions) {
        if (definition.kind === Kind.SCHEMA_EXTENSION) continue;
        if (!('name' in definition) || !definition.name) throw new Error(`unexpected ${definition.kind}`);
        const type = schema.getType(definition.name.value);
        expect(definition.kind === Kind.INTERFACE_TYPE_EXTENSION ? isInterfaceType(type) : isObjectType(type)).toBe(
          true,
        );
      }
  });

  it('for Kotlin map every scalar of the schema', () => {
    const text = blocksOf('kotlin')
      .map((block) => block.text)
      .join('');
    const mapped = [...text.matchAll(/mapScalarToKotlin(?:String|Any)\("(\w+)"\)/g)].map(([, name]) => name);
    const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && type.astNode);
    expect(mapped.sort()).toEqual(scalars.map(({ name }) => name).sort());
  });

  testMiniProgram();

  testOwnRecords();

  it('are in guides that the index names and whose links are valid', () => {
    const index = readFileSync('docs/clients.md', 'utf8');
    for (const path of globSync('docs/guides/*.md')) {
      expect(index).toContain(path.replace('docs/', ''));
      for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect([path, target, existsSync(join(dirname(path), target))]).toEqual([path, target, true]);
    }
  });
});
