import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { AtMost, Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { citiesByProvince, countiesByCity, provinces, WHOLE } from './catalog.loader.ts';
import { Catalog } from './catalog.type.ts';
import { City, County, Province } from './location.type.ts';

/** Number of provinces, municipalities, autonomous and special regions. */
const PROVINCES = 34;
/** Upper bound: no province has more than two dozen cities. Districts of a municipality count as cities too. */
const CITIES_OF_A_PROVINCE = 40;

const CODE = { description: "The vendor's full code." } as const;

/** The row with this code. Throws NOT_FOUND where there is none. */
const withCode = <T extends { readonly code: string }>(rows: readonly T[], code: string, type: string): T => {
  const found = rows.find((row) => row.code === code);
  if (!found) throw new GatewayError('NOT_FOUND', { hints: { type } });
  return found;
};

@Resolver(() => Catalog)
export class LocationResolver {
  @AtMost(PROVINCES)
  @Serves(provinces)
  @FieldResolver(() => [Province], {
    description: 'The provinces of China. Source: ListProvinces, kept for a day; China site only.',
  })
  provinces(@Ctx() context: RequestContext): Promise<readonly Province[]> {
    return context.load(provinces, WHOLE);
  }

  @Serves(provinces)
  @FieldResolver(() => Province, {
    description:
      'One province by its code, such as "440000"; NOT_FOUND for an unknown one. Source: ListProvinces, the whole table ' +
      'once, kept for a day; China site only.',
  })
  async province(@Ctx() context: RequestContext, @Arg('code', () => ID, CODE) code: string): Promise<Province> {
    return withCode(await context.load(provinces, WHOLE), code, 'Province');
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  @AtMost(CITIES_OF_A_PROVINCE)
  @Serves(citiesByProvince)
  @FieldResolver(() => [City], {
    description: 'Cities of the province. Source: ListCities, one call per province, kept for a day.',
  })
  cities(@Ctx() context: RequestContext, @Root() { code }: Province): Promise<readonly City[]> {
    return context.load(citiesByProvince, code);
  }

  @Serves(citiesByProvince)
  @FieldResolver(() => City, {
    description:
      'One city of the province by its code, such as "440300"; NOT_FOUND for an unknown one and for one of another ' +
      'province. Source: ListCities, one call per province, kept for a day.',
  })
  async city(
    @Ctx() context: RequestContext,
    @Root() province: Province,
    @Arg('code', () => ID, CODE) code: string,
  ): Promise<City> {
    return withCode(await context.load(citiesByProvince, province.code), code, 'City');
  }
}

@Resolver(() => City)
export class CityResolver {
  @Serves(countiesByCity)
  @FieldResolver(() => [County], {
    description: 'Counties of the city. Source: ListCounties, one call per city, kept for a day.',
  })
  counties(@Ctx() context: RequestContext, @Root() { code }: City): Promise<readonly County[]> {
    return context.load(countiesByCity, code);
  }
}
