import type { FieldNode, FragmentDefinitionNode, GraphQLField, OperationDefinitionNode } from 'graphql';

/** The positions in a document at which a field is selected. */
export interface Place {
  readonly fieldNodes: readonly FieldNode[];
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Turns the value of a property into the value that an answer shows. */
export type Show = (value: unknown, source: unknown) => unknown;

/**
 * A property behind a guard or a mask, split into three parts: the check for all rows of a request, the check for one
 * place in a document, and the work for each row. The executor may read it so instead of calling the field's resolver,
 * which does all three for each row and remains the function that refuses.
 */
export interface Reading<Context = unknown> {
  /** Whether the guard lets the viewer through. Refuses nothing and counts nothing in the audit. */
  isOpen(context: Context): boolean;
  /** Undefined where the resolver is needed; null where the value is shown unchanged. */
  showAt(place: Place): Show | null | undefined;
}

export const READING = 'reading';

/** Extension of a scalar that returns every text unchanged. */
export const TEXT_AS_IT_STANDS = 'textAsItStands';

/** Extension of a field that reads a property with another name than its own: that name. */
export const PROPERTY = 'property';

/** The property of an object that holds the value of a field without a method. */
export const propertyOf = ({ name, extensions }: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>): string =>
  (extensions[PROPERTY] as string | undefined) ?? name;

/** The value of a field without a method, computed from all properties of the object. */
export type Read = (source: unknown, context: unknown) => unknown;

/** Extension of a field that is read from the object as a whole: a `Read`, which its resolver calls too. */
export const READ = 'read';
