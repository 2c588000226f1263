import Fastify from 'fastify';
import mercurius from 'mercurius';
import type { Balance, Customer } from '../data/rows.ts';
import { createSources } from '../data/source.ts';
import { createVendor } from '../data/vendor.ts';
import { createAuthenticate, type Viewer } from '../data/viewer.ts';
import { announce, readSetting } from '../stage/control.ts';
import { logOperation } from './common.ts';
import { type OrdersArguments, type OrdersConnection, rootResolvers, typeDefs } from './resolvers.ts';

interface Context {
  readonly viewer: Viewer;
  readonly startedAt: number;
}

interface Ask<Params> {
  readonly obj: Customer;
  readonly params: Params;
}

const setting = readSetting();
const source = (await createSources())((partner) => createVendor(setting.sandboxUrl, partner));
const authenticate = createAuthenticate(setting);

/** Mercurius batches the rows of one field with equal arguments. */
const balances = async (asks: readonly Ask<object>[], { viewer }: Context): Promise<(Balance | null)[]> => {
  const funded = asks.filter(({ obj }) => obj.associationModel === 'RESALE').map(({ obj }) => obj.customerId);
  const found = await source.balances(viewer.partnerId, funded);
  return asks.map(({ obj }) => found.get(obj.customerId) ?? null);
};

const orders = async (asks: readonly Ask<OrdersArguments>[], { viewer }: Context): Promise<OrdersConnection[]> => {
  const [first] = asks;
  if (!first) return [];
  const ids = asks.map(({ obj }) => obj.customerId);
  const wanted = { first: first.params.first, until: first.params.filter?.createdUntil ?? null };
  return (await source.orders(viewer.partnerId, ids, wanted)).map((nodes) => ({ nodes }));
};

const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: rootResolvers(source) as mercurius.IResolvers,
  loaders: { Customer: { balance: balances, orders } } as unknown as mercurius.MercuriusLoaders,
  context: async (request): Promise<Context> => ({
    startedAt: performance.now(),
    viewer: await authenticate(request.headers.authorization),
  }),
  graphiql: false,
  jit: 1,
  persistedQueryProvider: mercurius.persistedQueryDefaults.automatic(),
});
app.graphql.addHook('onResolution', async (_, context) => {
  const { viewer, startedAt, operationName } = context as unknown as Context & { operationName?: string };
  logOperation({ operation: operationName ?? null, viewer: viewer.id, startedAt });
});
announce(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
