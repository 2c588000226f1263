import { type ASTNode, BREAK, type DocumentNode, GraphQLError, isValueNode, Kind, visit } from 'graphql';

const nameIn = (node: ASTNode | readonly ASTNode[]): readonly string[] =>
  'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) ? [node.name.value] : [];

/** Path of the argument that contains a literal, such as `filter.from`; undefined when no argument does. */
const argumentAround = (document: DocumentNode, literal: ASTNode): string | undefined => {
  let found: string | undefined;
  visit(document, {
    enter: (node, _key, parent, _path, ancestors) => {
      if (node !== literal) return undefined;
      found = [...ancestors, parent ?? []].flatMap(nameIn).join('.') || undefined;
      return BREAK;
    },
  });
  return found;
};

/** Validation stops at this number of errors. */
const MOST = 100;

/** Adds `extensions.argument` to the error of each literal that does not fit its type. */
export const nameArguments = (document: DocumentNode, errors: readonly Error[]): void => {
  for (const error of errors.slice(0, MOST)) {
    if (!(error instanceof GraphQLError)) continue;
    const { nodes, extensions } = error;
    const [node] = nodes ?? [];
    const argument = node && isValueNode(node) ? argumentAround(document, node) : undefined;
    if (argument !== undefined) extensions.argument = argument;
  }
};
