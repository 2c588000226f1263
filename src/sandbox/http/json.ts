import type { JsonSchema } from '../../contract/index.ts';
import { Decimal } from '../data/money.ts';

export type Write = (value: unknown) => string;

/** Writes any value as JSON; decimals become numbers with exactly their digits. */
export const writeJson = (value: unknown): string => {
  if (value instanceof Decimal) return value.text;
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${writeJson(field)}`).join(',')}}`;
};

const writeNumber: Write = (value) => (value instanceof Decimal ? value.text : String(value));
const writeString: Write = (value) => JSON.stringify(value instanceof Decimal ? value.text : String(value));

const nullable =
  (write: Write): Write =>
  (value) =>
    value === null ? 'null' : write(value);

const compileObject = (properties: Readonly<Record<string, JsonSchema>>): Write => {
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    key: `${JSON.stringify(name)}:`,
    write: compileWriter(schema),
  }));
  return (value) => {
    const source = value as Readonly<Record<string, unknown>>;
    let text = '';
    for (const { name, key, write } of fields) {
      const field = source[name];
      if (field !== undefined) text += `${text ? ',' : ''}${key}${write(field)}`;
    }
    return `{${text}}`;
  };
};

// Schemas are frozen and shared, so that the writers made of them are shared too.
const writers = new WeakMap<JsonSchema, Write>();

/**
 * Makes a function that writes answers of one schema. The schema decides which fields are written and whether an amount
 * is a number or a string. Fields that it does not have are left out, as are absent ones.
 */
export const compileWriter = (schema: JsonSchema): Write => {
  const known = writers.get(schema);
  if (known) return known;
  // Registered before compiling, because a schema that contains itself looks this writer up.
  let write: Write | undefined;
  writers.set(schema, (value) => (write as Write)(value));
  write = compile(schema);
  writers.set(schema, write);
  return write;
};

const compile = (schema: JsonSchema): Write => {
  switch (schema.type) {
    case 'object':
      return schema.properties ? nullable(compileObject(schema.properties)) : writeJson;
    case 'array': {
      const writeItem = schema.items ? compileWriter(schema.items) : writeJson;
      return nullable((value) => `[${(value as readonly unknown[]).map(writeItem).join(',')}]`);
    }
    case 'string':
      return nullable(writeString);
    case 'integer':
    case 'number':
      return nullable(writeNumber);
    default:
      return writeJson;
  }
};
