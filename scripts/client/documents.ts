import { hash } from 'node:crypto';
import { type DocumentNode, Kind, parse, stripIgnoredCharacters } from 'graphql';
import type { Operations } from './operations.ts';

const operationIn = ({ definitions }: DocumentNode, name: string) => {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.name?.value !== name) throw new Error(`${name}: expected an operation of this name`);
  return operation;
};

/** The text of an operation without comments and insignificant white space. */
export const packedText = (operation: string): string => stripIgnoredCharacters(operation);

export const idOf = (operation: string): string => `sha256:${hash('sha256', packedText(operation))}`;

/** The comment before an operation, which says what it is for. */
const commentOf = (operation: string): string => {
  const lines = operation.split('\n').filter((line) => line.startsWith('#'));
  return lines.length === 0 ? '' : `/** ${lines.map((line) => line.replace(/^#\s*/, '')).join(' ')} */\n`;
};

const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;

const constantOf = (name: string, text: string): string => {
  const { operation: kind } = operationIn(parse(text), name);
  const suffix = capital(kind);
  const types = `${name}${suffix}, ${name}${suffix}Variables`;
  const fields = { id: idOf(text), name, kind, text: packedText(text) };
  return `${commentOf(text)}export const ${name}Document: TypedDocument<${types}> = ${JSON.stringify(fields)};`;
};

/** A module with the types that codegen made, and a constant for each operation. */
export const documentModule = (types: string, operations: Operations): string =>
  [
    "import type { TypedDocument } from '../typed-document.ts';",
    types.trim(),
    ...[...operations].map(([name, text]) => constantOf(name, text)),
    '',
  ].join('\n');
