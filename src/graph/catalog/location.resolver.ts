import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost, Serves } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { citiesByProvince, countiesByCity, provinces, tableCost } from './catalog.loader.ts';
import { Catalog } from './catalog.type.ts';
import { City, County, Province } from './location.type.ts';

/** Provinces, municipalities, autonomous and special regions. */
const PROVINCES = 34;
/** The one with most has two dozen; districts that stand right under a municipality count as cities too. */
const CITIES_OF_A_PROVINCE = 40;

@Resolver(() => Catalog)
export class LocationResolver {
  @AtMost(PROVINCES)
  @Serves('ListProvinces', { cost: tableCost })
  @FieldResolver(() => [Province], {
    nullable: true,
    description: 'The provinces of China. Source: ListProvinces, kept for a day; China site only.',
  })
  provinces(@Ctx() context: RequestContext): Promise<readonly Province[]> {
    return provinces(context);
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  @AtMost(CITIES_OF_A_PROVINCE)
  @Serves('ListCities', { cost: citiesByProvince.cost })
  @FieldResolver(() => [City], {
    nullable: true,
    description: 'Its cities. Source: ListCities, one call a province, kept for a day.',
  })
  cities(@Ctx() context: RequestContext, @Root() { code }: Province): Promise<readonly City[]> {
    return context.load(citiesByProvince, code);
  }
}

@Resolver(() => City)
export class CityResolver {
  @Serves('ListCounties', { cost: countiesByCity.cost })
  @FieldResolver(() => [County], {
    nullable: true,
    description: 'Its counties. Source: ListCounties, one call a city, kept for a day.',
  })
  counties(@Ctx() context: RequestContext, @Root() { code }: City): Promise<readonly County[]> {
    return context.load(countiesByCity, code);
  }
}
