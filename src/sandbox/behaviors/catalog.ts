import { CONVERSIONS, MEASURE_UNITS, RESOURCE_TYPES, SERVICES, serviceName, USAGE_TYPES } from '../data/catalog.ts';
import { PROVINCES } from '../data/locations.ts';
import { REGIONS } from '../data/regions.ts';
import { rowsOf } from '../data/rows.ts';
import type { Input } from '../http/input.ts';
import { invalid } from '../http/refusal.ts';
import { type Behaviors, type Call, contains, equals, partnerOf, textOf } from './behavior.ts';

const serviceOf = (code: string) => SERVICES.find((service) => service.code === code);

const FAMILIES = ['s6', 's7', 'c6', 'c7', 'm6', 'm7', 'x1', 'kc1'] as const;
const SIZES = ['small', 'medium', 'large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'] as const;
const RATIOS = [1, 2, 4, 8] as const;

/** The products of a resource type, the same in every region of the site; empty for regions of other sites. */
const specificationsOf = (call: Call, input: Input) => {
  const service = serviceOf(String(input.cloud_service_type));
  const resource = service?.resources.find(({ code }) => code === input.resource_type);
  if (!service || !resource || !REGIONS[partnerOf(call).site].includes(String(input.region_code))) return [];
  const suffix = input.charge_mode === '1' ? 'month' : 'linux';
  return FAMILIES.flatMap((family) =>
    SIZES.flatMap((size) =>
      RATIOS.map((ratio) => ({
        cloud_service_type: service.code,
        cloud_service_type_name: serviceName(service, call.language),
        resource_type: resource.code,
        resource_type_name: resource.name[call.language],
        resource_spec: `${family}.${size}.${ratio}.${suffix}`,
        resource_spec_name: `${resource.name[call.language]} ${family} ${size} 1:${ratio}`,
        charge_mode: String(input.charge_mode),
        region_code: String(input.region_code),
      })),
    ),
  );
};

export const catalogBehaviors: Behaviors = {
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

  ListResourceSpecs: (call, input) => {
    const [filter] = (input.filters ?? []) as readonly { key: string; value: string }[];
    if (filter && filter.key !== 'RESOURCE_SPEC') throw invalid('filters take RESOURCE_SPEC only.');
    const specs = specificationsOf(call, input).filter(({ resource_spec: spec }) => equals(filter?.value, spec));
    return { rows: rowsOf(specs) };
  },

  ListProvinces: () => ({ rows: rowsOf(PROVINCES.map(({ code, name }) => ({ code, name }))) }),

  ListCities: (_call, input) => {
    const cities = PROVINCES.find(({ code }) => code === input.province_code)?.cities ?? [];
    return { rows: rowsOf(cities.map(({ code, name }) => ({ code, name }))) };
  },

  ListCounties: (_call, input) => ({
    rows: rowsOf(
      PROVINCES.flatMap(({ cities }) => cities).find(({ code }) => code === input.city_code)?.counties ?? [],
    ),
  }),

  ListConversions: (_call, input) => {
    const wanted = textOf(input, 'measure_type');
    return { rows: rowsOf(CONVERSIONS.filter(({ measure_type: type }) => equals(wanted, type))) };
  },
};
