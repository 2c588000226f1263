import { CatalogResolver, ResourceTypeResolver, ServiceTypeResolver } from './catalog.resolver.ts';
import { CityResolver, LocationResolver, ProvinceResolver } from './location.resolver.ts';
import { PercentileCatalogResolver, PercentileProductResolver } from './percentile/percentile.resolver.ts';
import { ConvertResolver, QuantityResolver } from './quantity.resolver.ts';

export const catalogResolvers = [
  CatalogResolver,
  ResourceTypeResolver,
  ServiceTypeResolver,
  CityResolver,
  LocationResolver,
  ProvinceResolver,
  PercentileCatalogResolver,
  PercentileProductResolver,
  ConvertResolver,
  QuantityResolver,
] as const;
