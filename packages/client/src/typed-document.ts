/**
 * A GraphQL document with the types of its result and its variables. The text is a plain string; `id` is its SHA-256,
 * by which a gateway with trusted documents knows it.
 */
export interface TypedDocument<Result, Variables> {
  readonly id: string;
  /** Name of the operation. */
  readonly name: string;
  /** A subscription is read by a client of streams, such as graphql-sse or graphql-ws. */
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  /** Holds the types for libraries that read them from here; never set. */
  readonly __apiType?: (variables: Variables) => Result;
}

/** The fields that the parsed documents of all libraries have. */
type Parsed<Node> = Pick<Node, Extract<keyof Node, 'kind' | 'definitions' | 'loc'>>;

/**
 * The document as a library reads it, with its types: `documentNode(gql, CustomersDocument)` with the `gql` or `parse` of
 * Apollo Client, urql or graphql-js.
 */
export const documentNode = <Result, Variables, Node extends object>(
  parse: (text: string) => Node,
  { text }: TypedDocument<Result, Variables>,
): Parsed<Node> & { readonly __apiType?: (variables: Variables) => Result } => parse(text);
