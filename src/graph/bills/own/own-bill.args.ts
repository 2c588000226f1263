import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { BillingDate } from '../../common/index.ts';
import { BillOwner, BillStatistics, PaymentStatus, Provider } from '../bill.enums.ts';
import { BillEntryFilter, MonthArgs } from '../monthly/bill.args.ts';

@InputType({ description: "Narrows entries of a customer's own bills; all conditions must hold." })
export class OwnEntryFilter extends BillEntryFilter {
  @Field(() => ID, { nullable: true, description: 'Enterprise project; "0" is the default one.' })
  enterpriseProjectId?: string | null;

  @Field(() => BillOwner, {
    nullable: true,
    description:
      "Accounts whose entries are listed, where the customer is an enterprise master; the vendor's default when left " +
      'out.',
  })
  owner?: Known<BillOwner> | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account id of one member; required with `owner: MEMBERS`, and refused without it.',
  })
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

  @Field(() => ID, { nullable: true, description: 'Id of the order or transaction.' })
  tradeId?: string | null;

  @Field(() => PaymentStatus, { nullable: true, description: 'Whether it has been paid.' })
  status?: Known<PaymentStatus> | null;

  @Field(() => Provider, { nullable: true, description: 'The seller.' })
  provider?: Known<Provider> | null;
}

@ArgsType()
export class OwnTransactionsArgs extends MonthArgs {
  @Field(() => OwnTransactionFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnTransactionFilter | null;
}

@InputType({ description: "Narrows what a customer's resources cost; all conditions must hold." })
export class OwnResourceRecordFilter extends OwnDayFilter {
  @Field(() => ID, { nullable: true, description: 'Id of the resource.' })
  resourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order or transaction.' })
  tradeId?: string | null;
}

@ArgsType()
export class OwnResourceRecordsArgs extends MonthArgs {
  @Field(() => BillStatistics, {
    nullable: true,
    description: 'How entries are summed up; every entry where left out. MONTH takes no days in the filter.',
  })
  statistics?: Known<BillStatistics> | null;

  @Field(() => OwnResourceRecordFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnResourceRecordFilter | null;
}

@InputType({ description: "Narrows the details of a customer's resource bill; all conditions must hold." })
export class OwnResourceDetailFilter extends OwnDayFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the resource type.' })
  resourceTypeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the resource.' })
  resourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account that pays.' })
  payerId?: string | null;
}

@ArgsType()
export class OwnResourceDetailsArgs extends MonthArgs {
  @Field(() => BillStatistics, {
    nullable: true,
    description: 'How entries are summed up; by month where left out. Days of the filter need DAY or ENTRY.',
  })
  statistics?: Known<BillStatistics> | null;

  @Field(() => OwnResourceDetailFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnResourceDetailFilter | null;
}

@InputType({ description: "Narrows the totals of a customer's month; all conditions must hold." })
export class OwnSummaryFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Enterprise project; "0" is the default one.' })
  enterpriseProjectId?: string | null;

  @Field(() => BillOwner, {
    nullable: true,
    description:
      "Accounts whose entries are listed, where the customer is an enterprise master; the vendor's default when left " +
      'out.',
  })
  owner?: Known<BillOwner> | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account id of one member; required with `owner: MEMBERS`, and refused without it.',
  })
  memberId?: string | null;
}

@ArgsType()
export class OwnSummaryArgs extends MonthArgs {
  @Field(() => OwnSummaryFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnSummaryFilter | null;
}
