import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType, underCustomer } from '../../request/nodes/index.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';
import { enterpriseProjectModel, yearlyMonthlyResourceModel } from '../../upstream/mapping/models/resource.model.ts';
import { Row } from '../../vendor/rows.ts';
import { Quantity, ResourceType, ServiceType } from '../catalog/index.ts';
import { CodedField, connectionOf, DateTime } from '../common/index.ts';
import { type Customer } from '../customers/index.ts';
import { ExpiryPolicy, ResourceStatus } from './resource.enums.ts';
import { ResourceField } from './resource-fields.ts';

@Row(enterpriseProjectModel)
@ObjectType({ description: 'A group of resources that the customer made in its own organization.' })
export class EnterpriseProject {
  @Field(() => ID, {
    name: 'enterpriseProjectId',
    nullable: true,
    description: 'Id of the project; "0" is the default one.',
  })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the project.' })
  name!: string | null;
}

@Row(yearlyMonthlyResourceModel)
@NodeType<YearlyMonthlyResource>({
  description:
    'A resource that a customer pays for by the month or the year. Source: ListPayPerUseCustomerResources; in spite ' +
    'of its name it lists no pay-per-use resource.',
  parts: ['resourceId', 'customerId', 'resellerId'],
  of: ({ id, ownerId, owner, scope }) => [id, ownerId, resellerIn(owner?.scope ?? scope)],
  path: ([id, customerId, resellerId], context) =>
    underCustomer(context, { field: 'resource', args: { id }, customerId, resellerId }),
})
export class YearlyMonthlyResource {
  @Field(() => ID, { name: 'resourceId', description: 'Id of the resource.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Id that the resource had while it was being provisioned.' })
  subscriptionId!: string | null;

  @ResourceField()
  name!: string | null;

  @CodedField(() => ResourceStatus, 'Current state.')
  status!: ResourceStatus | null;

  @ResourceField()
  serviceType!: ServiceType | null;

  @ResourceField()
  resourceType!: ResourceType | null;

  @ResourceField()
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Specification in words, in the language of the site.' })
  specification!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the specification, such as "s6.large.2.linux".' })
  specificationCode!: string | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Size of a resource sold by size, such as a disk or bandwidth.',
  })
  size!: Quantity | null;

  @Field(() => ID, { nullable: true, description: "The customer's project in the identity service." })
  projectId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product that was bought.' })
  productId!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a main resource; false where it depends on another resource and is renewed with it.',
  })
  isMain!: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the main resource on which it depends; null for a main resource.',
  })
  mainId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it became usable.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the paid period ends.' })
  expiresAt!: string | null;

  @CodedField(() => ExpiryPolicy, 'Policy at the end of the paid period.')
  expiryPolicy!: ExpiryPolicy | null;

  @Field(() => DateTime, { nullable: true, description: 'When the vendor last changed the record.' })
  updatedAt!: string | null;

  @Field(() => EnterpriseProject, { nullable: true, description: "The customer's enterprise project." })
  enterpriseProject!: EnterpriseProject | null;

  /** Id of the customer that has the resource. The vendor's row lacks it, so it is set where resources are listed. */
  ownerId!: string;

  /** The customer, where it was loaded when the resource was listed. */
  owner?: Customer | undefined;

  /** Scope in which the row was listed; the call that loads its customer uses the same scope. */
  readonly scope!: Scope;
}

export const YearlyMonthlyResourceConnection = connectionOf(YearlyMonthlyResource, 'yearly/monthly resources', {
  mirrored: true,
});
