import { asError } from '../../errors/index.ts';
import type { LoaderDefinition } from '../../request/context.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { Conversion, MeasureUnit, ResourceType, ServiceResource, ServiceType, UsageType } from './catalog.type.ts';
import { City, County, Province } from './location.type.ts';

/** Key of a whole table, in the language of the request. */
export const WHOLE = '';
/** Key of a whole table, in the language of the site. */
export const OF_SITE = 'site';

interface Table<T> {
  readonly name: string;
  readonly operation: string;
  readonly type: RowClass<T>;
  idOf(row: T): string;
  /** Input that selects a part of the table; the loader's key is its value. Left out: the whole table. */
  readonly parent?: string;
}

/**
 * Defines a loader of a whole table, or of its part under one parent, in the language of the request: a few pages,
 * which the contract caches for hours.
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
    operations: [operation],
    // One call reads the table for all parents.
    ...(parent ? {} : { cost: (parents) => (parents > 0 ? 1 : 0) }),
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

export const serviceTypes = defineTable({
  name: 'serviceTypes',
  operation: 'ListServiceTypes',
  type: ServiceType,
  idOf: ({ code }) => code,
});

export const resourceTypes = defineTable({
  name: 'resourceTypes',
  operation: 'ListResourceTypes',
  type: ResourceType,
  idOf: ({ code, serviceTypeCode }) => `${serviceTypeCode}/${code}`,
});

export const usageTypes = defineTable({
  name: 'usageTypes',
  operation: 'ListUsageTypes',
  type: UsageType,
  idOf: ({ code, resourceTypeCode, serviceTypeCode }) => `${serviceTypeCode}/${resourceTypeCode}/${code}`,
});

export const measureUnits = defineTable({
  name: 'measureUnits',
  operation: 'ListMeasureUnits',
  type: MeasureUnit,
  idOf: ({ id }) => String(id),
});

export const conversions = defineTable({
  name: 'conversions',
  operation: 'ListConversions',
  type: Conversion,
  idOf: ({ unitId, referenceUnitId }) => `${unitId}/${referenceUnitId}`,
});

export const provinces = defineTable({
  name: 'provinces',
  operation: 'ListProvinces',
  type: Province,
  idOf: ({ code }) => code,
});

/** One call for each service: the vendor accepts one code per call. */
export const resourcesByService = defineTable({
  name: 'resourcesByService',
  operation: 'ListServiceResources',
  type: ServiceResource,
  parent: 'serviceTypeCode',
  idOf: ({ code, ownerServiceTypeCode }) => `${ownerServiceTypeCode}/${code}`,
});

/** One call for each province. */
export const citiesByProvince = defineTable({
  name: 'citiesByProvince',
  operation: 'ListCities',
  type: City,
  parent: 'provinceCode',
  idOf: ({ code }) => code,
});

/** One call for each city. */
export const countiesByCity = defineTable({
  name: 'countiesByCity',
  operation: 'ListCounties',
  type: County,
  parent: 'cityCode',
  idOf: ({ code }) => code,
});
