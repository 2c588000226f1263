import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { finishSchema } from '../request/schema.ts';
import { CustomerAccountResolver, PartnerAccountResolver } from './accounts/account.resolver.ts';
import { CatalogResolver } from './catalog/catalog.resolver.ts';
import { ContactResolver, CustomerResolver } from './customers/customer.resolver.ts';
import { CustomerOrdersResolver, OrderResolver } from './orders/order.resolver.ts';
import { PartnerResolver } from './partner/partner.resolver.ts';
import { ResellerContactResolver, ResellerResolver } from './resellers/reseller.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** The nouns of the graph. A field is added in its noun's folder; only a new noun is named here. */
const NOUNS = [
  ViewerResolver,
  PartnerResolver,
  CustomerResolver,
  ContactResolver,
  CustomerAccountResolver,
  PartnerAccountResolver,
  OrderResolver,
  CustomerOrdersResolver,
  ResellerResolver,
  ResellerContactResolver,
  CatalogResolver,
] as const;

/** The whole graph with its guards; built once at start. */
export const buildGatewaySchema = (): GraphQLSchema =>
  finishSchema(buildSchemaSync({ resolvers: [...NOUNS], validate: false }));
