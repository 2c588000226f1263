import { createServer } from 'node:http';
import type { Plugin as EnvelopPlugin } from '@envelop/core';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { createSources } from '../../data/source.ts';
import { createVendor } from '../../data/vendor.ts';
import { createAuthenticate, type Viewer } from '../../data/viewer.ts';
import { hashOf, OPERATIONS } from '../../measure/operations.ts';
import { announce, readSetting } from '../../stage/control.ts';
import { listen } from '../../stage/listen.ts';
import { KEEP_ALIVE_MS, logOperation } from '../common.ts';
import { createLoaders, type Loaders } from '../loaders.ts';
import { customerResolvers, rootResolvers, typeDefs } from '../resolvers.ts';

interface Context {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  readonly startedAt: number;
}

const accessLog: Plugin<Context> = {
  onExecute: ({ args: { contextValue, operationName } }) => ({
    onExecuteDone: () => {
      const { viewer, startedAt } = contextValue;
      logOperation({ operation: operationName ?? null, viewer: viewer.id, startedAt });
    },
  }),
};

const { query } = OPERATIONS.trustedCustomer;
const persisted = new Map([[hashOf(query), query]]);

/** Starts Yoga as in its documentation. `plugins`: those of an engine that compiles documents; none: graphql executes them. */
export const startYoga = async (plugins: readonly EnvelopPlugin[]): Promise<void> => {
  const setting = readSetting();
  const source = (await createSources())((partner) => createVendor(setting.sandboxUrl, partner));
  const authenticate = createAuthenticate(setting);

  const yoga = createYoga<object, Context>({
    schema: createSchema<Context>({ typeDefs, resolvers: { ...rootResolvers(source), Customer: customerResolvers } }),
    context: async ({ request }) => ({
      startedAt: performance.now(),
      viewer: await authenticate(request.headers.get('authorization') ?? undefined),
      loaders: createLoaders(source),
    }),
    plugins: [
      ...plugins,
      usePersistedOperations({
        allowArbitraryOperations: true,
        getPersistedOperation: (id) => persisted.get(id) ?? null,
      }),
      accessLog,
    ],
    logging: false,
    graphiql: false,
    landingPage: false,
  });

  const server = createServer(yoga);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  announce(`${await listen(server)}/graphql`);
};
