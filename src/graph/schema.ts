import 'reflect-metadata';
import { assertValidSchema, GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { RECORD_KINDS, type RecordKind } from '../records/index.ts';
import { ACCESS_DIRECTIVE } from '../request/access/access.directive.ts';
import { REFUSAL_DIRECTIVE } from '../request/access/refusal.directive.ts';
import { chooseResolversOnce } from '../request/schema/choose-resolvers.ts';
import { finishSchema } from '../request/schema/finish-schema.ts';
import { indexExtensions } from '../request/schema/index-extensions.ts';
import { splitEnums } from '../request/schema/input-enums.ts';
import { markOneOf } from '../request/schema/one-of.ts';
import { allowErrors, SEMANTIC_NON_NULL } from '../request/schema/semantic-non-null.ts';
import { refuseToSubscribe } from '../request/streams/index.ts';
import { accountsResolvers } from './accounts/resolvers.ts';
import { associationsResolvers } from './associations/resolvers.ts';
import { billsResolvers } from './bills/resolvers.ts';
import { budgetsResolvers } from './budgets/resolvers.ts';
import { catalogResolvers } from './catalog/resolvers.ts';
import { consoleResolvers } from './console/resolvers.ts';
import { couponsResolvers } from './coupons/resolvers.ts';
import { customersResolvers } from './customers/resolvers.ts';
import { enterpriseResolvers } from './enterprise/resolvers.ts';
import { exportsResolvers } from './exports/resolvers.ts';
import { incentivesResolvers } from './incentives/resolvers.ts';
import { mirrorResolvers } from './mirror/resolvers.ts';
import { newsResolvers } from './news/resolvers.ts';
import { nodesResolvers } from './nodes/resolvers.ts';
import { operationsResolvers } from './operations/resolvers.ts';
import { ordersResolvers } from './orders/resolvers.ts';
import { organizationResolvers } from './organization/resolvers.ts';
import { packagesResolvers } from './packages/resolvers.ts';
import { partnerResolvers } from './partner/resolvers.ts';
import { pricingResolvers } from './pricing/resolvers.ts';
import { recordResolvers, recordsResolvers } from './records/resolvers.ts';
import { registrationResolvers } from './registration/resolvers.ts';
import { renewalsResolvers } from './renewals/resolvers.ts';
import { resellersResolvers } from './resellers/resolvers.ts';
import { resourcesResolvers } from './resources/resolvers.ts';
import { searchResolvers } from './search/resolvers.ts';
import { ticketsResolvers } from './tickets/resolvers.ts';
import { viewerResolvers } from './viewer/resolvers.ts';
import { webhooksResolvers } from './webhooks/resolvers.ts';

/** The resolvers of the graph. A noun lists its own in its `resolvers.ts`, so only a new noun is named here. */
export const RESOLVERS = [
  ...accountsResolvers,
  ...associationsResolvers,
  ...billsResolvers,
  ...budgetsResolvers,
  ...catalogResolvers,
  ...consoleResolvers,
  ...couponsResolvers,
  ...customersResolvers,
  ...enterpriseResolvers,
  ...exportsResolvers,
  ...incentivesResolvers,
  ...mirrorResolvers,
  ...newsResolvers,
  ...nodesResolvers,
  ...operationsResolvers,
  ...ordersResolvers,
  ...organizationResolvers,
  ...packagesResolvers,
  ...partnerResolvers,
  ...pricingResolvers,
  ...recordsResolvers,
  ...registrationResolvers,
  ...renewalsResolvers,
  ...resellersResolvers,
  ...resourcesResolvers,
  ...searchResolvers,
  ...ticketsResolvers,
  ...viewerResolvers,
  ...webhooksResolvers,
] as const;

/** The schema and its roots, which type-graphql makes without a description. */
const describe = (schema: GraphQLSchema): GraphQLSchema => {
  const { query, mutation, subscription, ...config } = schema.toConfig();
  if (query) query.description = 'What a viewer may read. Every field names the operations of the vendor behind it.';
  if (mutation)
    mutation.description =
      'What a viewer may change. A write to the vendor has an idempotency key and happens once for it; the others change ' +
      "the gateway's own records.";
  if (subscription)
    subscription.description =
      'Events as they happen, limited to what the viewer may see at that moment. Served at /graphql/stream as ' +
      'server-sent events; with `since` a stream resumes after the last event that was read.';
  const description =
    "Huawei Cloud's partner operations as one graph: customers, orders, bills, funds and the writes to them, each limited " +
    'to what the viewer may see. An error has a stable code in `extensions.code`.';
  return new GraphQLSchema({ ...config, query, mutation, subscription, description });
};

/** type-graphql requires a publisher. The gateway has none: `/graphql/stream` reads events from logs. */
const STREAMS_ELSEWHERE = {
  publish: (): never => {
    throw new Error('an event cannot be published: streams read events from stored logs');
  },
  subscribe: refuseToSubscribe,
};

/** The schema as the classes declare it. */
const buildDeclared = (kinds: readonly RecordKind[]): GraphQLSchema => {
  const resolvers = [...RESOLVERS, ...recordResolvers(kinds)] as const;
  indexExtensions();
  chooseResolversOnce();
  return buildSchemaSync({
    resolvers,
    directives: [...specifiedDirectives, ACCESS_DIRECTIVE, REFUSAL_DIRECTIVE, SEMANTIC_NON_NULL],
    validate: false,
    // The check would introspect the declared schema at each start. The finished schema, which is served, is checked.
    skipCheck: true,
    pubSub: STREAMS_ELSEWHERE,
  });
};

const built = new WeakMap<readonly RecordKind[], GraphQLSchema>();

/**
 * The whole graph with its guards; built once for the same kinds, because it does not change and takes half a second.
 * `kinds`: of the records that are kept beside the vendor's data.
 * @throws where the classes declare what no GraphQL schema may hold
 */
export const buildGatewaySchema = (kinds: readonly RecordKind[] = RECORD_KINDS): GraphQLSchema => {
  const known = built.get(kinds);
  if (known) return known;
  const schema = finishSchema(allowErrors(splitEnums(describe(markOneOf(buildDeclared(kinds))))));
  assertValidSchema(schema);
  built.set(kinds, schema);
  return schema;
};
