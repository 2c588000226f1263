import { existsSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { parse } from 'yaml';
import { z } from 'zod';

const served = z.strictObject({
  says: z.string(),
  serves: z.array(z.string()).min(1),
  test: z.string(),
  /** Title of the one test in the file whose assertions show it. */
  shows: z.string(),
});
const unserved = z.strictObject({ says: z.string(), why: z.string() });

const statements = z.record(z.string().regex(/^S\d{1,3}$/), z.union([served, unserved]));

/**
 * What the vendor's documents say, by number; each with the fields that serve it and the test that shows it, or the reason
 * why it is not served.
 */
export type Statements = z.infer<typeof statements>;

export const parseStatements = (text: string): Statements => statements.parse(parse(text));

export const readStatements = (): Statements => parseStatements(readFileSync('schema/statements.yaml', 'utf8'));

const hasField = (schema: GraphQLSchema, name: string): boolean => {
  const [type = '', field = ''] = name.split('.');
  const found = schema.getType(type);
  return (isObjectType(found) || isInterfaceType(found)) && Object.hasOwn(found.getFields(), field);
};

const readTest = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Whether a test of the file has the title, however its call is broken into lines. */
const hasTest = (source: string, title: string): boolean => {
  const calls = source.replace(/\(\s+/g, '(');
  return ["'", '"', '`'].some((quote) => calls.includes(`(${quote}${title}${quote}`));
};

/** Fields and tests that statements name and that do not exist, and missing numbers. */
export const brokenStatements = (all: Statements, schema: GraphQLSchema): readonly string[] => {
  const numbers = Object.keys(all);
  const left = numbers.map((_, index) => `S${index + 1}`).filter((number) => !Object.hasOwn(all, number));
  const broken = Object.entries(all).flatMap(([number, statement]) => {
    if ('why' in statement) return [];
    const { serves, test, shows } = statement;
    const fields = serves.filter((name) => !hasField(schema, name));
    const tests = hasTest(readTest(test), shows) ? [] : [`${test}: ${shows}`];
    return [...fields, ...tests].map((what) => `${number}: ${what}`);
  });
  return [...left, ...broken];
};

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const rowOf = ([number, statement]: [string, Statements[string]]): string =>
  'why' in statement
    ? `| ${number} | ${statement.says} | not served: ${statement.why} | |`
    : `| ${number} | ${statement.says} | ${code(statement.serves)} | \`${statement.test}\`: ${statement.shows} |`;

/** The section of the page with every statement. */
export const statementsSection = (all: Statements): string => {
  const rows = Object.entries(all);
  const count = rows.filter(([, statement]) => !('why' in statement)).length;
  return [
    `## What the vendor’s documents say: ${count} of ${rows.length} served`,
    'Each statement with the fields that serve it and the test that holds it, from `schema/statements.yaml`; `npm run coverage:check` fails where a field or a test of this title is not there.',
    ['| | statement | served by | test |', '| --- | --- | --- | --- |', ...rows.map(rowOf)].join('\n'),
  ].join('\n\n');
};
