import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ChargingMode } from '../catalog/catalog.type.ts';
import { BillingDate, BillingMonth, PageArgs } from '../common/index.ts';
import { BillEntryType, BillOwner, BillStatistics, MonthlyBillType, PaymentStatus, Provider } from './bill.enums.ts';

const MODES = 'YEARLY_MONTHLY, PAY_PER_USE or SAVINGS_PLAN; all three where left out, at one call or sweep each.';

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
  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => MonthlyBillType, { nullable: true, description: 'What the sum is about.' })
  type?: MonthlyBillType | null;
}

@ArgsType()
export class MonthlyBillsArgs extends MonthArgs {
  @Field(() => ChargingMode, { nullable: true, description: MODES })
  chargingMode?: ChargingMode | null;

  @Field(() => MonthlyBillFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: MonthlyBillFilter | null;
}

@ArgsType()
export class SpendArgs extends BillMonthArgs {
  @Field(() => ChargingMode, { nullable: true, description: MODES })
  chargingMode?: ChargingMode | null;
}

const MANAGER =
  'Login name of the one account manager whose customers count. An account director has to name one, and where the ' +
  'organisation knows the director, one of its own.';

/** Consumption of many customers at once. */
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
}

@ArgsType()
export class TrendArgs {
  @Field(() => BillingMonth, { description: 'First month.' })
  from!: string;

  @Field(() => BillingMonth, { description: 'Last month, not in the future; at most 12 months from the first.' })
  until!: string;

  @Field(() => ChargingMode, { nullable: true, description: MODES })
  chargingMode?: ChargingMode | null;

  @Field(() => ID, { nullable: true, description: 'Code of the only service to sum up.' })
  serviceTypeCode?: string | null;

  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;
}

export const RankingBy = { PRODUCT: 'PRODUCT', CUSTOMER: 'CUSTOMER', MANAGER: 'MANAGER' } as const;
export type RankingBy = keyof typeof RankingBy;
registerEnumType(RankingBy, {
  name: 'RankingBy',
  description: 'What is ranked.',
  valuesConfig: {
    PRODUCT: { description: 'Services.' },
    CUSTOMER: { description: 'Customers.' },
    MANAGER: { description: 'Account managers, by who looks after a customer today.' },
  },
});

@ArgsType()
export class RankingArgs extends ScopedSpendArgs {
  @Field(() => RankingBy, { description: 'What is ranked.' })
  by!: RankingBy;
}

@InputType({ description: 'Narrows the entries of a bill; all conditions must hold.' })
export class BillEntryFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region?: string | null;

  @Field(() => ChargingMode, { nullable: true, description: 'How it is paid for.' })
  chargingMode?: ChargingMode | null;

  @Field(() => BillEntryType, { nullable: true, description: 'What it is for.' })
  type?: BillEntryType | null;
}

@InputType({ description: "Narrows a customer's consumption; all conditions must hold." })
export class ConsumptionFilter extends BillEntryFilter {
  @Field(() => ID, { nullable: true, description: 'The resource.' })
  resourceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the resource, whole.' })
  resourceName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order or transaction.' })
  tradeId?: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'First day, within the month; together with `until`.' })
  from?: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Last day, within the month; together with `from`.' })
  until?: string | null;
}

@ArgsType()
export class ConsumptionArgs extends MonthArgs {
  @Field(() => ConsumptionFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: ConsumptionFilter | null;
}

@InputType({ description: "Narrows entries of a customer's own bills; all conditions must hold." })
export class OwnEntryFilter extends BillEntryFilter {
  @Field(() => ID, { nullable: true, description: 'Enterprise project; "0" is the default one.' })
  enterpriseProjectId?: string | null;

  @Field(() => BillOwner, {
    nullable: true,
    description: "Whose entries, where the customer is an enterprise master; the vendor's default where left out.",
  })
  owner?: BillOwner | null;

  @Field(() => ID, { nullable: true, description: 'The one member; only with `owner: MEMBERS`.' })
  memberId?: string | null;
}

@InputType({ description: "Narrows a customer's own entries by day as well; all conditions must hold." })
export class OwnDayFilter extends OwnEntryFilter {
  @Field(() => BillingDate, { nullable: true, description: 'First day, within the month; together with `until`.' })
  from?: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Last day, within the month; together with `from`.' })
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether entries of amount zero are listed.' })
  includeZero?: boolean | null;
}

@InputType({ description: "Narrows a customer's transactions; all conditions must hold." })
export class OwnTransactionFilter extends OwnDayFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the resource type.' })
  resourceTypeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order or transaction.' })
  tradeId?: string | null;

  @Field(() => PaymentStatus, { nullable: true, description: 'Whether it has been paid.' })
  status?: PaymentStatus | null;

  @Field(() => Provider, { nullable: true, description: 'Who sold it.' })
  provider?: Provider | null;
}

@ArgsType()
export class OwnTransactionsArgs extends MonthArgs {
  @Field(() => OwnTransactionFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnTransactionFilter | null;
}

@InputType({ description: "Narrows what a customer's resources cost; all conditions must hold." })
export class OwnResourceRecordFilter extends OwnDayFilter {
  @Field(() => ID, { nullable: true, description: 'The resource.' })
  resourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order or transaction.' })
  tradeId?: string | null;
}

@ArgsType()
export class OwnResourceRecordsArgs extends MonthArgs {
  @Field(() => BillStatistics, {
    nullable: true,
    description: 'How entries are summed up; every entry where left out.',
  })
  statistics?: BillStatistics | null;

  @Field(() => OwnResourceRecordFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnResourceRecordFilter | null;
}

@InputType({ description: "Narrows the details of a customer's resource bill; all conditions must hold." })
export class OwnResourceDetailFilter extends OwnDayFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the resource type.' })
  resourceTypeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The resource.' })
  resourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Account that pays.' })
  payerId?: string | null;
}

@ArgsType()
export class OwnResourceDetailsArgs extends MonthArgs {
  @Field(() => BillStatistics, { nullable: true, description: 'How entries are summed up; by month where left out.' })
  statistics?: BillStatistics | null;

  @Field(() => OwnResourceDetailFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnResourceDetailFilter | null;
}

@InputType({ description: "Narrows a customer's month; all conditions must hold." })
export class OwnSummaryFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Enterprise project; "0" is the default one.' })
  enterpriseProjectId?: string | null;

  @Field(() => BillOwner, {
    nullable: true,
    description: "Whose entries, where the customer is an enterprise master; the vendor's default where left out.",
  })
  owner?: BillOwner | null;

  @Field(() => ID, { nullable: true, description: 'The one member; only with `owner: MEMBERS`.' })
  memberId?: string | null;
}

@ArgsType()
export class OwnSummaryArgs extends MonthArgs {
  @Field(() => OwnSummaryFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnSummaryFilter | null;
}
