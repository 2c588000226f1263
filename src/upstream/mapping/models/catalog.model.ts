import { defineModel } from '../model.ts';

export const serviceTypeModel = defineModel({
  rows: { ListServiceTypes: 'service_types.0' },
  fields: { code: 'service_type_code', name: 'service_type_name' },
});

export const resourceTypeModel = defineModel({
  rows: { ListResourceTypes: 'resource_types.0' },
  fields: { code: 'resource_type_code', name: 'resource_type_name', description: 'resource_type_desc' },
});

export const serviceResourceModel = defineModel({
  rows: { ListServiceResources: 'infos.0' },
  fields: {
    code: 'basic_info.resource_type_code',
    name: 'basic_info.name',
    description: 'basic_info.description',
    ownerServiceTypeCode: 'basic_info.product_owner_service',
  },
});

export const usageTypeModel = defineModel({ rows: { ListUsageTypes: 'usage_types.0' } });

export const resourceSpecModel = defineModel({
  rows: { ListResourceSpecs: 'cloud_service_basics.0' },
  fields: {
    code: 'resource_spec',
    name: 'resource_spec_name',
    chargingMode: 'charge_mode',
    region: 'region_code',
    serviceTypeCode: 'cloud_service_type',
    resourceTypeCode: 'resource_type',
  },
});

export const measureUnitModel = defineModel({
  rows: { ListMeasureUnits: 'measure_units.0' },
  fields: { id: 'measure_id', name: 'measure_name', type: 'measure_type' },
});

export const conversionModel = defineModel({
  rows: { ListConversions: 'conversions.0' },
  fields: {
    unitId: 'measure_id',
    referenceUnitId: 'ref_measure_id',
    ratio: 'conversion_ratio',
    type: 'measure_type',
  },
});

export const provinceModel = defineModel({ rows: { ListProvinces: 'provinces.0' } });
export const cityModel = defineModel({ rows: { ListCities: 'cities.0' } });
export const countyModel = defineModel({ rows: { ListCounties: 'counties.0' } });
