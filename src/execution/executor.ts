import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { documentLimitExceeded, GatewayError } from '../errors/index.ts';
import { compile, type Executable } from './compile.ts';
import { createCompiledStore } from './documents.ts';
import type { Counted, Envelope } from './envelope.ts';
import type { Values } from './types.ts';

type ApolloGateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

type Predict<Context> = (variables: Values, context: Context) => number;

/** Predicts the calls to the vendor that an operation needs. */
export interface CostModel<Context> {
  /** Calls that one operation may need. */
  readonly limit: number;
  /** Called once for each document; the result is called for every operation, with its coerced variables. */
  readonly compile: (document: DocumentNode, operationName: string | undefined) => Predict<Context>;
  /** The error of an operation that would need more calls. Left out: COST_LIMIT_EXCEEDED. */
  readonly refuse?: (context: Context, excess: Excess) => GatewayError;
}

/** An operation that would need more calls than it may make. */
export interface Excess {
  readonly predicted: number;
  readonly limit: number;
  readonly predictAgain: () => number;
}

const tooManyCalls = (_: unknown, { predicted, limit }: Excess): GatewayError =>
  new GatewayError('COST_LIMIT_EXCEEDED', { hints: { predicted, limit } });

/** Predicts the size of an answer, in values. */
export interface SizeModel<Context> {
  /** Values that one answer may hold. */
  readonly limit: number;
  /** Called once for each document, as for the cost. */
  readonly compile: (document: DocumentNode, operationName: string | undefined) => Predict<Context>;
}

/** The `extensions` of a request, and those of its answer. */
export interface RequestExtensions<Context> {
  /**
   * Called before anything is predicted of a query. Throws GatewayError for what it does not understand. A mutation never
   * reads a copy: what a write checks must be true now.
   */
  readonly begin: (context: Context, extensions: Values) => Promise<void>;
  /** Extensions of the answer, where the request asks for any. */
  readonly answer: (context: Context, extensions: Values) => Values | undefined;
}

interface ExecutionParts<Context> {
  readonly schema: GraphQLSchema;
  readonly requestExtensions?: RequestExtensions<Context> | undefined;
  readonly cost?: CostModel<Context> | undefined;
  readonly size?: SizeModel<Context> | undefined;
  /** Code is generated for selections that are executed often. False: everything is executed field by field. */
  readonly generateCode: boolean;
  readonly onInterpreted?: ((event: Interpreted) => void) | undefined;
}

/** A document that graphql-js executes, because plans do not cover what it asks for. */
export interface Interpreted {
  /** The first digits of its hash. */
  readonly document: string;
  readonly reason: string;
  /** How many there were since the start. */
  readonly interpretedDocuments: number;
}

interface Prepared<Context> extends Executable {
  readonly kind: OperationTypeNode | undefined;
  readonly predict: Predict<Context> | undefined;
  readonly measure: Predict<Context> | undefined;
}

/** BAD_USER_INPUT for a subscription that is asked as one answer, and for anything else that is asked as a stream. */
const placeOf = (kind: OperationTypeNode | undefined, isStream: boolean): GatewayError | undefined => {
  if ((kind === OperationTypeNode.SUBSCRIPTION) === isStream) return undefined;
  const limit = isStream ? 'a subscription' : 'a query or a mutation; subscriptions are read at /graphql/stream';
  return new GatewayError('BAD_USER_INPUT', { hints: { argument: 'query', limit } });
};

/** One operation of a document that is valid. */
interface Question<Context> {
  readonly document: DocumentNode;
  /** Of the document's text. */
  readonly hash: string;
  readonly operationName?: string | undefined;
  readonly variables?: Values | undefined;
  readonly extensions?: Values | undefined;
  readonly envelope: Envelope<Context, Counted>;
}

/**
 * Each document is compiled once, then only run: directly, or as Apollo asks for it through its gateway interface. An
 * operation that was run directly is not run again for Apollo.
 */
export const createExecution = <Context>({
  schema,
  cost,
  size,
  requestExtensions,
  generateCode,
  onInterpreted,
}: ExecutionParts<Context>) => {
  const store = createCompiledStore<Prepared<Context>>();
  let interpretedDocuments = 0;

  const prepare = (document: DocumentNode, operationName: string | undefined, hash: string): Prepared<Context> => {
    const executable = compile({
      schema,
      document,
      operationName,
      ...(generateCode ? {} : { generateAfter: Number.POSITIVE_INFINITY }),
    });
    const { interpreted } = executable;
    if (interpreted !== undefined) {
      interpretedDocuments += 1;
      onInterpreted?.({ document: hash.slice(0, 16), reason: interpreted, interpretedDocuments });
    }
    return {
      ...executable,
      kind: getOperationAST(document, operationName)?.operation,
      predict: cost?.compile(document, operationName),
      measure: size?.compile(document, operationName),
    };
  };

  const run = async ({
    document,
    hash,
    operationName,
    variables = {},
    extensions = {},
    envelope,
  }: Question<Context>): Promise<ExecutionResult> => {
    const { context, operation } = envelope.open();
    const { execute, predict, measure, kind } = store.get(hash, operationName, () =>
      prepare(document, operationName, hash),
    );
    let predicted = 0;
    const admit = (coerced: Values): GatewayError | undefined => {
      if (size && measure && measure(coerced, context) > size.limit) return documentLimitExceeded('values', size.limit);
      if (!cost || !predict) return undefined;
      predicted = predict(coerced, context);
      const { limit, refuse = tooManyCalls } = cost;
      const predictAgain = (): number => predict(coerced, context);
      return predicted > limit ? refuse(context, { predicted, limit, predictAgain }) : undefined;
    };
    const misplaced = placeOf(kind, operation.root !== undefined);
    if (misplaced) return { errors: [misplaced] };
    if (kind !== OperationTypeNode.MUTATION) await requestExtensions?.begin(context, extensions);
    const result = await execute({ context, variables, root: operation.root, admit });
    const told = {
      ...(extensions.cost === true ? { cost: { predicted, made: operation.upstreamCalls() } } : {}),
      ...requestExtensions?.answer(context, extensions),
    };
    return Object.keys(told).length > 0 ? { ...result, extensions: told } : result;
  };

  const gateway: ApolloGateway = {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, queryHash, request, context }) => {
        const envelope = context as Envelope<Context, Counted>;
        const { operationName, variables, extensions } = request;
        const question = { document, hash: queryHash, operationName, variables, extensions, envelope };
        const result = await (envelope.outcome() ?? run(question));
        envelope.keepResult(result);
        return result;
      },
    }),
    stop: async () => {},
  };

  return { run, gateway };
};
