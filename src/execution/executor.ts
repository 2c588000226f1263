import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { documentLimitExceeded, GatewayError, isGatewayError } from '../errors/index.ts';
import { compile, type Executable } from './compile.ts';
import { createCompiledStore } from './documents.ts';
import type { Counted, Envelope } from './envelope.ts';
import type { Values } from './types.ts';

type ApolloGateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

type Predict<Context> = (variables: Values, context: Context) => number;

/** Predicts the calls to the vendor that an operation needs. */
export interface CostModel<Context> {
  /** Largest number of calls that one operation may need. */
  readonly limit: number;
  /** Called once per document; the result is called for each execution with its coerced variables. */
  readonly compile: (document: DocumentNode, operationName: string | undefined) => Predict<Context>;
  /** Creates the error of an operation that would need more calls; default: COST_LIMIT_EXCEEDED. */
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
  /** Largest number of values in one answer. */
  readonly limit: number;
  /** Called once per document, like that of the cost. */
  readonly compile: (document: DocumentNode, operationName: string | undefined) => Predict<Context>;
}

/** The `extensions` of a request, and those of its answer. */
export interface RequestExtensions<Context> {
  /**
   * Called before calls of a query are predicted. Throws GatewayError for wrong extensions. Not called for mutations,
   * which never read copies, because a write must check the present data.
   */
  readonly begin: (context: Context, extensions: Values) => Promise<void>;
  /** Extensions of the answer; undefined when the request asks for none. */
  readonly answer: (context: Context, extensions: Values) => Values | undefined;
}

interface ExecutionParts<Context> {
  readonly schema: GraphQLSchema;
  readonly requestExtensions?: RequestExtensions<Context> | undefined;
  readonly cost?: CostModel<Context> | undefined;
  readonly size?: SizeModel<Context> | undefined;
  /** Whether code is generated for selections that are executed often; false: all fields are executed one by one. */
  readonly generateCode: boolean;
  readonly onInterpreted?: ((event: Interpreted) => void) | undefined;
}

/** A document that graphql-js executes, because plans do not cover a feature that it uses. */
export interface Interpreted {
  /** The first digits of its hash. */
  readonly document: string;
  readonly reason: string;
  /** Number of such documents since the start. */
  readonly interpretedDocuments: number;
}

interface Prepared<Context> extends Executable {
  readonly kind: OperationTypeNode | undefined;
  readonly predict: Predict<Context> | undefined;
  readonly measure: Predict<Context> | undefined;
}

/** BAD_USER_INPUT for a subscription that is not requested as a stream, and for another operation that is. */
const placeOf = (kind: OperationTypeNode | undefined, isStream: boolean): GatewayError | undefined => {
  if ((kind === OperationTypeNode.SUBSCRIPTION) === isStream) return undefined;
  const limit = isStream ? 'a subscription' : 'a query or a mutation; subscriptions are read at /graphql/stream';
  return new GatewayError('BAD_USER_INPUT', { hints: { argument: 'query', limit } });
};

/** One operation of a valid document. */
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
 * Compiles each document once and then executes it, either directly or for Apollo through its gateway interface. An
 * operation that was executed directly is not executed again for Apollo.
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

  /** Returns the error of wrong extensions. If it were thrown, the answer would have the status of a failed server. */
  const begin = async (context: Context, extensions: Values): Promise<GatewayError | undefined> => {
    try {
      await requestExtensions?.begin(context, extensions);
      return undefined;
    } catch (error) {
      if (isGatewayError(error)) return error;
      throw error;
    }
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
    const refused = kind === OperationTypeNode.MUTATION ? undefined : await begin(context, extensions);
    if (refused) return { errors: [refused] };
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
