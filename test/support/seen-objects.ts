import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLNamedType,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { gatewaySchema } from './schema.ts';

/** An answer, with what was asked. */
export interface Asked {
  /** Who asked for what; a conflict names it. */
  readonly by: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: { readonly data?: unknown; readonly errors?: ExecutionResult['errors'] };
}

type Row = Readonly<Record<string, unknown>>;

/** Where the walk through an answer is: below an object with an identity, or below none yet. */
interface Place {
  readonly object: string | null;
  /** The fields from that object on, each with its arguments. */
  readonly fields: string;
  readonly answerPath: readonly (string | number)[];
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One text for equal arguments, in whatever order they were written. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    isRow(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

type Note = (object: string, fields: string, value: unknown) => void;

/** Goes through an answer as a client's cache does: by object, field and arguments. */
const walk = ({ text, variables, answer }: Asked, note: Note): void => {
  const schema = gatewaySchema();
  const document: DocumentNode = parse(text);
  const operation = getOperationAST(document);
  const { coerced = {} } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  const failed = new Set((answer.errors ?? []).map(({ path }) => JSON.stringify(path)));

  const visitValue = (
    value: unknown,
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType,
    place: Place,
  ): void => {
    if (failed.has(JSON.stringify(place.answerPath))) return;
    if (Array.isArray(value)) {
      if (place.object) note(place.object, `${place.fields}.length`, value.length);
      for (const [index, each] of value.entries())
        visitValue(each, set, type, {
          ...place,
          fields: `${place.fields}.${index}`,
          answerPath: [...place.answerPath, index],
        });
    } else if (isRow(value) && set) {
      const id = typeof value.id === 'string' && 'id' in fieldsOf(type) ? value.id : null;
      if (place.object) note(place.object, place.fields, id ?? 'a value');
      visitFields(value, set, type, id ? { ...place, object: id, fields: '' } : place);
    } else if (place.object) note(place.object, place.fields, value);
  };

  const visitFields = (row: Row, set: SelectionSetNode, type: GraphQLNamedType, place: Place): void => {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : document.definitions.find(
                (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
              );
        if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        visitFields(row, fragment.selectionSet, condition ?? type, place);
        continue;
      }
      const field = fieldsOf(type)[selection.name.value];
      const key = (selection.alias ?? selection.name).value;
      // What a fragment of another type selects has no value.
      if (!field || !Object.hasOwn(row, key)) continue;
      const args = getArgumentValues(field, selection, coerced);
      const name = Object.keys(args).length === 0 ? field.name : `${field.name}(${sorted(args)})`;
      visitValue(row[key], selection.selectionSet, getNamedType(field.type), {
        object: place.object,
        fields: `${place.fields}/${name}`,
        answerPath: [...place.answerPath, key],
      });
    }
  };

  const root = operation && schema.getRootType(operation.operation);
  if (operation && root && isRow(answer.data))
    visitFields(answer.data, operation.selectionSet, root, { object: null, fields: '', answerPath: [] });
};

/** What is known of the objects in all answers so far. */
export const recordObjects = () => {
  const known = new Map<string, { readonly value: unknown; readonly by: string }>();
  const conflicts: string[] = [];
  const objects = new Set<string>();
  return {
    add: (asked: Asked): void =>
      walk(asked, (object, fields, value) => {
        objects.add(object);
        const key = `${object}${fields}`;
        const before = known.get(key);
        if (!before) known.set(key, { value, by: asked.by });
        else if (before.value !== value)
          conflicts.push(
            `${Buffer.from(object, 'base64url').toString()}${fields}: ${JSON.stringify(before.value)} for ${before.by}, ` +
              `${JSON.stringify(value)} for ${asked.by}`,
          );
      }),
    /** Fields in which two answers differ about one object; the first of them. */
    conflicts: (): readonly string[] => conflicts.slice(0, 20),
    /** Ids of the objects. */
    objects: (): ReadonlySet<string> => objects,
  };
};
