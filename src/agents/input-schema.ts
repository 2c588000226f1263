import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import type { JsonSchema, ObjectSchema } from './json-schema.ts';

/** Largest page of a list: few enough rows for an assistant to read at once. */
export const MOST_ROWS = 20;

const MOST_ITEMS = 50;
const MOST_CHARACTERS = 2_000;

/** A variable that the document requires but a caller may omit, because the gateway fills it in. */
const FILLED_IN = 'idempotencyKey';

const ofScalar = (name: string): JsonSchema => {
  if (name === 'Int') return { type: 'integer' };
  if (name === 'Float') return { type: 'number' };
  if (name === 'Boolean') return { type: 'boolean' };
  if (name === 'JSONObject') return { type: 'object' };
  return { type: 'string', maxLength: MOST_CHARACTERS };
};

const describe = (schema: JsonSchema, description: string | null | undefined): JsonSchema =>
  description ? { ...schema, description } : schema;

/** JSON Schemas of the input types of one tool. Objects are definitions, because an input type can contain itself. */
class InputSchemas {
  readonly definitions: Record<string, JsonSchema> = {};

  schemaOf(type: GraphQLInputType): JsonSchema {
    if (isNonNullType(type)) return this.#some(type.ofType);
    const some = this.#some(type);
    if (some.enum) return { ...some, type: ['string', 'null'], enum: [...some.enum, null] };
    return typeof some.type === 'string' ? { ...some, type: [some.type, 'null'] } : { anyOf: [some, { type: 'null' }] };
  }

  #some(type: GraphQLInputType): JsonSchema {
    if (isNonNullType(type)) return this.#some(type.ofType);
    if (isListType(type)) return { type: 'array', maxItems: MOST_ITEMS, items: this.schemaOf(type.ofType) };
    if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
    if (!isInputObjectType(type)) return describe(ofScalar(type.name), type.description);
    if (!Object.hasOwn(this.definitions, type.name)) {
      this.definitions[type.name] = {};
      const fields = Object.values(type.getFields());
      this.definitions[type.name] = {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          fields.map((field) => [field.name, describe(this.schemaOf(field.type), field.description)]),
        ),
        required: fields
          .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
          .map(({ name }) => name),
      };
    }
    return { $ref: `#/$defs/${type.name}` };
  }
}

const limitRows = (name: string, schema: JsonSchema): JsonSchema =>
  name === 'first' ? { ...schema, minimum: 1, maximum: MOST_ROWS } : schema;

const KEY: JsonSchema = {
  type: 'string',
  maxLength: 200,
  description:
    'Left out: made of the tool, its arguments, the person and the day, so that the same call is the same write. ' +
    'Give another text for a second write that is alike.',
};

/** A scalar default of a variable; defaults with fields are applied by the document only. */
const plainDefault = (value: unknown): Pick<JsonSchema, 'default'> =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? { default: value } : {};

/** JSON Schema of a tool's arguments, from the types of its document's variables. */
export const inputSchemaOf = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ObjectSchema => {
  const schemas = new InputSchemas();
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node) as GraphQLInputType | undefined;
    if (!type) throw new Error(`the variable $${name} has a type that the schema does not have`);
    const own = name === FILLED_IN ? KEY : limitRows(name, schemas.schemaOf(type));
    properties[name] = defaultValue ? { ...own, ...plainDefault(valueFromASTUntyped(defaultValue)) } : own;
    if (isNonNullType(type) && !defaultValue && name !== FILLED_IN) required.push(name);
    const { description } = getNamedType(type);
    if (description && isInputObjectType(getNamedType(type))) properties[name] = { ...properties[name], description };
  }
  const { definitions } = schemas;
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}),
  };
};
