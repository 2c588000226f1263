import { createServer, type IncomingMessage } from 'node:http';
import { context, execute, lambda, loadOne, makeGrafastSchema, type Step } from 'grafast';
import { type DocumentNode, parse, validate } from 'graphql';
import type { Customer } from '../data/rows.ts';
import { createSources } from '../data/source.ts';
import { createVendor } from '../data/vendor.ts';
import { createAuthenticate, type Viewer } from '../data/viewer.ts';
import { hashOf, OPERATIONS } from '../measure/operations.ts';
import { announce, readSetting } from '../stage/control.ts';
import { listen } from '../stage/listen.ts';
import { KEEP_ALIVE_MS, logOperation } from './common.ts';
import { typeDefs } from './resolvers.ts';
import { Currency, DateTime, Decimal } from './scalars.ts';

interface Context {
  readonly viewer: Viewer;
}

interface Body {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

const setting = readSetting();
const source = (await createSources())((partner) => createVendor(setting.sandboxUrl, partner));
const authenticate = createAuthenticate(setting);

const viewerOf = (): Step<Viewer> => lambda(context() as unknown as Step<Context>, ({ viewer }) => viewer, true);

/** Grafast's steps batch the rows of one field. */
const schema = makeGrafastSchema({
  typeDefs,
  scalars: Object.fromEntries(
    [Decimal, DateTime, Currency].map(({ name, serialize, parseValue, parseLiteral }) => [
      name,
      { serialize, parseValue, parseLiteral },
    ]),
  ),
  objects: {
    Query: {
      plans: {
        viewer: viewerOf,
        customers: (_root: Step, args) =>
          lambda([viewerOf(), args.getRaw('first'), args.getRaw('after')], ([viewer, first, after]) =>
            source.customers(viewer, { first: Number(first), after: after as string | null | undefined }),
          ),
        customer: (_root: Step, args) =>
          lambda([viewerOf(), args.getRaw('id')], ([viewer, id]) => source.customer(viewer, String(id))),
      },
    },
    Viewer: { plans: { partner: (viewer: Step<Viewer>) => lambda(viewer, (value) => source.partner(value), true) } },
    Customer: {
      plans: {
        balance: (customer: Step<Customer>) =>
          loadOne(customer, {
            shared: viewerOf(),
            load: async (customers: readonly Customer[], { shared }: { readonly shared: Viewer }) => {
              const funded = customers.filter(({ associationModel }) => associationModel === 'RESALE');
              const found = await source.balances(
                shared.partnerId,
                funded.map(({ customerId }) => customerId),
              );
              return customers.map(({ customerId }) => found.get(customerId) ?? null);
            },
          }),
        orders: (customer: Step<Customer>, args) =>
          loadOne(customer, {
            shared: [viewerOf(), args.getRaw('first'), args.getRaw(['filter', 'createdUntil'])] as const,
            load: async (customers: readonly Customer[], { shared }) => {
              const [viewer, first, until] = shared as unknown as [Viewer, number, string | null | undefined];
              const ids = customers.map(({ customerId }) => customerId);
              const rows = await source.orders(viewer.partnerId, ids, { first, until: until ?? null });
              return rows.map((nodes) => ({ nodes }));
            },
          }),
      },
    },
  },
});

const documents = new Map<string, DocumentNode>();

const documentOf = (query: string): DocumentNode => {
  const known = documents.get(query);
  if (known) return known;
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error) throw error;
  documents.set(query, document);
  return document;
};

const { query: trusted } = OPERATIONS.trustedCustomer;
const persisted = new Map([[hashOf(trusted), trusted]]);

const readBody = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
};

const answer = async (request: IncomingMessage): Promise<string> => {
  const startedAt = performance.now();
  const viewer = await authenticate(request.headers.authorization);
  const { query, operationName, variables = {}, extensions } = await readBody(request);
  const text = query ?? persisted.get(extensions?.persistedQuery?.sha256Hash ?? '') ?? '';
  const result = await execute({
    schema,
    document: documentOf(text),
    contextValue: { viewer },
    variableValues: variables,
    operationName: operationName ?? null,
    outputDataAsString: true,
  });
  if (!('data' in result) || result.errors) throw new Error(`grafast answered ${operationName} with errors`);
  logOperation({ operation: operationName ?? null, viewer: viewer.id, startedAt });
  // The engine returns `data` as JSON text.
  return `{"data":${result.data as unknown as string}}`;
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
