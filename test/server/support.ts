import { once } from 'node:events';
import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { loadConfig } from '../../src/config/index.ts';
import { GatewayError } from '../../src/errors/index.ts';
import type { DemoIssuer, TokenVerifier } from '../../src/identity/token/index.ts';
import type { Redis } from '../../src/redis/index.ts';
import type { Export } from '../../src/server/exports.ts';
import { startGateway } from '../../src/server/gateway.ts';
import type { GatewayParts } from '../../src/server/gateway-parts.ts';
import { createLogger } from '../../src/server/logger.ts';
import { claimsWith } from '../support/claims.ts';

export interface TestContext {
  readonly signal: AbortSignal;
  readonly subject: string | null;
}

/** A promise with the function that fulfills it, to wait for an event without a clock. */
export const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

type Resolvers = Record<string, (args: Record<string, unknown>, context: TestContext) => unknown>;

const choice = new GraphQLInputObjectType({
  name: 'Choice',
  fields: { color: { type: new GraphQLEnumType({ name: 'Color', values: { PURPLE: {}, YELLOW: {} } }) } },
});

/** A small schema whose resolvers the test gives. */
export const graphOf = (resolvers: Resolvers): GraphQLSchema => {
  const text = (name: string) => ({
    type: GraphQLString,
    args: { first: { type: GraphQLInt } },
    resolve: (_: unknown, args: Record<string, unknown>, context: TestContext) => resolvers[name]?.(args, context),
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        hello: { type: GraphQLString, resolve: () => 'world' },
        me: { type: GraphQLString, resolve: (_: unknown, __: unknown, { subject }: TestContext) => subject },
        strict: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
        choose: { type: GraphQLString, args: { by: { type: choice } }, resolve: () => 'chosen' },
        rows: {
          type: new GraphQLList(GraphQLString),
          resolve: () => {
            const error = new GatewayError('UPSTREAM_TIMEOUT', { details: { operation: 'ListThings' } });
            return [error, error, 'third'];
          },
        },
        ...Object.fromEntries(Object.keys(resolvers).map((name) => [name, text(name)])),
      },
    }),
    mutation: new GraphQLObjectType({
      name: 'Mutation',
      fields: { touch: { type: GraphQLString, resolve: () => 'done' } },
    }),
  });
};

/** `Bearer good.<subject>.x` is valid, every other token is expired. */
const verify: TokenVerifier = async (authorization) => {
  if (authorization === undefined) return null;
  const subject = /^Bearer good\.(\w+)\.x$/.exec(authorization)?.[1];
  if (!subject) throw new GatewayError('UNAUTHENTICATED', { hints: { reason: 'expired' } });
  return claimsWith({ subject, partnerId: 'p1', roles: ['ADMINISTRATOR'] });
};

export interface LogLine extends Record<string, unknown> {
  readonly msg: string;
}

interface Setup {
  readonly env?: Record<string, string>;
  readonly resolvers?: Resolvers;
  readonly probe?: () => Promise<void>;
  readonly playground?: string;
  readonly verify?: TokenVerifier;
  readonly demo?: DemoIssuer;
  readonly exports?: Readonly<Record<string, Export<TestContext>>>;
  readonly redis?: Redis;
  readonly viewFor?: GatewayParts<TestContext>['viewFor'];
  readonly readsSchema?: GatewayParts<TestContext>['readsSchema'];
  /** The time by which rates are limited. */
  readonly now?: () => number;
}

/** Starts a gateway on a free port and collects its log; `await using` closes the gateway. */
export const gatewayWith = async ({
  env = {},
  resolvers = {},
  probe = async () => {},
  playground,
  ...rest
}: Setup = {}) => {
  const log: LogLine[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      log.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const contexts: TestContext[] = [];
  const gateway = await startGateway<TestContext>({
    config: loadConfig({ PORT: '0', ...env }),
    schema: graphOf(resolvers),
    verify: rest.verify ?? verify,
    contextFor: ({ claims, signal }) => {
      const context = { signal, subject: claims?.subject ?? null };
      contexts.push(context);
      return { context, upstreamCalls: () => 3 };
    },
    probe,
    playground,
    demo: rest.demo,
    exports: rest.exports,
    redis: rest.redis,
    viewFor: rest.viewFor,
    readsSchema: rest.readsSchema,
    ...(rest.now ? { now: rest.now } : {}),
    logger: createLogger('debug', stream),
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...gateway,
    log,
    contexts,
    post,
    async run(query: string, headers: Record<string, string> = {}, variables?: unknown) {
      const response = await post({ query, variables }, headers);
      return { status: response.status, headers: response.headers, ...((await response.json()) as GraphQLAnswer) };
    },
    [Symbol.asyncDispose]: () => gateway.close(),
  };
};

export interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** Sends a request whose connection the test can cut; `fetch` gives no access to the connection. */
export const rawPost = (
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
  agent: Agent | false = false,
): ClientRequest => {
  const request = httpRequest(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    agent,
  });
  request.on('error', () => {});
  request.end(JSON.stringify({ query }));
  return request;
};

export const answerTo = async (
  request: ClientRequest,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> => {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
};
