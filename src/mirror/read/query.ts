import type { Value } from '../noun.ts';
import type { NounName } from '../nouns/index.ts';

/** Whose rows a reader may see. Every read passes through one of these. */
export interface ReadScope {
  /** Null: the partner's own customers. */
  readonly resellerId: string | null;
  /** Login name of the account manager whose customers alone are read; null: all. */
  readonly manager: string | null;
  /** The one customer that is read; null: all. */
  readonly customerId: string | null;
}

/** Filters the measured rows by one of their columns. */
export type MeasuredRows =
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly from?: string | number; readonly until?: string | number };

/** A value of a customer from another list. A question has at most one measure for each list. */
export type Measure =
  /** A column of the customer's one row. */
  | { readonly noun: NounName; readonly take: 'value'; readonly column: string }
  /** What is kept of the customer's rows, such as the sum of one month. */
  | { readonly noun: NounName; readonly take: 'kept'; readonly of?: Readonly<Record<string, string>> }
  /** The number of the customer's rows that meet the conditions; 0 is a value like others. */
  | { readonly noun: NounName; readonly take: 'number'; readonly only: readonly MeasuredRows[] }
  /** The sum of a column over the customer's rows that are about rows of another list which meet the conditions. */
  | {
      readonly noun: NounName;
      readonly take: 'sum';
      readonly column: string;
      readonly about: NounName;
      readonly only: readonly MeasuredRows[];
    };

/** A part of any of these texts, without regard to case. */
export interface TextCondition {
  readonly columns: readonly string[];
  readonly contains: string;
  /** Whether the text is so common that a page is found faster without the index of texts. */
  readonly isCommon?: boolean;
}

/**
 * A condition on a column of the noun, or by `customer.…` on one of the customer that a row belongs to. Values are the
 * vendor's codes; times are ISO 8601 in UTC with milliseconds.
 */
export type Condition =
  | { readonly column: string; readonly in: readonly Value[] }
  /** Rows without a value are among them. */
  | { readonly column: string; readonly notIn: readonly string[] }
  | { readonly column: string; readonly from?: string | number; readonly until?: string | number }
  | TextCondition
  | { readonly customers: readonly string[] }
  | { readonly ids: readonly string[] }
  /** Customers by what they have in another list. */
  | { readonly measure: Measure; readonly from?: string | number; readonly until?: string | number }
  /** Customers who have more of one thing than of another. */
  | { readonly measure: Measure; readonly above: Measure }
  /** At least one of these. */
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
  /** Rows that are left out before the first, where the end of the page before is not known. */
  readonly skip?: number;
}

/** A mirrored row: the vendor's, with the fields that are kept. */
export interface MirrorRow {
  readonly id: string;
  /** Null: of a customer of the partner's own. */
  readonly resellerId: string | null;
  readonly customerId: string | null;
  readonly row: Readonly<Record<string, unknown>>;
  /** Where a page that ends with this row ends. */
  readonly end: PageEnd;
}
