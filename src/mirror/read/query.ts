import type { Value } from '../noun.ts';
import type { NounName } from '../nouns/index.ts';

/** The rows that a reader may see. Every read requires one. */
export interface ReadScope {
  /** Null: the partner's own customers. */
  readonly resellerId: string | null;
  /** Login name of the account manager whose customers alone are read; null: all. */
  readonly manager: string | null;
  /** Id of the only customer whose rows are read; null: all. */
  readonly customerId: string | null;
}

/** Filters the measured rows by one of their columns. */
export type MeasuredRows =
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly from?: string | number; readonly until?: string | number };

/** A value of a customer from another list. A query has at most one measure for each list. */
export type Measure =
  /** A column of the customer's one row. */
  | { readonly noun: NounName; readonly take: 'value'; readonly column: string }
  /** The stored value of the customer's rows (`KeptMeasure`), such as the sum of one month. */
  | { readonly noun: NounName; readonly take: 'kept'; readonly of?: Readonly<Record<string, string>> }
  /** The number of the customer's rows that meet the conditions; 0 counts as a value. */
  | { readonly noun: NounName; readonly take: 'number'; readonly only: readonly MeasuredRows[] }
  /**
   * The sum of a column over those of the customer's rows that are about rows of another list which meet the
   * conditions.
   */
  | {
      readonly noun: NounName;
      readonly take: 'sum';
      readonly column: string;
      readonly about: NounName;
      readonly only: readonly MeasuredRows[];
    };

/** A part of any of these columns' texts; case does not matter. */
export interface TextCondition {
  readonly columns: readonly string[];
  readonly contains: string;
  /** Whether the text is so common that a page is found faster without the text index. */
  readonly isCommon?: boolean;
}

/**
 * A condition on a column of the noun, or by `customer.…` on one of the customer that a row belongs to. Values are the
 * vendor's codes; times are ISO 8601 in UTC with milliseconds.
 */
export type Condition =
  | { readonly column: string; readonly in: readonly Value[] }
  /** Also matches rows without a value. */
  | { readonly column: string; readonly notIn: readonly string[] }
  | { readonly column: string; readonly from?: string | number; readonly until?: string | number }
  | TextCondition
  | { readonly customers: readonly string[] }
  | { readonly ids: readonly string[] }
  /** Customers by their value in another list. */
  | { readonly measure: Measure; readonly from?: string | number; readonly until?: string | number }
  /** Customers whose first measure is larger than the second. */
  | { readonly measure: Measure; readonly above: Measure }
  /** At least one of these conditions. */
  | { readonly anyOf: readonly Condition[] };

export interface Sort {
  /** A column of the noun; rows without a value come last in both directions. */
  readonly by: string;
  readonly descending: boolean;
}

/** An order of customers by a measure. */
export interface MeasuredSort {
  readonly by: Measure;
  readonly descending: boolean;
}

/** Where a page ended. The next page begins after it, even if rows were added or removed meanwhile. */
export interface PageEnd {
  readonly value: Value;
  readonly id: string;
}

export interface PageQuery {
  readonly scope: ReadScope;
  readonly where?: readonly Condition[];
  /** Left out: by id. */
  readonly sort?: Sort | MeasuredSort;
  readonly first: number;
  readonly after?: PageEnd | null;
  /** Number of rows to skip, when the end of the previous page is unknown. */
  readonly skip?: number;
}

/** A mirrored row: the vendor's row with the stored fields. */
export interface MirrorRow {
  readonly id: string;
  /** Null for a row of the partner's own customer. */
  readonly resellerId: string | null;
  readonly customerId: string | null;
  readonly row: Readonly<Record<string, unknown>>;
  /** Where a page that ends with this row ends. */
  readonly end: PageEnd;
}
