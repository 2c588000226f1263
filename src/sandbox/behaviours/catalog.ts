import { CONVERSIONS, MEASURE_UNITS, RESOURCE_TYPES, SERVICES, serviceName, USAGE_TYPES } from '../data/catalog.ts';
import { rowsOf } from '../data/rows.ts';
import { type Behaviours, contains, equals, textOf } from './behaviour.ts';

const serviceOf = (code: string) => SERVICES.find((service) => service.code === code);

export const catalogBehaviours: Behaviours = {
  ListServiceTypes: ({ language }, input) => {
    const wanted = textOf(input, 'service_type_name');
    const rows = SERVICES.map((service) => ({
      service_type_name: serviceName(service, language),
      service_type_code: service.code,
      abbreviation: service.abbreviation,
    }));
    return { rows: rowsOf(rows.filter((row) => contains(wanted, row.service_type_name))) };
  },

  ListResourceTypes: ({ language }) => ({
    rows: rowsOf(
      RESOURCE_TYPES.map(({ code, serviceCode, name }) => ({
        resource_type_code: code,
        resource_type_name: name[language],
        resource_type_desc: name[language],
        service_type_code: serviceCode,
      })),
    ),
  }),

  ListServiceResources: ({ language }, input) => ({
    rows: rowsOf(
      (serviceOf(String(input.service_type_code))?.resources ?? []).map(({ code, serviceCode, name }) => ({
        basic_info: {
          resource_type_code: code,
          product_owner_service: serviceCode,
          name: name[language],
          description: name[language],
        },
      })),
    ),
  }),

  ListUsageTypes: ({ language }, input) => {
    const wanted = textOf(input, 'resource_type_code');
    const rows = USAGE_TYPES.filter(({ resourceCode }) => equals(wanted, resourceCode)).map((usage) => {
      const resource = RESOURCE_TYPES.find(({ code }) => code === usage.resourceCode);
      const service = resource && serviceOf(resource.serviceCode);
      return {
        code: usage.code,
        name: usage.name[language],
        resource_type_code: usage.resourceCode,
        resource_type_name: resource?.name[language],
        service_type_code: service?.code,
        service_type_name: service?.name[language],
      };
    });
    return { rows: rowsOf(rows) };
  },

  ListMeasureUnits: ({ language }) => ({
    rows: rowsOf(
      MEASURE_UNITS.map(({ id, type, abbreviation, name }) => ({
        measure_id: id,
        measure_name: name[language],
        abbreviation,
        measure_type: type,
      })),
    ),
  }),

  ListConversions: (_call, input) => {
    const wanted = textOf(input, 'measure_type');
    return { rows: rowsOf(CONVERSIONS.filter(({ measure_type: type }) => equals(wanted, type))) };
  },
};
