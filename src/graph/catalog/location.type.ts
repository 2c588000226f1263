import { Field, ID, ObjectType } from 'type-graphql';
import { cityModel, countyModel, provinceModel } from '../../upstream/mapping/models/catalog.model.ts';
import { Row } from '../../vendor/rows.ts';

@Row(provinceModel)
@ObjectType({ description: 'A province of China. Source: ListProvinces.' })
export class Province {
  @Field(() => ID, { description: "The vendor's code." })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name; in Chinese only.' })
  name!: string | null;
}

@Row(cityModel)
@ObjectType({ description: 'A city of a province. Source: ListCities.' })
export class City {
  @Field(() => ID, { description: "The vendor's code." })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name; in Chinese only.' })
  name!: string | null;
}

@Row(countyModel)
@ObjectType({ description: 'A county of a city. Source: ListCounties.' })
export class County {
  @Field(() => ID, { description: "The vendor's code." })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name; in Chinese only.' })
  name!: string | null;
}
