import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { Partner } from '../../data/product.ts';
import { createSources, type Source, type VendorOf } from '../../data/source.ts';
import { createAuthenticate } from '../../data/viewer.ts';
import { announce, readSetting } from '../../stage/control.ts';
import { logOperation } from '../common.ts';
import type { Loaders } from '../loaders.ts';
import type { Context } from './resolvers.ts';
import { buildClassSchema } from './schema.ts';
import { VendorApi } from './vendor-api.ts';

interface Options {
  readonly loaders: (source: Source) => Loaders;
  /** Replaces Apollo's RESTDataSource. */
  readonly vendor?: (url: string, partner: Partner) => ReturnType<VendorOf>;
}

/** Starts Apollo Server and type-graphql as in their documentation, with the defaults for production. */
export const startApollo = async ({ loaders: createLoaders, vendor }: Options): Promise<void> => {
  const setting = readSetting();
  const sourceWith = await createSources();
  const shared = vendor && sourceWith((partner) => vendor(setting.sandboxUrl, partner));
  const authenticate = createAuthenticate(setting);
  const app = Fastify();
  const apollo = new ApolloServer<Context>({
    schema: await buildClassSchema(),
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
  const { cache } = apollo;
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    context: async (request): Promise<Context> => {
      const startedAt = performance.now();
      const viewer = await authenticate(request.headers.authorization);
      const source = shared ?? sourceWith((partner) => new VendorApi(setting.sandboxUrl, partner, { cache }));
      return { startedAt, viewer, source, loaders: createLoaders(source) };
    },
  });
  announce(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
};
