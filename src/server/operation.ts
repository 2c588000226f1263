import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { Language } from '../errors/index.ts';
import type { Envelope, KnownDocuments } from '../execution/index.ts';
import { inChinese, translateAnswer } from '../translations/index.ts';
import { inLanguage, shortenAlike } from './error-format.ts';
import { statusOfRefusal } from './legacy-status.ts';
import type { Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';
import { nameArguments } from './wrong-literals.ts';

/** The server's own data about one operation, beside the graph's context. */
export interface GraphQLOperation {
  readonly language: Language;
  /** The header as it was sent; undefined for values that Apollo need not read. */
  readonly accept?: string | undefined;
  /** Opaque key of the viewer, see `Caller.viewer`. */
  readonly viewer: string;
  /** Also a header of the answer, and a field of the audit. */
  readonly requestId: string;
  readonly startedAt: number;
  /** Root value of a subscription; absent for other operations. */
  readonly root?: unknown;
  /** Whether a stream only checks again that it may be read; such an operation is neither counted nor logged. */
  readonly isRepeated?: boolean;
  /** Upstream calls made so far. */
  readonly upstreamCalls: () => number;
}

/** Seconds for which every caller may reuse the answer to a document; null for a private answer. */
export type PublicSeconds<Context> = (document: DocumentNode, context: Context) => number | null;

/**
 * Longest `max-age` of an answer. The rows of such an answer are cached for hours, so that a client that asks again
 * with its ETag causes no upstream call.
 */
const LONGEST_SECONDS = 300;

/** What the log and the metrics record about an answered operation. */
interface Answered {
  readonly operation: GraphQLOperation;
  readonly name: string | null;
  readonly kind: string | null;
  /** Hash of the document's text; null without a text. */
  readonly hash: string | null;
  /** Codes of the errors in the answer, each once. */
  readonly codes: readonly unknown[];
}

/** Makes the function that logs and counts an answered operation. */
export const createReport = (logger: Logger, onOperation?: (event: OperationEvent) => void) => {
  const report = ({ operation, name, kind, hash, codes }: Answered): void => {
    if (operation.isRepeated) return;
    const ms = Math.round((performance.now() - operation.startedAt) * 10) / 10;
    const upstreamCalls = operation.upstreamCalls();
    onOperation?.({ name, kind, ms, upstreamCalls, codes: codes.map(String) });
    logger.info(
      {
        operation: name,
        kind,
        document: hash?.slice(0, 16) ?? null,
        ms,
        upstreamCalls,
        codes,
        viewer: operation.viewer,
        requestId: operation.requestId,
      },
      'operation',
    );
  };
  return report;
};

export type Report = ReturnType<typeof createReport>;

interface OperationPluginSettings<Context> {
  readonly report: Report;
  /** Gets each document that was answered without an error. */
  readonly known: KnownDocuments;
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
}

/**
 * Translates messages and descriptions of the schema, and answers old clients with the status that they expect. One
 * plugin has all hooks of an operation, and none has hooks of single fields, which would be slow.
 */
export const operationPlugin = <Context>({
  report,
  known,
  publicSeconds = () => null,
}: OperationPluginSettings<Context>): ApolloServerPlugin<Envelope<Context, GraphQLOperation>> => {
  const hooks: GraphQLRequestListener<Envelope<Context, GraphQLOperation>> = {
    async validationDidStart({ document }) {
      return async (errors) => nameArguments(document, errors ?? []);
    },
    async willSendResponse({
      contextValue,
      request,
      response,
      source,
      document,
      operationName,
      operation: definition,
      queryHash,
    }) {
      const { operation, context } = contextValue.open();
      const { body, http } = response;
      if (body.kind !== 'single') return;
      const { singleResult } = body;
      const codes = new Set<unknown>();
      if (singleResult.errors) {
        for (const { extensions } of singleResult.errors) codes.add(extensions?.code);
        singleResult.errors = shortenAlike(singleResult.errors).map((error) => inLanguage(error, operation.language));
        if (http.status === 400) http.status = statusOfRefusal(operation.accept, codes);
      } else if (source !== undefined && document && queryHash !== undefined)
        known.keep(source, { document, hash: queryHash });
      if (operation.language === 'zh' && singleResult.data && document && definition)
        singleResult.data = translateAnswer(singleResult.data, { document, operation: definition }, inChinese);
      if (request.http?.method === 'GET' && document && !singleResult.errors && !singleResult.extensions) {
        const seconds = publicSeconds(document, context);
        if (seconds !== null)
          http.headers.set('cache-control', `private, max-age=${Math.min(seconds, LONGEST_SECONDS)}`);
      }
      const kind = definition?.operation ?? null;
      report({ operation, name: operationName ?? null, kind, hash: queryHash ?? null, codes: [...codes] });
    },
  };
  return { requestDidStart: async () => hooks };
};
