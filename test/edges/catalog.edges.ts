import {
  citiesByProvince,
  conversions,
  countiesByCity,
  measureUnits,
  provinces,
  resourcesByService,
  resourceTypes,
  serviceTypes,
  usageTypes,
  WHOLE,
} from '../../src/graph/catalog/catalog.loader.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import { type Edge, loaderEdge } from './edge.ts';

const codes = (_context: unknown, n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => `code-${index}`);
const each = (n: number): number => n;

/** One call reads the whole table, however many objects need a name from it. */
const tableEdge = (
  name: string,
  operation: string,
  table: LoaderDefinition<string, unknown>,
  partner: Edge['partner'] = 'demo-cn',
): Edge => ({
  name,
  operation,
  partner,
  minimum: () => 1,
  load: ({ context }, n) => Promise.all(Array.from({ length: n }, () => context.load(table, WHOLE))),
  predicted: ({ context }, n) => table.cost(n, {}, context),
});

export const catalogEdges: readonly Edge[] = [
  loaderEdge({
    name: 'service → resources',
    operation: 'ListServiceResources',
    partner: 'demo-cn',
    loader: resourcesByService,
    keys: codes,
    minimum: each,
  }),
  tableEdge('code → service type', 'ListServiceTypes', serviceTypes),
  tableEdge('code → resource type', 'ListResourceTypes', resourceTypes),
  tableEdge('resource type → usage types', 'ListUsageTypes', usageTypes, 'demo-intl'),
  tableEdge('id → measure unit', 'ListMeasureUnits', measureUnits),
  tableEdge('quantity → conversions', 'ListConversions', conversions),
  tableEdge('address → provinces', 'ListProvinces', provinces),
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
