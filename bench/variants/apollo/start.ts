import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { buildSchema } from 'type-graphql';
import { createSource, type Source } from '../../data/source.ts';
import { createAuthenticate } from '../../data/viewer.ts';
import { announce, readSetting } from '../../stage/control.ts';
import { logOperation } from '../common.ts';
import type { Loaders } from '../loaders.ts';
import { type Context, CustomerResolver, ViewerResolver } from './resolvers.ts';

/** Apollo Server and type-graphql as their documentation sets them up, with its defaults for production. */
export const startApollo = async (createLoaders: (source: Source) => Loaders): Promise<void> => {
  const setting = readSetting();
  const source = await createSource(setting.sandboxUrl);
  const authenticate = createAuthenticate(setting);
  const app = Fastify();
  const apollo = new ApolloServer<Context>({
    schema: await buildSchema({ resolvers: [ViewerResolver, CustomerResolver] }),
    introspection: true,
    plugins: [
      fastifyApolloDrainPlugin(app),
      {
        requestDidStart: async () => ({
          willSendResponse: async ({ contextValue: { viewer, startedAt }, operationName }) =>
            logOperation({ operation: operationName ?? null, viewer: viewer.id, startedAt }),
        }),
      },
    ],
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    context: async (request): Promise<Context> => ({
      startedAt: performance.now(),
      viewer: await authenticate(request.headers.authorization),
      source,
      loaders: createLoaders(source),
    }),
  });
  announce(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
};
