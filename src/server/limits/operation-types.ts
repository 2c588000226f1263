import { type ASTVisitor, GraphQLError, Kind, type OperationDefinitionNode, type ValidationContext } from 'graphql';

/** Refuses an operation of a type that the schema does not serve; graphql-js finds out only when it executes. */
export const servedTypesRule = (context: ValidationContext): ASTVisitor => ({
  [Kind.OPERATION_DEFINITION]: (node: OperationDefinitionNode) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`Operations of the type ${node.operation} are not served.`, { nodes: node }));
  },
});
