import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType, underCustomer } from '../../../request/nodes/index.ts';
import { resellerIn, type Scope } from '../../../upstream/index.ts';
import { payPerUseResourceModel } from '../../../upstream/mapping/models/resource.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { ResourceType, ServiceType } from '../../catalog/index.ts';
import { CodedField, connectionOf, DateTime } from '../../common/index.ts';
import { PayPerUseStatus } from '../resource.enums.ts';
import { ResourceField } from '../resource-fields.ts';

@ObjectType({ description: 'One property of a resource in the words of its service.' })
export class ResourceDetail {
  @Field(() => String, { description: 'Name of the property.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Value as text; JSON where it is not a plain value.' })
  value!: string | null;
}

@Row(payPerUseResourceModel)
@NodeType<PayPerUseResource>({
  description:
    'A resource that a customer is charged for by use. For reference only: the list is as late as the ' +
    'reports of the service. Source: ListCustomerOnDemandResources.',
  parts: ['resourceId', 'customerId', 'resellerId'],
  of: ({ id, ownerId, scope }) => [id, ownerId, resellerIn(scope)],
  path: ([id, customerId, resellerId], context) =>
    underCustomer(context, { field: 'payPerUseResource', args: { id }, customerId, resellerId }),
})
export class PayPerUseResource {
  @Field(() => ID, { name: 'resourceId', description: 'Id of the resource.' })
  id!: string;

  @ResourceField()
  name!: string | null;

  @CodedField(() => PayPerUseStatus, 'Current state.')
  status!: PayPerUseStatus | null;

  @ResourceField()
  serviceType!: ServiceType | null;

  @ResourceField()
  resourceType!: ResourceType | null;

  @ResourceField()
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the availability zone.' })
  availabilityZone!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the specification.' })
  specification!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the specification, such as "s6.large.2.linux".' })
  specificationCode!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it became usable.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends, where an end is planned.' })
  expiresAt!: string | null;

  @Field(() => [ResourceDetail], {
    nullable: true,
    description: 'Its size as `specSize`; null where it is not sold by size.',
  })
  details!: ResourceDetail[] | null;

  /** Id of the customer that has the resource. The vendor's row lacks it, so it is set where resources are listed. */
  ownerId!: string;

  /** Scope in which the row was listed. */
  readonly scope!: Scope;
}

export const PayPerUseResourceConnection = connectionOf(PayPerUseResource, 'pay-per-use resources', { mirrored: true });
