import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Language } from '../errors/index.ts';
import type { Envelope } from '../execution/index.ts';
import { inLanguage } from './error-format.ts';
import { isAnsweredAsBefore } from './legacy-status.ts';
import type { Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';
import { nameArguments } from './wrong-literals.ts';

/** What the server knows of one operation, apart from the context that the graph works with. */
export interface GraphQLOperation {
  readonly language: Language;
  /** The header as it was sent; Apollo is not shown those that change nothing. */
  readonly accept?: string | undefined;
  /** Opaque, as `Caller.viewer`. */
  readonly viewer: string;
  /** Also in the answer's header and in the audit. */
  readonly requestId: string;
  readonly startedAt: number;
  /** Upstream calls made so far. */
  readonly upstreamCalls: () => number;
}

/**
 * Puts error texts in the caller's language, answers old clients as they expect it and writes one line per operation. One
 * plugin with one set of hooks for all operations, and no hook per field, which would be slow.
 */
export const operationPlugin = <Context>(
  logger: Logger,
  onOperation?: (event: OperationEvent) => void,
): ApolloServerPlugin<Envelope<Context, GraphQLOperation>> => {
  const hooks: GraphQLRequestListener<Envelope<Context, GraphQLOperation>> = {
    async validationDidStart({ document }) {
      return async (errors) => nameArguments(document, errors ?? []);
    },
    async willSendResponse({ contextValue, response, operationName, operation: definition, queryHash }) {
      const { operation } = contextValue.open();
      const { body, http } = response;
      if (body.kind !== 'single') return;
      const { singleResult } = body;
      const codes = new Set<unknown>();
      if (singleResult.errors) {
        for (const { extensions } of singleResult.errors) codes.add(extensions?.code);
        singleResult.errors = singleResult.errors.map((error) => inLanguage(error, operation.language));
        if (http.status === 400 && isAnsweredAsBefore(operation.accept, codes)) http.status = 200;
      }
      const name = operationName ?? null;
      const kind = definition?.operation ?? null;
      const ms = Math.round((performance.now() - operation.startedAt) * 10) / 10;
      const upstreamCalls = operation.upstreamCalls();
      onOperation?.({ name, kind, ms, upstreamCalls, codes: [...codes].map(String) });
      logger.info(
        {
          operation: name,
          kind,
          document: queryHash?.slice(0, 16) ?? null,
          ms,
          upstreamCalls,
          codes: [...codes],
          viewer: operation.viewer,
          requestId: operation.requestId,
        },
        'operation',
      );
    },
  };
  return { requestDidStart: async () => hooks };
};
