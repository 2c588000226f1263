import { createServer } from 'node:http';
import { createGatewayRuntime, type GatewayPlugin } from '@graphql-hive/gateway-runtime';
import * as rest from '@graphql-mesh/transport-rest';
import { demoPartners } from '../../data/product.ts';
import { signedHeaders } from '../../data/vendor.ts';
import { createAuthenticate } from '../../data/viewer.ts';
import { hashOf } from '../../measure/operations.ts';
import { OWN_DOCUMENTS } from '../../measure/own-documents.ts';
import { announce, readSetting } from '../../stage/control.ts';
import { listen } from '../../stage/listen.ts';
import { KEEP_ALIVE_MS, logOperation } from '../../variants/common.ts';
import { createResolvers, type HiveContext, typeDefs } from './resolvers.ts';
import { composeSupergraph } from './supergraph.ts';

const setting = readSetting();
const authenticate = createAuthenticate(setting);
const partners = new Map((await demoPartners()).map((partner) => [partner.id, partner]));

const partnerOf = (id: string) => {
  const partner = partners.get(id);
  if (!partner) throw new Error(`no partner ${id}`);
  return partner;
};

const identify: GatewayPlugin<HiveContext> = {
  onContextBuilding: async ({ context, extendContext }) => {
    const startedAt = performance.now();
    const viewer = await authenticate(context.request.headers.get('authorization') ?? undefined);
    extendContext({ viewer, startedAt });
  },
};

/** Signs each call of the vendor as the other stacks do. */
const sign: GatewayPlugin<HiveContext> = {
  onFetch: ({ url, options, setOptions, context }) => {
    if (!('viewer' in context) || !context.viewer) return;
    const { host, pathname: path, searchParams } = new URL(url);
    searchParams.sort();
    const method = options.method === 'GET' ? 'GET' : 'POST';
    const body = typeof options.body === 'string' ? options.body : '';
    const call = { method, path, query: searchParams.toString(), body } as const;
    setOptions({ ...options, headers: signedHeaders(call, host, partnerOf(context.viewer.partnerId)) });
  },
};

const accessLog: GatewayPlugin<HiveContext> = {
  onExecute: ({ args: { contextValue, operationName } }) => ({
    onExecuteDone: () => {
      const { viewer, startedAt } = contextValue as HiveContext;
      logOperation({ operation: operationName ?? null, viewer: viewer.id, startedAt });
    },
  }),
};

const { query: trusted } = OWN_DOCUMENTS.trustedCustomer;
const persisted = new Map([[hashOf(trusted), trusted]]);

const gateway = createGatewayRuntime<HiveContext>({
  supergraph: await composeSupergraph(setting.sandboxUrl),
  transports: { rest },
  additionalTypeDefs: typeDefs,
  additionalResolvers: createResolvers(partnerOf),
  persistedDocuments: {
    allowArbitraryDocuments: true,
    getPersistedOperation: (id) => persisted.get(id) ?? null,
  },
  plugins: () => [identify, sign, accessLog],
  logging: false,
  graphiql: false,
  landingPage: false,
});

const server = createServer(gateway);
server.keepAliveTimeout = KEEP_ALIVE_MS;
announce(`${await listen(server)}/graphql`);
