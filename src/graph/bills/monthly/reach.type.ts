import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BillingDate, BillingMonth } from '../../common/index.ts';
import { reachOf } from './bill-reach.ts';

export const ReferralCustomers = { OMIT: 'OMIT', INCLUDE: 'INCLUDE' } as const;
export type ReferralCustomers = keyof typeof ReferralCustomers;
registerEnumType(ReferralCustomers, {
  name: 'ReferralCustomers',
  description:
    'How referral customers are treated: the vendor has no monthly sums of their consumption and lists ' +
    'their entries customer by customer (ListSubCustomerBillDetail).',
  valuesConfig: {
    OMIT: { description: 'They are left out, and `missingCustomers` counts those that consumed.' },
    INCLUDE: {
      description:
        'Their entries are summed up: at least one call for each referral customer that consumed in the month, counted in ' +
        'the cost of the operation.',
    },
  },
});

export const IncompleteReason = {
  MONTH_RUNNING: 'MONTH_RUNNING',
  NOT_FINAL: 'NOT_FINAL',
  REFERRAL_CUSTOMERS: 'REFERRAL_CUSTOMERS',
} as const;
export type IncompleteReason = keyof typeof IncompleteReason;
registerEnumType(IncompleteReason, {
  name: 'IncompleteReason',
  description: 'Why the figures of a month are incomplete or not final.',
  valuesConfig: {
    MONTH_RUNNING: { description: 'The month is not over.' },
    NOT_FINAL: {
      description:
        'The month is over, and the vendor still changes its bills: until the 5th of the next, 12:00 in UTC+8.',
    },
    REFERRAL_CUSTOMERS: {
      description: 'Referral customers consumed and are missing from the figures; `missingCustomers` counts them.',
    },
  },
});

/** Fields of all figures that sum the bills of a month. */
@ObjectType()
export abstract class MonthReach {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8.' })
  month!: string;

  @Field(() => BillingDate, {
    nullable: true,
    description:
      'Last day that the figures contain completely: the vendor adds a day in the evening of the next one, by ' +
      'midnight (UTC+8) at the latest. Null while they contain none.',
  })
  dataUntil!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the figures include all consumption of the month and the vendor no longer changes it.',
  })
  complete!: boolean;

  @Field(() => [IncompleteReason], { description: 'Why they are not complete; empty where they are.' })
  incompleteBecause!: readonly IncompleteReason[];

  @Field(() => Int, {
    description:
      'Customers that consumed in the month and are not in the figures: referral customers, and customers that have left ' +
      "the partner and have no monthly sum. Ask with `referral: INCLUDE` for them. Under a reseller, whose customers' " +
      'consumption the vendor does not list, every referral customer counts.',
  })
  missingCustomers!: number;
}

/** Completeness of figures that lack this number of customers. */
export const monthReach = (month: string, missingCustomers: number, now: number): MonthReach => {
  const { dataUntil, unsettled } = reachOf(month, now);
  const incompleteBecause: IncompleteReason[] = unsettled ? [unsettled] : [];
  if (missingCustomers > 0) incompleteBecause.push('REFERRAL_CUSTOMERS');
  return { month, dataUntil, complete: incompleteBecause.length === 0, incompleteBecause, missingCustomers };
};
