/** A row of the vendor's answer, with the vendor's field names. */
export type WireRow = Readonly<Record<string, unknown>>;

/**
 * Fields of a row that the mirror stores, nested like the row; in a list they apply to each element. A field that is
 * not named is never stored. No noun names contact data, document numbers or secrets.
 */
export interface Kept {
  readonly [field: string]: true | Kept;
}

export type Value = string | number | null;

/** A value of the row that is also stored in a column, to filter and sort by. */
export interface Column {
  /**
   * `time`: ISO 8601 in UTC with milliseconds. `number`: a double, so that amounts can be sorted by it but are never
   * shown from it.
   */
  readonly type: 'text' | 'time' | 'number';
  readonly value: (row: WireRow) => Value;
}

/** A time filter of the vendor's list, by which new rows are found in few calls. */
export interface TimeWindow {
  readonly from: string;
  readonly until: string;
  /** Column with the time that is filtered. */
  readonly column: string;
}

/** States that a row can leave without a write of the gateway; each refresh reads rows in these states again. */
export interface OpenStates {
  readonly column: string;
  /** States by which the vendor can filter, with the input `input`. */
  readonly filtered: readonly string[];
  readonly input: string;
  /** States by which the vendor cannot filter; rows in these states are requested by id. */
  readonly others: readonly string[];
}

/** A list that the vendor pages by offset: one of the partner itself, and one of each reseller. */
export interface ListSource {
  readonly kind: 'list';
  /**
   * Input of every call. Where the vendor can sort, it sorts new rows last, so that rows already read keep their
   * places.
   */
  readonly input: WireRow;
  /**
   * Input that finds one row of the list by its id, possibly with a few others; left out when the vendor has no such
   * filter.
   */
  readonly byId?: (id: string) => WireRow;
  readonly windows: readonly TimeWindow[];
  readonly open?: OpenStates;
  /**
   * How often the whole list is read, for lists in which refreshes cannot find every change. Left out: once per
   * verification period, and a changed row that it finds counts as drift.
   */
  readonly sweepSeconds?: number;
  /**
   * Age limit for screens where refreshes take longer than the noun's age limit. Left out: the noun's age limit
   * applies.
   */
  readonly slowestSeconds?: number;
}

/**
 * Rows that the vendor returns only to the account that owns them. Each customer's rows are read with the customer's
 * credential; the partner's own account comes first. A customer who has granted no agency has no rows in the copy.
 */
export interface AccountsSource {
  /** Seconds after which a round over all customers is due; the rounds in between read only accounts with open rows. */
  readonly everySeconds: number;
  readonly open: { readonly column: string; readonly states: readonly string[] };
  /** Operation that counts the account's unread messages for many open rows in one call. */
  readonly unread: {
    readonly operation: string;
    readonly ids: string;
    readonly most: number;
    readonly id: string;
    readonly count: string;
  };
}

/**
 * Rows with facts about the rows of another list, read with the credential of each row's customer, and only for rows
 * that will need them soon. Facts that the vendor does not return are missing in the copy.
 */
export interface AboutSource {
  /** The other list, which is copied too, and the condition that selects its rows. */
  readonly list: string;
  readonly table: string;
  readonly only: Readonly<Record<string, readonly string[]>>;
  /**
   * Column with a time, and the number of days before it from which on a row is selected; rows whose time has passed
   * are not.
   */
  readonly until: string;
  readonly withinDays: number;
  /** Input for the rows' ids, the largest number of ids in one call, and the other inputs. */
  readonly ids: string;
  readonly most: number;
  readonly input: WireRow;
  /** Operation of a list without which this copy is useless; on a site without that operation the copy is not kept. */
  readonly beside: string;
}

/** Rows that the vendor returns for a few customers per call. They are read in rounds over all mirrored customers. */
export interface CustomersSource {
  readonly kind: 'customers';
  /** Largest number of customers in one call. */
  readonly together: number;
  readonly input: (customerIds: readonly string[]) => WireRow;
  /** Whether an answer may be one page of several. */
  readonly paged: boolean;
  /**
   * Age limit for screens where the quota allows no round within the noun's age limit. Left out: the noun's age limit
   * applies.
   */
  readonly slowestSeconds?: number;
  /** Whether a changed order also changes rows of its customer, who is then read before others. */
  readonly followsOrders?: boolean;
  /**
   * Set when each account is read with its own credential; left out when the partner's credential can read all
   * customers.
   */
  readonly accounts?: AccountsSource;
  /** Set when the rows are facts about rows of another list; left out when all rows of a customer are listed. */
  readonly about?: AboutSource;
}

/** One list for each month and kind of row, which changes once a day until the month is closed. */
export interface MonthsSource {
  readonly kind: 'months';
  /** Number of months that are kept, including the present one. */
  readonly months: number;
  /** Input for the month; also the field of a stored row that contains it. */
  readonly input: string;
  readonly column: string;
  /** The kinds of rows, with their input and column. */
  readonly kinds: { readonly input: string; readonly of: readonly string[] };
}

export type Source = ListSource | CustomersSource | MonthsSource;

/**
 * One value for each customer, computed from a noun's rows and stored in a separate table, so that customers can be
 * sorted and filtered by it without reading the rows.
 */
export interface KeptMeasure {
  readonly table: string;
  readonly take: 'latest' | 'sum';
  readonly column: string;
  /** Columns that give a customer several values, for example one per month. */
  readonly each: readonly string[];
}

/** One kind of the vendor's objects, and how the mirror copies it. */
export interface MirrorNoun<Name extends string = string> {
  readonly name: Name;
  readonly table: string;
  readonly operation: string;
  readonly source: Source;
  readonly idOf: (row: WireRow) => string | null;
  /** Whether `idOf` made the id from this row's fields, because the vendor gives some rows no id. */
  readonly hasMadeId?: (row: WireRow) => boolean;
  readonly customerOf: (row: WireRow) => string | null;
  readonly kept: Kept;
  /** Whether the vendor stops listing the rows when the customer leaves; the partner's own records stay. */
  readonly goesWithCustomer: boolean;
  /**
   * Whether rows appear and disappear although nothing changes at the vendor; such rows are left out of the log of
   * changes.
   */
  readonly isUnlogged?: boolean;
  readonly columns: Readonly<Record<string, Column>>;
  readonly measure?: KeptMeasure;
  /** Columns in which `contains` searches for a part of a text. */
  readonly searched: readonly string[];
  /** Age in seconds at which a refresh is due. */
  readonly ageSeconds: number;
}

export const defineNoun = <Name extends string>(noun: MirrorNoun<Name>): MirrorNoun<Name> => noun;
