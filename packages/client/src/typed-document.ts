/**
 * A GraphQL document with the types of its result and its variables. The text is a plain string; `id` is its SHA-256,
 * by which a gateway with trusted documents knows it.
 */
export interface TypedDocument<Result, Variables> {
  readonly id: string;
  /** Name of the operation. */
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly text: string;
  /** Holds the types for libraries that read them from here; never set. */
  readonly __apiType?: (variables: Variables) => Result;
}
