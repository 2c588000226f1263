import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { type GatewayError, isGatewayError } from '../errors/index.ts';
import { createEnvelope } from '../execution/index.ts';
import type { GraphServer } from './graph-server.ts';
import type { GraphQLOperation } from './operation.ts';

/** Finds the server of the schema that a caller sees. */
export type ServerFor<Context> = (context: Context) => Promise<GraphServer<Context>>;

interface Run<Context> {
  readonly context: Context;
  readonly operation: GraphQLOperation;
  readonly request: Parameters<ApolloServer['executeOperation']>[0];
  /** Resolves with the error to throw when the time is over, even if a field is still waiting. */
  readonly over?: Promise<GatewayError>;
}

/**
 * Executes an operation that is not an HTTP request, such as an event of a stream, by the same server as any other,
 * with its guards, limits and masks.
 */
export const runOperation = async <Context>(
  serverFor: ServerFor<Context>,
  { context, operation, request, over }: Run<Context>,
): Promise<FormattedExecutionResult> => {
  const { envelope, empty } = createEnvelope<Context, GraphQLOperation>({ operation, context });
  const execute = async (): Promise<FormattedExecutionResult> => {
    try {
      const server = await serverFor(context);
      const { body } = await server.executeOperation(request, { contextValue: envelope });
      if (body.kind !== 'single')
        throw new Error(
          'an operation of a stream or an agent must be answered in one piece, without incremental delivery',
        );
      const { data, errors } = body.singleResult;
      // Copied, because emptying the envelope empties the answer that it returned.
      return { ...(errors ? { errors } : {}), data: data ? { ...data } : null };
    } finally {
      empty();
    }
  };
  const outcome = await (over ? Promise.race([execute(), over]) : execute());
  if (isGatewayError(outcome)) throw outcome;
  return outcome;
};
