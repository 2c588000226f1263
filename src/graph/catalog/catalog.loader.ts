import { asError } from '../../errors/index.ts';
import type { LoaderDefinition, RequestContext } from '../../request/context.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { Conversion, MeasureUnit, ResourceType, ServiceResource, ServiceType, UsageType } from './catalog.type.ts';
import { City, County, Province } from './location.type.ts';

/** Keys of a whole table: in the language of the request, and in the one that the site speaks. */
const ALL = '';
const OF_SITE = 'site';

interface Table<T> {
  readonly name: string;
  readonly operation: string;
  readonly type: RowClass<T>;
  idOf(row: T): string;
  /** The input that chooses whose rows are listed; the key is its value. */
  readonly parent?: string;
}

/**
 * A whole table, or the part of it under one parent, in the language of the request: a few pages once, then kept for
 * hours by the contract's policy.
 */
const defineTable = <T extends object>({
  name,
  operation,
  type,
  idOf,
  parent,
}: Table<T>): LoaderDefinition<string, readonly T[]> =>
  defineLoader<string, readonly T[]>({
    name,
    cost: parent ? (parents) => parents : () => 1,
    batch: (keys, { api }) => {
      const limit = api.operation(operation).facts.paging?.limit;
      return Promise.all(
        keys.map((key) => {
          const chosen = parent ? { [parent]: key } : {};
          const options = { inSiteLanguage: !parent && key === OF_SITE };
          if (!limit) return api.askAny(operation, chosen, options).then((answer) => answer.many(type), asError);
          return sweep<T>({
            limit,
            ask: (offset, rows) => api.askAny(operation, { ...chosen, offset, limit: rows }, options),
            rows: (answer) => answer.many(type),
            idOf,
          }).catch(asError);
        }),
      );
    },
  });

const serviceTypeTable = defineTable({
  name: 'serviceTypes',
  operation: 'ListServiceTypes',
  type: ServiceType,
  idOf: ({ code }) => code,
});

const resourceTypeTable = defineTable({
  name: 'resourceTypes',
  operation: 'ListResourceTypes',
  type: ResourceType,
  idOf: ({ code, serviceTypeCode }) => `${serviceTypeCode}/${code}`,
});

const usageTypeTable = defineTable({
  name: 'usageTypes',
  operation: 'ListUsageTypes',
  type: UsageType,
  idOf: ({ code, resourceTypeCode, serviceTypeCode }) => `${serviceTypeCode}/${resourceTypeCode}/${code}`,
});

const measureUnitTable = defineTable({
  name: 'measureUnits',
  operation: 'ListMeasureUnits',
  type: MeasureUnit,
  idOf: ({ id }) => String(id),
});

const conversionTable = defineTable({
  name: 'conversions',
  operation: 'ListConversions',
  type: Conversion,
  idOf: ({ unitId, referenceUnitId }) => `${unitId}/${referenceUnitId}`,
});

const provinceTable = defineTable({
  name: 'provinces',
  operation: 'ListProvinces',
  type: Province,
  idOf: ({ code }) => code,
});

export const serviceTypes = (context: RequestContext) => context.load(serviceTypeTable, ALL);
export const resourceTypes = (context: RequestContext) => context.load(resourceTypeTable, ALL);
export const serviceTypesOfSite = (context: RequestContext) => context.load(serviceTypeTable, OF_SITE);
export const resourceTypesOfSite = (context: RequestContext) => context.load(resourceTypeTable, OF_SITE);
export const usageTypes = (context: RequestContext) => context.load(usageTypeTable, ALL);
export const measureUnits = (context: RequestContext) => context.load(measureUnitTable, ALL);
export const conversions = (context: RequestContext) => context.load(conversionTable, ALL);
export const provinces = (context: RequestContext) => context.load(provinceTable, ALL);

/** One call for the table, however many parents ask. */
export const tableCost = (parents: number): number => (parents > 0 ? 1 : 0);

/** One call a service: the vendor takes one code. */
export const resourcesByService = defineTable({
  name: 'resourcesByService',
  operation: 'ListServiceResources',
  type: ServiceResource,
  parent: 'serviceTypeCode',
  idOf: ({ code, ownerServiceTypeCode }) => `${ownerServiceTypeCode}/${code}`,
});

/** One call a province. */
export const citiesByProvince = defineTable({
  name: 'citiesByProvince',
  operation: 'ListCities',
  type: City,
  parent: 'provinceCode',
  idOf: ({ code }) => code,
});

/** One call a city. */
export const countiesByCity = defineTable({
  name: 'countiesByCity',
  operation: 'ListCounties',
  type: County,
  parent: 'cityCode',
  idOf: ({ code }) => code,
});
