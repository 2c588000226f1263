import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compile } from '../../src/execution/compile.ts';

interface Request {
  readonly schema: GraphQLSchema;
  /** The document is valid. */
  readonly document: DocumentNode;
  readonly context: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Executes a plan as the gateway does, without admission by cost and without HTTP. */
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
