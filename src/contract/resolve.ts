import type { JsonSchema } from './json-schema.ts';

type Components = Readonly<Record<string, JsonSchema>>;
type Draft = { -readonly [K in keyof JsonSchema]: JsonSchema[K] };

const PREFIX = '#/components/schemas/';

/**
 * Returns a function that replaces every `$ref` by the schema that it names. All uses of a model share one object, so a
 * model that contains itself becomes a cycle of objects. Throws for a `$ref` to a schema that the document does not
 * have.
 */
export const createResolver = (components: Components): ((schema: JsonSchema) => JsonSchema) => {
  const models = new Map<string, JsonSchema>();

  const fill = (draft: Draft, schema: JsonSchema): JsonSchema => {
    Object.assign(draft, schema);
    if (schema.items) draft.items = resolve(schema.items);
    if (typeof schema.additionalProperties === 'object') {
      draft.additionalProperties = resolve(schema.additionalProperties);
    }
    if (schema.properties) {
      draft.properties = Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, resolve(property)]),
      );
    }
    return draft;
  };

  const model = (ref: string): JsonSchema => {
    const known = models.get(ref);
    if (known) return known;
    const schema = ref.startsWith(PREFIX) ? components[ref.slice(PREFIX.length)] : undefined;
    if (!schema) throw new Error(`$ref ${ref} refers to a schema that the document does not have`);
    const draft: Draft = {};
    models.set(ref, draft);
    return fill(draft, schema);
  };

  const resolve = (schema: JsonSchema): JsonSchema => (schema.$ref ? model(schema.$ref) : fill({}, schema));

  return resolve;
};
