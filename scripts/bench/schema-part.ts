import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  isInputObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** `Order.amount`, `Customer.orders(first:)`, `OrderFilter.createdUntil`: parts of a schema that a document uses. */
type Coordinates = ReadonlySet<string>;

interface DocumentUse {
  readonly coordinates: Coordinates;
  /** Types that the documents read by `__type(name:)`, whose answer names every field. */
  readonly described: ReadonlySet<string>;
}

const findUse = (sdl: string, documents: readonly DocumentNode[]): DocumentUse => {
  const info = new TypeInfo(buildSchema(sdl));
  const coordinates = new Set<string>();
  const described = new Set<string>();
  for (const document of documents)
    visit(
      document,
      visitWithTypeInfo(info, {
        enter: (node) => {
          if (node.kind === Kind.OBJECT_FIELD) {
            const input = info.getParentInputType();
            if (isInputObjectType(input)) coordinates.add(`${input.name}.${node.name.value}`);
          }
          if (node.kind !== Kind.FIELD) return;
          const field = `${info.getParentType()?.name}.${node.name.value}`;
          coordinates.add(field);
          for (const { name, value } of node.arguments ?? []) {
            coordinates.add(`${field}(${name.value}:)`);
            if (node.name.value === '__type' && value.kind === Kind.STRING) described.add(value.value);
          }
        },
      }),
    );
  return { coordinates, described };
};

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** A definition with the fields and arguments that are used, and the names of the types that these need. */
const prune = (definition: DefinitionNode, coordinates: Coordinates) => {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION)
    return { definition, needs: [] };
  const owner = definition.name.value;
  const isUsed = ({ name }: { readonly name: { readonly value: string } }): boolean =>
    coordinates.has(`${owner}.${name.value}`);
  // A type from which no document selects is kept because a described type refers to it; it needs its fields.
  const whole = ![...(definition.fields ?? [])].some(isUsed);
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    const fields = definition.fields?.filter((field) => whole || isUsed(field));
    return { definition: { ...definition, fields }, needs: fields?.map(({ type }) => nameOf(type)) ?? [] };
  }
  const fields = definition.fields
    ?.filter((field) => whole || isUsed(field))
    .map((field) => ({
      ...field,
      arguments: field.arguments?.filter(
        ({ name }) => whole || coordinates.has(`${owner}.${field.name.value}(${name.value}:)`),
      ),
    }));
  const needs = fields?.flatMap(({ type, arguments: taken = [] }) => [type, ...taken.map((each) => each.type)]) ?? [];
  return { definition: { ...definition, interfaces: [], fields }, needs: needs.map(nameOf) };
};

const withoutNotes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE) return null;
      return 'description' in node ? { ...node, description: undefined } : undefined;
    },
  });

/**
 * The part of a schema that documents use, as SDL without descriptions and directives: the fields that they select and the
 * arguments that they give, and each type completely that they read by `__type(name:)`.
 */
export const schemaPart = (sdl: string, texts: readonly string[]): string => {
  const { coordinates, described } = findUse(
    sdl,
    texts.map((text) => parse(text)),
  );
  const definitions = new Map(
    withoutNotes(parse(sdl)).definitions.flatMap((definition) =>
      'name' in definition && definition.name && definition.kind !== Kind.DIRECTIVE_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  const parts = new Map<string, DefinitionNode>();
  const waiting = ['Query', ...described];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const whole = definitions.get(name);
    if (!whole || parts.has(name)) continue;
    const { definition, needs } = prune(whole, described.has(name) ? new Set() : coordinates);
    parts.set(name, definition);
    waiting.push(...needs);
  }
  return [...parts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, definition]) => `${print(definition)}\n`)
    .join('\n');
};
