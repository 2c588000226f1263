import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { TEXT_FIELDS, type Translate } from './schema.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields of selections by their names in the answer; fields of equal names are merged. */
const fieldsByName = (sets: readonly SelectionSetNode[], fragments: Fragments): ReadonlyMap<string, FieldNode[]> => {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return fields;
};

type Change = (value: unknown, translate: Translate) => unknown;

const keepValue: Change = (value) => value;

const text: Change = (value, translate) => (typeof value === 'string' ? translate(value) : value);

/**
 * Translates the objects that these selections return. Nested selections are read when the first object contains them.
 */
const objectsOf = (
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  below: typeof fieldOf = fieldOf,
): Change => {
  const fields = fieldsByName(sets, fragments);
  const changes = new Map<string, Change>();
  const changeOf = (name: string): Change => {
    const known = changes.get(name);
    if (known) return known;
    const made = below(fields.get(name) ?? [], fragments);
    changes.set(name, made);
    return made;
  };
  const change: Change = (value, translate) => {
    if (Array.isArray(value)) return value.map((item) => change(item, translate));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changeOf(name)(inner, translate)]));
  };
  return change;
};

const setsOf = (nodes: readonly FieldNode[]): readonly SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

const fieldOf = (nodes: readonly FieldNode[], fragments: Fragments): Change => {
  const [node] = nodes;
  if (!node) return keepValue;
  if (TEXT_FIELDS.has(node.name.value)) return text;
  const sets = setsOf(nodes);
  return sets.length === 0 ? keepValue : objectsOf(sets, fragments);
};

const SCHEMA_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * At the root only the fields that read the schema are translated, because other fields can have the name `description`
 * too.
 */
const rootFieldOf: typeof fieldOf = (nodes, fragments) =>
  nodes.some(({ name }) => SCHEMA_FIELDS.has(name.value)) ? objectsOf(setsOf(nodes), fragments) : keepValue;

const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

const readsSchema = ({ selectionSet }: OperationDefinitionNode, fragments: Fragments): boolean =>
  [...fieldsByName([selectionSet], fragments).values()].some((nodes) =>
    nodes.some(({ name }) => SCHEMA_FIELDS.has(name.value)),
  );

const known = new WeakMap<OperationDefinitionNode, Change>();

/** How the answers to an operation are translated, computed once per operation. */
const changeFor = (document: DocumentNode, operation: OperationDefinitionNode): Change => {
  const made = known.get(operation);
  if (made) return made;
  const fragments = fragmentsOf(document);
  const change = readsSchema(operation, fragments)
    ? objectsOf([operation.selectionSet], fragments, rootFieldOf)
    : keepValue;
  known.set(operation, change);
  return change;
};

interface Answered {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** The data of an answer, in which only the texts of `__schema` and `__type` are translated. */
export const translateAnswer = <Data>(data: Data, { document, operation }: Answered, translate: Translate): Data =>
  changeFor(document, operation)(data, translate) as Data;
