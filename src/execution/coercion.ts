import { type ConstValueNode, type DirectiveNode, GraphQLError, type ValueNode } from 'graphql';
import { GatewayError } from '../errors/index.ts';

/**
 * The error that graphql-js throws where a variable is null, or missing, for an argument that may not be: only the
 * value shows which, so validation cannot refuse it. The outer error keeps GraphQL's text and place, as the reference
 * implementation has them; the inner one has the code that the caller gets.
 */
export const nullArgument = (error: GraphQLError, argument: string): GraphQLError => {
  const originalError = new GatewayError('BAD_USER_INPUT', { hints: { argument, limit: 'not null' }, cause: error });
  return new GraphQLError(error.message, { nodes: error.nodes, originalError, extensions: {} });
};

interface Argued {
  readonly name: { readonly value: string };
  readonly arguments?: readonly {
    readonly name: { readonly value: string };
    readonly value: ValueNode | ConstValueNode;
  }[];
}

/** The name of the argument that an error of coercion points at. */
export const argumentAt = ({ nodes }: GraphQLError, { arguments: args }: Argued): string | undefined =>
  args?.find(({ value }) => nodes?.includes(value))?.name.value;

/** As `@skip.if`. */
export const directiveArgumentAt = (error: GraphQLError, directives: readonly DirectiveNode[]): string | undefined => {
  for (const directive of directives) {
    const argument = argumentAt(error, directive);
    if (argument !== undefined) return `@${directive.name.value}.${argument}`;
  }
  return undefined;
};
