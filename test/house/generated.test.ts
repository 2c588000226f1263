import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findSchemaDifferences } from '../../scripts/bench/differences.ts';
import { BENCH_SCHEMA, benchOutputs } from '../../scripts/bench/outputs.ts';
import { schemaPart } from '../../scripts/bench/schema-part.ts';
import { clientOutputs } from '../../scripts/client.ts';
import { findDrift } from '../../scripts/contract/drift.ts';
import { createTreeReader, write } from '../../scripts/generated.ts';
import { errorPage } from '../../scripts/pages/errors.ts';
import { schemaChanges } from '../../scripts/schema-changes.ts';
import { ERROR_CODES } from '../../src/errors/index.ts';
import { printSdl } from '../../src/graph/sdl.ts';

const SDL = 'schema/partnergraph.graphql';
const CLIENT = 'packages/client/src/generated/samples.ts';
const SCHEMA_TYPES = 'packages/client/src/generated/schema-types.ts';
const DOCUMENTS = 'packages/client/src/generated/documents.ts';
const sdl = printSdl();
/** Generated once for all tests that compare copies with it. */
const client = await clientOutputs();

describe('generated files', () => {
  it('are all in step with their sources', () => {
    const outputs = new Map([[SDL, sdl], ['docs/errors.md', errorPage()], ...benchOutputs(sdl), ...client]);
    expect([...outputs.keys()]).toContain(CLIENT);
    expect(findDrift(outputs, createTreeReader())).toEqual([]);
  });

  describe('in a copy', () => {
    let copy: string;
    beforeEach(() => {
      copy = mkdtempSync(join(tmpdir(), 'partnergraph-'));
      write(new Map([[SDL, sdl], ['docs/errors.md', errorPage()], ...client]), copy);
    });
    afterEach(() => rmSync(copy, { recursive: true }));

    const spoil = (path: string, change: (text: string) => string): void => {
      const file = join(copy, path);
      const text = readFileSync(file, 'utf8');
      const spoiled = change(text);
      if (spoiled === text) throw new Error('nothing was spoiled');
      writeFileSync(file, spoiled);
    };

    it('drift is found when the schema was edited by hand', () => {
      spoil(SDL, (text) => text.replace('totalCount', 'total'));
      expect(findDrift(new Map([[SDL, sdl]]), createTreeReader(copy))).toEqual([SDL]);
    });

    it('drift is found when one byte of the client differs', () => {
      spoil(CLIENT, (text) => `${text} `);
      expect(findDrift(client, createTreeReader(copy))).toEqual([CLIENT]);
    });

    it('drift is found when a field of the schema changed and the client was not generated again', async () => {
      const outputs = await clientOutputs({ schema: sdl.replaceAll('accountName: String!', 'accountName: String') });
      expect(findDrift(outputs, createTreeReader(copy))).toEqual([SCHEMA_TYPES, DOCUMENTS, CLIENT]);
    });

    it('drift is found when an error code is new', () => {
      const page = errorPage({
        ...ERROR_CODES,
        LATE: { fault: 'vendor', status: 504, retry: 'later', en: 'Too | late.', zh: '太晚' },
      });
      expect(page).toContain('| `LATE` | vendor | 504 | yes |  | Too \\| late. | 太晚 |');
      expect(findDrift(new Map([['docs/errors.md', page]]), createTreeReader(copy))).toEqual(['docs/errors.md']);
    });

    it('drift is found when the file is missing', () => {
      rmSync(join(copy, SDL));
      expect(findDrift(new Map([[SDL, sdl]]), createTreeReader(copy))).toEqual([SDL]);
    });
  });

  it('drift is found when a type that the bench compares has a new field', () => {
    const next = sdl.replace('type CustomerConnection {', 'type CustomerConnection {\n  isNew: Boolean!\n');
    expect(findDrift(benchOutputs(next), createTreeReader())).toEqual([BENCH_SCHEMA]);
  });

  it('the client does not generate from an operation that the schema lacks', async () => {
    await expect(
      clientOutputs({ samples: new Map([['Wrong', 'query Wrong { customers { noSuchField } }']]) }),
    ).rejects.toThrow(/noSuchField/);
  });
});

describe('the part of a schema for the bench', () => {
  const whole = `
    interface Node { id: ID! }
    type Query { order(id: ID!, currency: Currency): Order other: Other }
    enum Currency { CNY USD }
    type Order implements Node { id: ID! "In yuan." amount: Money! lines(first: Int): [Line!]! }
    type Money { value: String! currency: Currency! }
    type Line { text: String! unused: Other }
    type Other { id: ID! }`;
  const part = schemaPart(whole, ['{ order(id: 1) { lines { text } } __type(name: "Money") { name } }']);

  it('has the fields and arguments that are used, and described types whole', () => {
    expect(
      findSchemaDifferences(
        `type Query { order(id: ID!): Order }
         type Order { lines: [Line!]! }
         type Line { text: String! }
         type Money { value: String! currency: Currency! }
         enum Currency { CNY USD }`,
        part,
      ),
    ).toEqual([]);
  });

  it('differs from classes that declare another type, lack a field or have one more', () => {
    const classes = part
      .replace('value: String!', 'value: String')
      .replace('text: String!', 'text: String!\n  note: ID');
    expect(findSchemaDifferences(part, classes)).toEqual([
      'lacks «type Money: value: String!»',
      'has «type Line: note: ID», which the product has not',
      'has «type Money: value: String», which the product has not',
    ]);
  });
});

describe('changes of the schema', () => {
  it.each([
    [
      'a field is gone',
      (text: string) => text.replace('  totalCount: Int', '  count: Int'),
      /breaking: .*totalCount was removed/,
    ],
    [
      'a field may be null',
      (text: string) => text.replace(/^type Order\b[\s\S]*? {2}id: ID!/m, (part) => part.slice(0, -1)),
      /breaking: .*changed type from ID! to ID/,
    ],
    [
      'an enum may say something new',
      (text: string) => text.replace('enum CustomerKind {', 'enum CustomerKind {\n  SHIP'),
      /dangerous: SHIP/,
    ],
  ])('reports that %s', (_change, change, told) => {
    expect(schemaChanges(sdl, change(sdl)).join('\n')).toMatch(told);
  });

  it('reports no change that clients cannot notice', () => {
    expect(schemaChanges(sdl, sdl.replace('type Query {', 'type Query {\n  more: String'))).toEqual([]);
  });
});
