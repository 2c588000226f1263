import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { ChargingMode } from '../../catalog/index.ts';
import { BillingMonth, PageArgs } from '../../common/index.ts';
import { SortDirection } from '../../customers/index.ts';
import { BillEntryType, BilledMode, MonthlyBillType } from '../bill.enums.ts';
import { BillCondition } from '../bill-conditions.ts';
import { ReferralCustomers } from './reach.type.ts';

const MODES = 'Charging mode; all three where left out, at one call or sweep each.';

const REFERRAL = "Handling of referral customers, who are missing from the vendor's monthly sums.";
const REFERRAL_OF_ONE =
  'Whether the entries of a referral customer, for whom the vendor has no monthly sums, are added up: ' +
  'at least one call per customer.';

@ArgsType()
export class MonthArgs extends PageArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; not in the future.' })
  month!: string;
}

@ArgsType()
export class BillMonthArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; not in the future.' })
  month!: string;
}

@InputType({ description: 'Narrows monthly bills; all conditions must hold.' })
export class MonthlyBillFilter {
  @BillCondition()
  serviceTypeCode?: string | null;

  @Field(() => MonthlyBillType, { nullable: true, description: 'Kind of the sum.' })
  type?: Known<MonthlyBillType> | null;
}

export const MonthlyBillSortField = { AMOUNT: 'AMOUNT', SERVICE: 'SERVICE' } as const;
export type MonthlyBillSortField = keyof typeof MonthlyBillSortField;
registerEnumType(MonthlyBillSortField, {
  name: 'MonthlyBillSortField',
  description: 'What monthly bills are sorted by.',
  valuesConfig: {
    AMOUNT: { description: 'Amount to pay.' },
    SERVICE: { description: 'Code of the service.' },
  },
});

@InputType({
  description:
    "Order of monthly bills. Of many customers it is answered from the gateway's copy alone: NOT_READY until it is complete, " +
    'MIRROR_OFF where none is kept.',
})
export class MonthlyBillSort {
  @Field(() => MonthlyBillSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: MonthlyBillSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class MonthlyBillsArgs extends MonthArgs {
  @Field(() => BilledMode, { nullable: true, description: MODES })
  chargingMode?: BilledMode | null;

  @Field(() => MonthlyBillFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: MonthlyBillFilter | null;

  @Field(() => MonthlyBillSort, { nullable: true, description: 'By charging mode where left out.' })
  sort?: MonthlyBillSort | null;
}

/** Spend of one customer. Its entries cost few calls, so they are included by default. */
@ArgsType()
export class CustomerSpendArgs extends BillMonthArgs {
  @Field(() => BilledMode, { nullable: true, description: MODES })
  chargingMode?: BilledMode | null;

  @Field(() => ReferralCustomers, { defaultValue: 'INCLUDE', description: REFERRAL_OF_ONE })
  referral!: ReferralCustomers;
}

@ArgsType()
export class SpendArgs extends BillMonthArgs {
  @Field(() => BilledMode, { nullable: true, description: MODES })
  chargingMode?: BilledMode | null;
}

const MANAGER =
  'Login name of the one account manager whose customers count. An account director has to name one: ' +
  'one of its own, where the organization has stored the director.';

/** Consumption of all customers in scope, or of one account manager's. */
@ArgsType()
export class ScopedMonthArgs extends MonthArgs {
  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;
}

@ArgsType()
export class ScopedMonthlyBillsArgs extends MonthlyBillsArgs {
  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;
}

@ArgsType()
export class ScopedSpendArgs extends SpendArgs {
  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;

  @Field(() => ReferralCustomers, { defaultValue: 'OMIT', description: REFERRAL })
  referral!: ReferralCustomers;
}

@ArgsType()
export class TrendArgs {
  @Field(() => BillingMonth, { description: 'First month.' })
  from!: string;

  @Field(() => BillingMonth, { description: 'Last month, not in the future; at most 12 months from the first.' })
  until!: string;

  @Field(() => BilledMode, { nullable: true, description: MODES })
  chargingMode?: BilledMode | null;

  @Field(() => ID, { nullable: true, description: 'Code of one service; the sums cover all services when left out.' })
  serviceTypeCode?: string | null;

  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;

  @Field(() => ReferralCustomers, { defaultValue: 'OMIT', description: REFERRAL })
  referral!: ReferralCustomers;
}

export const RankingBy = { PRODUCT: 'PRODUCT', CUSTOMER: 'CUSTOMER', MANAGER: 'MANAGER' } as const;
export type RankingBy = keyof typeof RankingBy;
registerEnumType(RankingBy, {
  name: 'RankingBy',
  description: 'Objects to rank.',
  valuesConfig: {
    PRODUCT: { description: 'Services.' },
    CUSTOMER: { description: 'Customers.' },
    MANAGER: { description: 'Account managers, by who looks after a customer today.' },
  },
});

export const RankingOf = { SPEND: 'SPEND', UNSUBSCRIPTIONS: 'UNSUBSCRIPTIONS' } as const;
export type RankingOf = keyof typeof RankingOf;
registerEnumType(RankingOf, {
  name: 'RankingOf',
  description: 'Amounts by which a ranking orders.',
  valuesConfig: {
    SPEND: { description: 'Consumption less refunds and write-offs.' },
    UNSUBSCRIPTIONS: { description: 'What was paid back for unsubscriptions, as a positive amount.' },
  },
});

@ArgsType()
export class RankingArgs extends ScopedSpendArgs {
  @Field(() => RankingOf, { defaultValue: 'SPEND', description: 'Amounts to rank by.' })
  of!: RankingOf;

  @Field(() => RankingBy, { description: 'Objects to rank.' })
  by!: RankingBy;
}

@InputType({ description: 'Narrows the entries of a bill; all conditions must hold.' })
export class BillEntryFilter {
  @BillCondition()
  serviceTypeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region?: string | null;

  @Field(() => ChargingMode, { nullable: true, description: 'Charging mode.' })
  chargingMode?: Known<ChargingMode> | null;

  @Field(() => BillEntryType, { nullable: true, description: 'Type of the entry.' })
  type?: Known<BillEntryType> | null;
}

@InputType({ description: "Narrows a customer's consumption; all conditions must hold." })
export class ConsumptionFilter extends BillEntryFilter {
  @BillCondition()
  resourceId?: string | null;

  @BillCondition()
  resourceName?: string | null;

  @BillCondition()
  tradeId?: string | null;

  @BillCondition()
  from?: string | null;

  @BillCondition()
  until?: string | null;
}

@ArgsType()
export class ConsumptionArgs extends MonthArgs {
  @Field(() => ConsumptionFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: ConsumptionFilter | null;
}
