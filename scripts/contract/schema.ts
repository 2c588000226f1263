import type { JsonSchema } from '../../src/contract/json-schema.ts';
import type { CatalogField, CatalogType } from './catalog.ts';
import type { Components } from './components.ts';

interface TranslatorOptions {
  readonly components: Components;
  /** The meaning of a field, by the model (or operation) that holds it. */
  readonly describe: (owner: string, name: string) => string | undefined;
  /** Constraints of the input at a path. */
  readonly limit: (path: string) => Partial<JsonSchema> | undefined;
}

/** JSON types that a constraint applies to; on any other type it would have no effect. */
const SUITS: Readonly<Record<string, readonly string[]>> = {
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  minItems: ['array'],
  maxItems: ['array'],
  enum: ['string', 'integer'],
};

const constrain = (schema: JsonSchema, limit: Partial<JsonSchema> | undefined, path: string): JsonSchema => {
  const type = schema.type ?? 'object';
  const stray = Object.keys(limit ?? {}).find((key) => !SUITS[key]?.includes(type));
  if (stray) throw new Error(`${stray} does not suit ${path}, which is ${type}`);
  const isText = type === 'string';
  if (limit?.enum?.some((value) => (typeof value === 'string') !== isText)) {
    throw new Error(`enum of ${path} holds values that are not ${type}`);
  }
  return { ...schema, ...limit };
};

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number', format: 'double' },
  decimal: { type: 'number', format: 'decimal' },
  boolean: { type: 'boolean' },
  datetime: { type: 'string', format: 'date-time' },
  file: { type: 'string', format: 'binary' },
};

/** The SDK's `object` without a model, which holds a value of any type. */
const isUntyped = ({ type, model, fields = [] }: CatalogType): boolean =>
  type === 'object' && model === undefined && fields.length === 0;

/** Translates catalog types to JSON Schema; models become components. */
export const createTranslator = ({ components, describe, limit }: TranslatorOptions) => {
  const object = (type: CatalogType, path: string, owner: string): JsonSchema => {
    const model = type.model;
    // The outer occurrence of the model stores it under the same name.
    if (type.recursive && model) return { $ref: `#/components/schemas/${model}` };
    const fields = type.fields ?? [];
    const required = fields.filter((field) => field.required).map((field) => field.name);
    const schema: JsonSchema = {
      type: 'object',
      ...(fields.length > 0 ? { properties: properties(fields, path, model ?? owner) } : {}),
      ...(required.length > 0 ? { required } : {}),
    };
    return model ? { $ref: components.add(model, schema) } : schema;
  };

  const properties = (
    fields: readonly CatalogField[],
    path: string,
    owner: string,
  ): Readonly<Record<string, JsonSchema>> =>
    Object.fromEntries(
      fields.map((field) => [field.name, property(field, path ? `${path}.${field.name}` : field.name, owner)]),
    );

  const translate = (type: CatalogType, path: string, owner: string): JsonSchema => {
    if (type.type === 'object') return object(type, path, owner);
    if (type.type === 'array') {
      if (!type.items) throw new Error(`${owner}: the list at ${path} has no type of items`);
      const items = translate(type.items, `${path}[]`, owner);
      return { type: 'array', items: items.$ref ? items : constrain(items, limit(`${path}[]`), `${path}[]`) };
    }
    if (type.type === 'map') {
      const { values } = type;
      return { type: 'object', additionalProperties: !values || isUntyped(values) || translate(values, path, owner) };
    }
    const scalar = SCALARS[type.type];
    if (!scalar) throw new Error(`${owner}: unknown type ${type.type} at ${path}`);
    return scalar;
  };

  /** A field: its type, what it means, and its limits. */
  const property = (field: CatalogField, path: string, owner: string): JsonSchema => {
    const schema = translate(field, path, owner);
    if (schema.$ref) return schema;
    const description = describe(owner, field.name);
    return { ...constrain(schema, limit(path), path), ...(description ? { description } : {}) };
  };

  return { property, translate };
};

export type Translator = ReturnType<typeof createTranslator>;
