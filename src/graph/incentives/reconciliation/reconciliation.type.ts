import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { ListMark } from '../../../request/pages/paging.ts';
import { HoldsFile } from '../../../request/schema/arguments.ts';
import { OneOf } from '../../../request/schema/one-of.ts';
import { ExceptionReason, MonthReach } from '../../bills/index.ts';
import { connectionOf, FileField, Money } from '../../common/index.ts';

@OneOf()
@InputType({
  description:
    'A statement exported from Partner Center: CSV or XLSX, the titles in the first row. ' +
    'At most 20000 rows under the titles, 100 columns, 32767 characters per cell, and 32 MiB unpacked; read ' +
    'once an operation, even when several fields receive it. The configuration names the titles of the columns.',
})
export class StatementInput {
  @HoldsFile()
  @FileField()
  csv?: string | null;

  @HoldsFile()
  @FileField()
  base64?: string | null;
}

export const BadRowReason = {
  MISSING: 'MISSING',
  NOT_AN_ID: 'NOT_AN_ID',
  NOT_A_NUMBER: 'NOT_A_NUMBER',
  NOT_A_MONTH: 'NOT_A_MONTH',
  OTHER_MONTH: 'OTHER_MONTH',
  CELL_WITHOUT_TITLE: 'CELL_WITHOUT_TITLE',
} as const;
export type BadRowReason = keyof typeof BadRowReason;
registerEnumType(BadRowReason, {
  name: 'BadRowReason',
  description: 'Why a row of a statement cannot be used.',
  valuesConfig: {
    MISSING: { description: 'The cell is empty.' },
    NOT_AN_ID: { description: 'The cell is too long to be an id.' },
    NOT_A_NUMBER: { description: 'The cell is not a decimal number.' },
    NOT_A_MONTH: { description: 'The cell is not a month.' },
    OTHER_MONTH: { description: 'The row is about another month than the requested one.' },
    CELL_WITHOUT_TITLE: {
      description:
        'The row has more cells than the title row, so no cell can be assigned to a column; usually a comma too many.',
    },
  },
});

@ObjectType({ description: 'A row of the statement that was left out of the comparison.' })
export class BadRow {
  @Field(() => Int, { description: 'Number of the row in the file, from 1; the titles are row 1.' })
  line!: number;

  @Field(() => String, {
    description: 'Title of the column; its number, counted from 1, where the column has no title.',
  })
  column!: string;

  @Field(() => BadRowReason, { description: 'Reason why the row cannot be used.' })
  reason!: BadRowReason;
}

export const DifferenceKind = {
  AMOUNT_DIFFERS: 'AMOUNT_DIFFERS',
  ONLY_IN_STATEMENT: 'ONLY_IN_STATEMENT',
  ONLY_COMPUTED: 'ONLY_COMPUTED',
} as const;
export type DifferenceKind = keyof typeof DifferenceKind;
registerEnumType(DifferenceKind, {
  name: 'DifferenceKind',
  description: 'Kind of difference between the statement and the computed figure.',
  valuesConfig: {
    AMOUNT_DIFFERS: { description: 'Both have it, with different amounts.' },
    ONLY_IN_STATEMENT: {
      description: 'Only the statement has it: there is no bill of this customer and service that the viewer may see.',
    },
    ONLY_COMPUTED: { description: 'Only the computed figure has it: the statement does not mention it.' },
  },
});

/** Stated incentives reveal the partner's rates, so only viewers who may see the policies may see them. */
const Policies = () => Serves({ operations: ['ListIncentiveDiscountPolicies'], cost: () => 0 });

/** Figures that are compared with `stated`, which each type describes. */
@ObjectType()
abstract class ComputedFigures {
  @Field(() => Money, { description: 'Performance computed from bills.' })
  computed!: Money;

  @Field(() => Money, { description: '`stated` less `computed`.' })
  difference!: Money;

  @Field(() => Money, { nullable: true, description: 'Incentive by the statement; null where it has no such column.' })
  statedIncentive!: Money | null;

  @Policies()
  @Field(() => Money, {
    nullable: true,
    description: 'Estimate from the configured rates; null where it cannot be computed.',
  })
  estimatedIncentive!: Money | null;
}

@ObjectType({
  description: 'A customer, or a service or order of one, on which statement and computed figure disagree.',
})
export class ReconciliationDifference extends ComputedFigures {
  @Field(() => String, {
    name: 'exceptionId',
    description: 'Number for `createExceptionExplanation`; other figures make another exception.',
  })
  id!: string;

  @Field(() => DifferenceKind, { description: 'Kind of the difference.' })
  kind!: DifferenceKind;

  @Field(() => ExceptionReason, {
    description:
      'Why both sides disagree; the first reason that applies. FOREIGN: the copy has no customer with this ' +
      "number that the viewer may see, or the order is another customer's. PERIOD: both agree once the file's rows " +
      'of other months are added, or the order was paid in another month.',
  })
  reason!: ExceptionReason;

  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: 'Code of the service; null where the statement is not by service.' })
  serviceTypeCode!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The vendor's order number; null for what is not compared by order.",
  })
  orderId!: string | null;

  @Field(() => [Int], {
    description: 'Line numbers of the rows that were summed up; empty where the file has no such row.',
  })
  lines!: readonly number[];

  @Field(() => Money, { description: 'Performance by the statement.' })
  stated!: Money;
}

@ObjectType({ description: 'Statement and computed figure, summed up.' })
export class ReconciliationTotals extends ComputedFigures {
  @Field(() => Money, { description: 'Performance by the usable rows of the statement.' })
  stated!: Money;
}

export const ReconciliationDifferenceConnection = connectionOf(ReconciliationDifference, 'differences');
export const BadRowConnection = connectionOf(BadRow, 'rows that could not be used');

@ObjectType({
  description:
    'A statement of Partner Center compared with the performance computed from bills. Bills are a day or two behind, and so is ' +
    'the statement. Nothing is stored.',
})
export class Reconciliation extends MonthReach {
  @Field(() => Boolean, { description: 'Whether the statement, and so the comparison, is by service.' })
  byService!: boolean;

  @Field(() => Int, { description: 'Rows of the statement that were used.' })
  usedRows!: number;

  @Field(() => Int, { description: 'Customers, or services or orders of customers, on which both agree.' })
  matched!: number;

  @Field(() => Int, { description: 'Rows of the statement that agree.' })
  matchedRows!: number;

  @Field(() => ReconciliationTotals, { description: 'Sums of both sides.' })
  totals!: ReconciliationTotals;

  /** Greatest difference first; the connection shows them in pages. */
  allDifferences!: readonly ReconciliationDifference[];
  /** In the order of the file; the connection shows them in pages. */
  allBadRows!: readonly BadRow[];
  /** Mark of the arguments and the file, for cursors. */
  list!: ListMark;
}
