import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { buildSchema, graphqlSync } from 'graphql';
import type { Customer } from '../data/rows.ts';
import { createSources, type Source } from '../data/source.ts';
import { createVendor } from '../data/vendor.ts';
import { createAuthenticate, type Viewer } from '../data/viewer.ts';
import { hashOf, OPERATIONS } from '../measure/operations.ts';
import { announce, readSetting } from '../stage/control.ts';
import { listen } from '../stage/listen.ts';
import { KEEP_ALIVE_MS, logOperation } from './common.ts';

/**
 * The work without GraphQL: plain Node with one hand-written join for each operation of the bench. Documents are
 * recognized by their text and not parsed.
 */
interface Variables {
  readonly after?: string | null;
  readonly until?: string | null;
  readonly id?: string;
}

type Handler = (source: Source, viewer: Viewer, variables: Variables) => Promise<unknown>;

const dashboard: Handler = async (source, viewer, { after, until }) => {
  const { name, site } = source.partner(viewer);
  const { nodes, totalCount, pageInfo } = await source.customers(viewer, { first: 50, after });
  const ids = nodes.map(({ customerId }) => customerId);
  const funded = nodes
    .filter(({ associationModel }) => associationModel === 'RESALE')
    .map(({ customerId }) => customerId);
  const [balances, orders] = await Promise.all([
    source.balances(viewer.partnerId, funded),
    source.orders(viewer.partnerId, ids, { first: 5, until: until ?? null }),
  ]);
  return {
    viewer: { name: viewer.name, roles: viewer.roles, partner: { name, site } },
    customers: {
      totalCount,
      nodes: nodes.map((customer, index) => ({
        id: customer.id,
        customerId: customer.customerId,
        name: customer.name,
        accountName: customer.accountName,
        level: customer.level,
        verification: customer.verification,
        associationModel: customer.associationModel,
        accountManager: customer.accountManager,
        balance: balances.get(customer.customerId) ?? null,
        orders: { nodes: orders[index] },
      })),
      pageInfo: { hasNextPage: pageInfo.hasNextPage, endCursor: pageInfo.endCursor },
    },
  };
};

const inMemory = ({
  partnerId: _,
  customerId: __,
  ...customer
}: Customer): Omit<Customer, 'partnerId' | 'customerId'> => customer;

const ownCustomers: Handler = async (source, viewer) => {
  const { nodes, totalCount, pageInfo } = await source.customers(viewer, { first: 100 });
  const { hasNextPage, endCursor } = pageInfo;
  return { customers: { totalCount, nodes: nodes.map(inMemory), pageInfo: { hasNextPage, endCursor } } };
};

const oneCustomer: Handler = async (source, viewer, { id = '' }) => {
  const customer = await source.customer(viewer, id);
  if (!customer) return { customer };
  const { name, accountName, level, verification, associationModel, accountManager } = customer;
  return { customer: { id: customer.id, name, accountName, level, verification, associationModel, accountManager } };
};

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const { data: types } = graphqlSync({ schema, source: OPERATIONS.introspection.query });

const HANDLERS = new Map<string, { readonly name: string; readonly handle: Handler }>([
  [OPERATIONS.dashboard.query, { name: 'Dashboard', handle: dashboard }],
  [OPERATIONS.ownCustomers.query, { name: 'OwnCustomers', handle: ownCustomers }],
  [OPERATIONS.oneCustomer.query, { name: 'OneCustomer', handle: oneCustomer }],
  [OPERATIONS.introspection.query, { name: 'Introspection', handle: async () => types }],
]);

const QUERIES = new Map([...HANDLERS.keys()].map((query) => [hashOf(query), query]));

interface Body {
  readonly query?: string;
  readonly variables?: Variables;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

const readBody = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
};

const setting = readSetting();
const source = (await createSources())((partner) => createVendor(setting.sandboxUrl, partner));
const authenticate = createAuthenticate(setting);

const answer = async (request: IncomingMessage): Promise<string> => {
  const startedAt = performance.now();
  const viewer = await authenticate(request.headers.authorization);
  const { query, variables = {}, extensions } = await readBody(request);
  const found = HANDLERS.get(query ?? QUERIES.get(extensions?.persistedQuery?.sha256Hash ?? '') ?? '');
  if (!found) throw new Error('an unknown document');
  const data = await found.handle(source, viewer, variables);
  logOperation({ operation: found.name, viewer: viewer.id, startedAt });
  return JSON.stringify({ data });
};

const server = createServer((request, response) => {
  answer(request).then(
    (text) => {
      const payload = Buffer.from(text);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': payload.length });
      response.end(payload);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
announce(`${await listen(server)}/graphql`);
