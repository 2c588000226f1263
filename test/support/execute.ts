import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compile } from '../../src/execution/compile.ts';

interface Request {
  readonly schema: GraphQLSchema;
  /** Valid. */
  readonly document: DocumentNode;
  readonly context: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Executes as the gateway does, by a plan; only admission by cost and the HTTP front are left out. */
export const executeAsGateway = async ({
  schema,
  document,
  context,
  variables = {},
}: Request): Promise<ExecutionResult> => {
  const { execute, interpreted } = compile({ schema, document });
  if (interpreted !== undefined) throw new Error(`not planned: ${interpreted}`);
  return execute({ context, variables });
};
