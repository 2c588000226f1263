import {
  type ASTNode,
  type DocumentNode,
  Kind,
  type NamedTypeNode,
  type NameNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';

export type Part = 'type' | 'field' | 'argument' | 'input field' | 'enum value' | 'directive';

/** Something of the schema that has a name. */
export interface Named {
  readonly part: Part;
  readonly name: string;
  /** With what it belongs to, such as `Query.customer(id)`. */
  readonly coordinate: string;
  readonly node: ASTNode;
  readonly description: string;
  /** Of fields and arguments: the name of the type, without lists and `!`. */
  readonly type?: string | undefined;
}

interface Node {
  readonly name: NameNode;
  readonly description?: StringValueNode | undefined;
  readonly type?: TypeNode;
}

const bareType = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : bareType(type.type));

const toNamed = (part: Part, node: Node & ASTNode, coordinate: string): Named => ({
  part,
  name: node.name.value,
  coordinate,
  node,
  description: node.description?.value ?? '',
  type: node.type && bareType(node.type).name.value,
});

const partsOf = (definition: DocumentNode['definitions'][number]): readonly Named[] => {
  if (!('name' in definition) || !definition.name) return [];
  const owner = definition.name.value;
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        toNamed('type', definition, owner),
        ...(definition.fields ?? []).flatMap((field) => [
          toNamed('field', field, `${owner}.${field.name.value}`),
          ...(field.arguments ?? []).map((argument) =>
            toNamed('argument', argument, `${owner}.${field.name.value}(${argument.name.value})`),
          ),
        ]),
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        toNamed('type', definition, owner),
        ...(definition.fields ?? []).map((field) => toNamed('input field', field, `${owner}.${field.name.value}`)),
      ];
    case Kind.ENUM_TYPE_DEFINITION:
      return [
        toNamed('type', definition, owner),
        ...(definition.values ?? []).map((value) => toNamed('enum value', value, `${owner}.${value.name.value}`)),
      ];
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
      return [toNamed('type', definition, owner)];
    case Kind.DIRECTIVE_DEFINITION:
      return [
        toNamed('directive', definition, `@${owner}`),
        ...(definition.arguments ?? []).map((argument) =>
          toNamed('argument', argument, `@${owner}(${argument.name.value})`),
        ),
      ];
    default:
      return [];
  }
};

/** Everything that has a name, in the order of the text. */
export const everythingNamed = ({ definitions }: DocumentNode): readonly Named[] => definitions.flatMap(partsOf);
