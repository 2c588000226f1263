import { CatalogResolver, ResourceTypeResolver, ServiceTypeResolver } from './catalog.resolver.ts';
import { CityResolver, LocationResolver, ProvinceResolver } from './location.resolver.ts';
import { ConvertResolver, QuantityResolver } from './quantity.resolver.ts';

/** What the schema serves of this noun. */
export const catalogResolvers = [
  CatalogResolver,
  ResourceTypeResolver,
  ServiceTypeResolver,
  CityResolver,
  LocationResolver,
  ProvinceResolver,
  ConvertResolver,
  QuantityResolver,
] as const;
