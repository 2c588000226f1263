import {
  citiesByProvince,
  countiesByCity,
  resourcesByService,
  tableCost,
  usageTypes,
} from '../../src/graph/catalog/catalog.loader.ts';
import { type Edge, loaderEdge } from './edge.ts';

const codes = (_context: unknown, n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => `code-${index}`);
const each = (n: number): number => n;

export const catalogEdges: readonly Edge[] = [
  loaderEdge({
    name: 'service → resources',
    operation: 'ListServiceResources',
    partner: 'demo-cn',
    loader: resourcesByService,
    keys: codes,
    minimum: each,
  }),
  {
    name: 'resource type → usage types',
    operation: 'ListUsageTypes',
    partner: 'demo-intl',
    minimum: () => 1,
    load: ({ context }, n) => Promise.all(Array.from({ length: n }, () => usageTypes(context))),
    predicted: (_context, n) => tableCost(n),
  },
  loaderEdge({
    name: 'province → cities',
    operation: 'ListCities',
    partner: 'demo-cn',
    loader: citiesByProvince,
    keys: codes,
    minimum: each,
  }),
  loaderEdge({
    name: 'city → counties',
    operation: 'ListCounties',
    partner: 'demo-cn',
    loader: countiesByCity,
    keys: codes,
    minimum: each,
  }),
];
