import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, print, type SelectionSetNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

export const SCHEMA = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));

const ID = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const;

/** Adds `id` to each selection of an object that has one, as apps with a cache do. */
export const withIds = (text: string): string => {
  const info = new TypeInfo(SCHEMA);
  return print(
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        [Kind.SELECTION_SET]: {
          leave: (node: SelectionSetNode) => {
            const type = info.getParentType();
            if (!type || !('getFields' in type) || !('id' in type.getFields())) return undefined;
            const others = node.selections.filter(
              (each) => each.kind !== Kind.FIELD || each.name.value !== 'id' || each.alias,
            );
            return { ...node, selections: [ID, ...others] };
          },
        },
      }),
    ),
  );
};
