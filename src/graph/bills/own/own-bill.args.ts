import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { BillOwner, BillStatistics, PaymentStatus, Provider } from '../bill.enums.ts';
import { BillCondition } from '../bill-conditions.ts';
import { BillEntryFilter, MonthArgs } from '../monthly/bill.args.ts';

@InputType({ description: "Narrows entries of a customer's own bills; all conditions must hold." })
export class OwnEntryFilter extends BillEntryFilter {
  @BillCondition()
  enterpriseProjectId?: string | null;

  @BillCondition()
  owner?: Known<BillOwner> | null;

  @BillCondition()
  memberId?: string | null;
}

@InputType({ description: "Narrows a customer's own entries by day as well; all conditions must hold." })
export class OwnDayFilter extends OwnEntryFilter {
  @BillCondition()
  from?: string | null;

  @BillCondition()
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether entries of amount zero are listed.' })
  includeZero?: boolean | null;
}

@InputType({ description: "Narrows a customer's transactions; all conditions must hold." })
export class OwnTransactionFilter extends OwnDayFilter {
  @BillCondition()
  resourceTypeCode?: string | null;

  @BillCondition()
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
  @BillCondition()
  resourceId?: string | null;

  @BillCondition()
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
  @BillCondition()
  resourceTypeCode?: string | null;

  @BillCondition()
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
  @BillCondition()
  serviceTypeCode?: string | null;

  @BillCondition()
  enterpriseProjectId?: string | null;

  @BillCondition()
  owner?: Known<BillOwner> | null;

  @BillCondition()
  memberId?: string | null;
}

@ArgsType()
export class OwnSummaryArgs extends MonthArgs {
  @Field(() => OwnSummaryFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OwnSummaryFilter | null;
}
