import { hash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Language } from '../errors/index.ts';
import type { Claims } from '../identity/token/index.ts';
import { inLanguage } from './error-format.ts';
import type { Envelope } from './execution/index.ts';
import type { Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';

/** What the server knows of one operation, apart from the context that the graph works with. */
export interface Operation {
  readonly language: Language;
  /** Opaque: who it is cannot be read from it, only that two lines speak of the same viewer. */
  readonly viewer: string;
  /** Also in the answer's header and in the audit. */
  readonly requestId: string;
  readonly startedAt: number;
  /** Upstream calls made so far. */
  readonly upstreamCalls: () => number;
}

const viewers = new WeakMap<Claims, string>();

/** For `Operation.viewer`; made once for claims that several operations come with. */
export const opaqueViewer = (claims: Claims): string => {
  const known = viewers.get(claims);
  if (known !== undefined) return known;
  const id = hash('sha256', `${claims.issuer}\n${claims.partnerId}\n${claims.subject}`).slice(0, 16);
  viewers.set(claims, id);
  return id;
};

/** Puts error texts in the caller's language and writes one line per operation; no hook per field, which would be slow. */
export const operationPlugin = <Context>(
  logger: Logger,
  onOperation?: (event: OperationEvent) => void,
): ApolloServerPlugin<Envelope<Context>> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response, operationName, operation: definition, queryHash }) {
        const { operation } = contextValue.open();
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const codes = new Set<unknown>();
        if (singleResult.errors) {
          for (const { extensions } of singleResult.errors) codes.add(extensions?.code);
          singleResult.errors = singleResult.errors.map((error) => inLanguage(error, operation.language));
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
  },
});
