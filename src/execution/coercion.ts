import { type ConstValueNode, type DirectiveNode, GraphQLError, type ValueNode } from 'graphql';
import { GatewayError } from '../errors/index.ts';

/**
 * Wraps the error of graphql-js for a non-null argument whose variable is null or missing, which validation cannot find
 * because it depends on the value. The outer error keeps the message and location of graphql-js; the inner one has the
 * code that the caller gets.
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

/** The name of the argument in which an error of coercion is located. */
export const argumentAt = ({ nodes }: GraphQLError, { arguments: args }: Argued): string | undefined =>
  args?.find(({ value }) => nodes?.includes(value))?.name.value;

/** The same for an argument of a directive, such as `@skip.if`. */
export const directiveArgumentAt = (error: GraphQLError, directives: readonly DirectiveNode[]): string | undefined => {
  for (const directive of directives) {
    const argument = argumentAt(error, directive);
    if (argument !== undefined) return `@${directive.name.value}.${argument}`;
  }
  return undefined;
};
