import type { FieldNode, FragmentDefinitionNode, GraphQLField, OperationDefinitionNode } from 'graphql';

/** The positions in a document at which a field is selected. */
export interface Place {
  readonly fieldNodes: readonly FieldNode[];
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Converts the value of a property to the value in the answer. */
export type Show = (value: unknown, source: unknown) => unknown;

/**
 * A property with a guard or a mask, in three parts: the check for all rows of a request, the check for one place in a
 * document, and the work for each row. The executor may use it instead of the field's resolver, which does all three
 * for each row and creates the refusals.
 */
export interface Reading<Context = unknown> {
  /** Whether the guard lets the viewer through. Refuses nothing and counts nothing in the audit. */
  isOpen(context: Context): boolean;
  /** Undefined when the resolver is needed; null when the value is shown unchanged. */
  showAt(place: Place): Show | null | undefined;
}

export const READING = 'reading';

/** Name of the extension of a scalar that returns every text unchanged. */
export const TEXT_AS_IT_STANDS = 'textAsItStands';

/** Name of the extension with the name of the property that a field reads, when it differs from the field's. */
export const PROPERTY = 'property';

/** The name of the property with the value of a field without a method. */
export const propertyOf = ({ name, extensions }: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>): string =>
  (extensions[PROPERTY] as string | undefined) ?? name;

/** The value of a field without a method, computed from all properties of the object. */
export type Read = (source: unknown, context: unknown) => unknown;

/**
 * Name of the extension with the `Read` of a field that is computed from the whole object; its resolver calls it too.
 */
export const READ = 'read';
