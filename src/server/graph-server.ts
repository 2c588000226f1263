import type { IncomingHttpHeaders } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import {
  type CostModel,
  createExecution,
  createKnownDocuments,
  type Envelope,
  type KnownDocument,
  type RequestExtensions,
  type SizeModel,
} from '../execution/index.ts';
import { isObject, type JsonObject } from '../text.ts';
import { inChinese, translateAnswer } from '../translations/index.ts';
import { type ApolloParts, createApollo } from './apollo.ts';
import type { Sent } from './documents/index.ts';
import type { OperationEvent } from './observation.ts';
import { createReport, type GraphQLOperation } from './operation.ts';

type GraphEnvelope<Context> = Envelope<Context, GraphQLOperation>;

/** An operation that was sent over HTTP. */
interface Asked<Context> {
  readonly sent: Sent;
  readonly headers: IncomingHttpHeaders;
  readonly envelope: GraphEnvelope<Context>;
}

/** Answers the operations of all callers who see the same part of the schema. */
export interface GraphServer<Context>
  extends Pick<ApolloServer<GraphEnvelope<Context>>, 'start' | 'stop' | 'executeOperation'> {
  answer(asked: Asked<Context>): Promise<HTTPGraphQLResponse>;
}

/** The only headers that Apollo reads. */
const APOLLO_HEADERS = ['content-type', 'accept'] as const;

/**
 * Values of `Accept` that the default answer satisfies. For them Apollo gets an empty header, because it would
 * negotiate any other twice for every operation.
 */
const ORDINARY: ReadonlySet<unknown> = new Set([undefined, 'application/json', '*/*']);

const apolloHeaders = (headers: IncomingHttpHeaders): HeaderMap => {
  const read = new HeaderMap();
  for (const name of APOLLO_HEADERS) if (headers[name] !== undefined) read.set(name, headers[name]);
  if (ORDINARY.has(headers.accept)) read.set('accept', '');
  return read;
};

/** An operation of a known document. */
interface Operation {
  readonly known: KnownDocument;
  readonly definition: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: JsonObject | undefined;
  readonly extensions: JsonObject | undefined;
}

const isLeftOut = (value: unknown): value is null | undefined => value === undefined || value === null;

/** The operation of a request body, if it needs nothing that only Apollo can do; otherwise undefined. */
const operationIn = (body: JsonObject, known: KnownDocument): Operation | undefined => {
  const { operationName, variables, extensions } = body;
  if (!isLeftOut(operationName) && typeof operationName !== 'string') return undefined;
  if (!isLeftOut(variables) && !isObject(variables)) return undefined;
  if (!isLeftOut(extensions) && (!isObject(extensions) || 'persistedQuery' in extensions)) return undefined;
  const definition = getOperationAST(known.document, operationName);
  if (!definition) return undefined;
  return {
    known,
    definition,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
};

const HEADERS = new HeaderMap([['content-type', 'application/json; charset=utf-8']]);

interface GraphServerParts<Context> extends Omit<ApolloParts<Context>, 'gateway' | 'known' | 'report'> {
  readonly schema: GraphQLSchema;
  readonly cost?: CostModel<Context> | undefined;
  readonly size?: SizeModel<Context> | undefined;
  readonly requestExtensions?: RequestExtensions<Context> | undefined;
  /** Whether code is generated for operations that are executed often. */
  readonly generateCode: boolean;
  readonly onOperation?: ((event: OperationEvent) => void) | undefined;
}

/**
 * Apollo Server answers each document once. After that the document is known to be valid, and is executed directly with
 * the same prediction, guards and log. Unusual requests still go to Apollo, and so do failed operations, which Apollo
 * answers with their errors.
 */
export const createGraphServer = <Context>({
  schema,
  cost,
  size,
  requestExtensions,
  generateCode,
  onOperation,
  ...parts
}: GraphServerParts<Context>): GraphServer<Context> => {
  const { logger } = parts;
  const known = createKnownDocuments();
  const report = createReport(logger, onOperation);
  const { run, gateway } = createExecution<Context>({
    schema,
    cost,
    size,
    requestExtensions,
    generateCode,
    onInterpreted: (event) => logger.info(event, 'a document is executed by graphql-js, not by compiled code'),
  });
  const apollo = createApollo<Context>({ ...parts, gateway, known, report });

  const findOperation = ({ sent: { method, body }, headers }: Asked<Context>): Operation | undefined => {
    if (method !== 'POST' || !ORDINARY.has(headers.accept) || !isObject(body)) return undefined;
    const { query } = body;
    const found = typeof query === 'string' ? known.find(query) : undefined;
    return found && operationIn(body, found);
  };

  /** The text of the answer; undefined when the operation has failed, so that Apollo has to answer with its errors. */
  const execute = async (
    { known: { document, hash }, definition, ...asked }: Operation,
    envelope: GraphEnvelope<Context>,
  ): Promise<string | undefined> => {
    const outcome = run({ ...asked, document, hash, envelope });
    const result = await outcome.catch(() => undefined);
    if (!result?.data || result.errors) {
      envelope.keepOutcome(outcome);
      return undefined;
    }
    const { operation } = envelope.open();
    const { extensions } = result;
    const data =
      operation.language === 'zh'
        ? translateAnswer(result.data, { document, operation: definition }, inChinese)
        : result.data;
    report({ operation, name: definition.name?.value ?? null, kind: definition.operation, hash, codes: [] });
    return JSON.stringify(extensions ? { data, extensions } : { data });
  };

  return {
    start: () => apollo.start(),
    stop: () => apollo.stop(),
    executeOperation: apollo.executeOperation.bind(apollo),
    answer: async (asked) => {
      const operation = findOperation(asked);
      const string = operation && (await execute(operation, asked.envelope));
      if (string !== undefined) return { headers: HEADERS, body: { kind: 'complete', string } };
      return apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { ...asked.sent, headers: apolloHeaders(asked.headers) },
        context: async () => asked.envelope,
      });
    },
  };
};
