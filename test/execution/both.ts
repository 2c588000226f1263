import { type ExecutionResult, execute, type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import { compile } from '../../src/execution/compile.ts';

interface Question {
  readonly schema: GraphQLSchema;
  readonly text: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Called before each execution, so that executions share no state. */
  readonly context?: () => unknown;
}

export interface Comparable {
  /** Compared as text, so that the order of keys counts. */
  readonly data: string | undefined;
  readonly errors: readonly string[];
}

/** Number of leading path segments before the answer becomes null. */
const depthOfNull = (data: unknown, path: readonly (string | number)[]): number => {
  let at = data;
  let depth = 0;
  for (const key of path) {
    if (at === null || at === undefined) break;
    at = (at as Record<string | number, unknown>)[key];
    depth++;
  }
  return depth;
};

/**
 * Errors without their order: errors are reported in the order in which they happen, and simultaneous ones have none.
 * Where several errors could each null the same parent, an executor may report any of them, so only the position is
 * compared.
 */
const comparable = ({ data, errors }: ExecutionResult): Comparable => ({
  data: JSON.stringify(data),
  errors: [
    ...new Set(
      (errors ?? []).map((error) => {
        const { extensions, ...rest }: GraphQLFormattedError = error.toJSON();
        const { path = [] } = rest;
        const depth = depthOfNull(data, path);
        return depth < path.length
          ? `null at ${path.slice(0, depth).join('.')}`
          : JSON.stringify({ ...rest, code: extensions?.code });
      }),
    ),
  ].sort(),
});

/** Asks the planned execution with and without generated code, and graphql-js as the reference. */
export const both = async ({ schema, text, variables = {}, operationName, context }: Question) => {
  const document = parse(text);
  const compiled = compile({ schema, document, operationName, generateAfter: Number.POSITIVE_INFINITY });
  const planned = await compiled.execute({ context: context?.(), variables });
  const generating = compile({ schema, document, operationName, generateAfter: 0 });
  await generating.execute({ context: context?.(), variables });
  const again = await generating.execute({ context: context?.(), variables });
  const reference = await execute({
    schema,
    document,
    variableValues: variables,
    operationName,
    contextValue: context?.(),
  });
  return {
    planned: comparable(planned),
    again: comparable(again),
    reference: comparable(reference),
    interpreted: compiled.interpreted,
  };
};
