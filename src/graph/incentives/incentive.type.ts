import { Field, ObjectType } from 'type-graphql';
import { NodeOfViewer } from '../../request/nodes/index.ts';
import * as codes from '../../upstream/mapping/codes/incentives.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { incentivePolicyModel } from '../../upstream/mapping/models/incentive.model.ts';
import { Row } from '../../vendor/rows.ts';
import { ServiceType } from '../catalog/index.ts';
import { CodedField, connectionOf, enumOf } from '../common/index.ts';

export const PolicyClass = enumOf('PolicyClass', 'Class of the incentive policy of a service.', codes.incentivePolicy);
export type PolicyClass = WordOf<typeof codes.incentivePolicy>;

@Row(incentivePolicyModel)
@ObjectType({
  description:
    'Incentive policy of a service for a month, as valid at the end of the month in UTC+8. China site ' +
    'only. Source: ListIncentiveDiscountPolicies.',
})
export class IncentivePolicy {
  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @CodedField(() => PolicyClass, 'Class of the policy, which decides what the consumption earns.')
  policy!: PolicyClass | null;

  policyCode!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the partner may grant discounts on it.' })
  allowsDiscount!: boolean | null;
}

@NodeOfViewer({
  field: 'incentives',
  description:
    "The partner's incentives: policies, performance computed from bills, and its comparison with a " +
    'statement of the vendor. China site only.',
})
export class Incentives {}

export const IncentivePolicyConnection = connectionOf(IncentivePolicy, 'policies');
