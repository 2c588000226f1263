import { Field, ID, ObjectType } from 'type-graphql';
import { Row } from '../../request/rows.ts';
import { serviceTypeModel } from '../../upstream/mapping/models/catalog.model.ts';
import { connectionOf } from '../common/index.ts';

@Row(serviceTypeModel)
@ObjectType({ description: 'A cloud service. Names follow the language of the request. Source: ListServiceTypes.' })
export class ServiceType {
  @Field(() => ID, { description: 'Code, such as "hws.service.type.ec2".' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name; given by the catalog only.' })
  abbreviation!: string | null;
}

@ObjectType({ description: 'What the vendor sells, as tables that change rarely.' })
export class Catalog {}

export const ServiceTypeConnection = connectionOf(ServiceType, 'service types');
