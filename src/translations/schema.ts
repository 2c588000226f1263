import { type ASTNode, Kind, parse, print, type StringValueNode, visit } from 'graphql';

export type Translate = (text: string) => string;

/** Fields of introspection that contain texts for people. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(['description', 'deprecationReason']);

const translateNode = (node: StringValueNode, translate: Translate): StringValueNode => ({
  ...node,
  value: translate(node.value),
});

/** Whether a node is a description, or the reason of `@deprecated`; only arguments of directives have that name. */
const isForPeople = (key: string | number | undefined, parent: ASTNode | readonly ASTNode[] | undefined): boolean =>
  key === 'description' ||
  (parent !== undefined && 'kind' in parent && parent.kind === Kind.ARGUMENT && parent.name.value === 'reason');

/** SDL with its descriptions and deprecation reasons translated. */
export const translateSdl = (sdl: string, translate: Translate): string => {
  const document = visit(parse(sdl, { noLocation: true }), {
    [Kind.STRING]: {
      enter: (node, key, parent) => (isForPeople(key, parent) ? translateNode(node, translate) : undefined),
    },
  });
  return `${print(document)}\n`;
};

/** The answer to an introspection query without aliases, with its texts translated. */
export const translateIntrospection = (value: unknown, translate: Translate): unknown => {
  if (Array.isArray(value)) return value.map((item) => translateIntrospection(item, translate));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && TEXT_FIELDS.has(name) ? translate(inner) : translateIntrospection(inner, translate),
    ]),
  );
};
