import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { ListMark } from '../../../request/pages/paging.ts';
import { MonthReach } from '../../bills/index.ts';
import { ServiceType } from '../../catalog/index.ts';
import { CodedField, connectionOf, Money } from '../../common/index.ts';
import { PolicyClass } from '../incentive.type.ts';

export const PerformanceBy = { CUSTOMER: 'CUSTOMER', MANAGER: 'MANAGER', SERVICE: 'SERVICE' } as const;
export type PerformanceBy = keyof typeof PerformanceBy;
registerEnumType(PerformanceBy, {
  name: 'PerformanceBy',
  description: 'Dimension by which performance is summed up.',
  valuesConfig: {
    CUSTOMER: { description: 'By customer.' },
    MANAGER: { description: 'By account manager.' },
    SERVICE: { description: 'By service.' },
  },
});

export const ExclusionReason = {
  COUPONS: 'COUPONS',
  UNPAID: 'UNPAID',
  NO_PERFORMANCE_POLICY: 'NO_PERFORMANCE_POLICY',
  STORED_VALUE_CARD_PURCHASE: 'STORED_VALUE_CARD_PURCHASE',
  MARKETPLACE: 'MARKETPLACE',
  BOUND_AGAIN: 'BOUND_AGAIN',
} as const;
export type ExclusionReason = keyof typeof ExclusionReason;
registerEnumType(ExclusionReason, {
  name: 'ExclusionReason',
  description: 'Why consumption does not count as performance.',
  valuesConfig: {
    COUPONS: {
      description: 'Paid with cash coupons, with the bonus, or with flexi-purchase coupons that do not count.',
    },
    UNPAID: { description: 'Still owed, or written off.' },
    NO_PERFORMANCE_POLICY: { description: 'The policy of the service is NEITHER.' },
    STORED_VALUE_CARD_PURCHASE: { description: 'A stored-value card was bought: it counts when it pays.' },
    MARKETPLACE: { description: 'Selected marketplace goods, which earn a price difference instead.' },
    BOUND_AGAIN: { description: 'The customer came from another partner, and brings no performance for some months.' },
  },
});

@ObjectType({ description: 'A part of the consumption that does not count as performance.' })
export class PerformanceExclusion {
  @Field(() => ExclusionReason, { description: 'Reason for the exclusion.' })
  reason!: ExclusionReason;

  @Field(() => Money, { description: 'Amount; negative where refunds exceed consumption.' })
  amount!: Money;
}

/** Estimates reveal the partner's rates, so only viewers who may see the policies may see them. */
const Policies = () => Serves({ operations: ['ListIncentiveDiscountPolicies'], cost: () => 0 });

@ObjectType({ description: 'Consumption and the part of it that counts.' })
export class PerformanceFigures {
  @Field(() => Money, { description: 'Amount to pay for the month; the sum of `performance` and `excluded`.' })
  consumption!: Money;

  @Field(() => Money, {
    description: 'Consumption that counts: paid with cash, credit or stored-value cards, less refunds.',
  })
  performance!: Money;

  @Field(() => Money, { description: 'Part of the performance that earns a rebate: policies ORDINARY and SPECIAL.' })
  rebatable!: Money;

  @Field(() => [PerformanceExclusion], {
    description: 'Amounts that do not count, by reason; reasons without an amount are left out.',
  })
  excluded!: readonly PerformanceExclusion[];

  @Policies()
  @Field(() => Money, {
    nullable: true,
    description:
      'Performance times the rate of its policy class, rounded half up to the cent. An estimate from the configured ' +
      'rates; null where a class with performance has no configured rate.',
  })
  estimatedIncentive!: Money | null;
}

@ObjectType({ description: 'The performance of one customer, account manager or service.' })
export class PerformanceEntry extends PerformanceFigures {
  @Field(() => String, {
    nullable: true,
    description:
      'Id of the customer, login name of the manager or code of the service; null groups customers without an account ' +
      'manager.',
  })
  key!: string | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service, by SERVICE only.' })
  serviceType!: ServiceType | null;

  @Policies()
  @CodedField(
    () => PolicyClass,
    'Policy of the service, by SERVICE only; null where the vendor lists no policy: such consumption ' +
      'counts without rebate.',
  )
  policy!: PolicyClass | null;

  policyCode!: string | null;

  /** Whether `key` is a customer's id. */
  isCustomer!: boolean;
}

export const PerformanceEntryConnection = connectionOf(PerformanceEntry, 'performances');

@ObjectType({
  description:
    'Performance of a month, computed from monthly bills, which are a day or two behind. After a change of account ' +
    'manager a customer counts for the new manager from the day after, where the configuration has the day or the copy of ' +
    "customers saw the change; otherwise the whole month counts for the manager of today. The vendor's API has no such figure, so Partner " +
    'Center may show another one. Sources: ListSubcustomerMonthlyBills and ListIncentiveDiscountPolicies; ' +
    'ListSubCustomerBillDetail for customers whose manager changed within the month.',
})
export class Performance extends MonthReach {
  @Field(() => PerformanceBy, { description: 'Dimension of the sums.' })
  by!: PerformanceBy;

  @Field(() => PerformanceFigures, { description: 'Sum over all entries.' })
  total!: PerformanceFigures;

  /** All entries, highest performance first; the connection shows them in pages. */
  all!: readonly PerformanceEntry[];
  /** The arguments that chose the entries, for their cursors. */
  list!: ListMark;
}
