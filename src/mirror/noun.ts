/** A row of the vendor's answer, with its own names. */
export type WireRow = Readonly<Record<string, unknown>>;

/**
 * Fields of a row that the mirror stores, nested as the row is; lists are walked through. A field that is not named here
 * is never stored: contact data, document numbers and secrets are named nowhere.
 */
export interface Kept {
  readonly [field: string]: true | Kept;
}

export type Value = string | number | null;

/** A column beside the row, to filter and sort by. */
export interface Column {
  /** `time`: ISO 8601 in UTC with milliseconds. `number`: a double, so it orders amounts and never shows them. */
  readonly type: 'text' | 'time' | 'number';
  readonly value: (row: WireRow) => Value;
}

/** A span of time by which the vendor filters a list, so that what is new since then is found in few calls. */
export interface TimeWindow {
  readonly from: string;
  readonly until: string;
  /** Column of the time that it narrows. */
  readonly column: string;
}

/** States that a row leaves without a write of the gateway; rows in them are read again with each refresh. */
export interface OpenStates {
  readonly column: string;
  /** States that the vendor filters its list by, through this input. */
  readonly filtered: readonly string[];
  readonly input: string;
  /** States by which the vendor cannot filter; rows in these states are requested by id. */
  readonly others: readonly string[];
}

/** One of the vendor's lists, paged by offset: the partner's own, and one for each of its resellers. */
export interface ListSource {
  readonly kind: 'list';
  /** Sorts new rows last where the vendor can sort, so that rows already read do not move. */
  readonly input: WireRow;
  /** Input that finds one row of the list by its id, possibly with a few others; absent when there is none. */
  readonly byId?: (id: string) => WireRow;
  readonly windows: readonly TimeWindow[];
  readonly open?: OpenStates;
  /**
   * How often the whole list is read, where a refresh cannot see every change; left out: once in the verification
   * period, and what it finds changed is drift.
   */
  readonly sweepSeconds?: number;
  /**
   * Age limit for screens where refreshes take longer than the noun's age limit. Left out: the noun's age limit
   * applies.
   */
  readonly slowestSeconds?: number;
}

/**
 * Rows that the vendor gives only to the account that they belong to. Each customer's are asked for in its own name;
 * the partner's own account comes first. A customer who has granted no agency has no rows here.
 */
export interface AccountsSource {
  /** A round over all customers is due after this time; the rounds between ask accounts with open rows only. */
  readonly everySeconds: number;
  readonly open: { readonly column: string; readonly states: readonly string[] };
  /** Operation that counts the account's unread messages of many open rows in one call. */
  readonly unread: {
    readonly operation: string;
    readonly ids: string;
    readonly most: number;
    readonly id: string;
    readonly count: string;
  };
}

/**
 * Facts about rows of another list, asked for in the name of each row's customer and only for rows that will soon need
 * them. The copy lacks facts that the vendor does not return.
 */
export interface AboutSource {
  /** The copied list, and which of its rows are asked about. */
  readonly list: string;
  readonly table: string;
  readonly only: Readonly<Record<string, readonly string[]>>;
  /**
   * Column of a time, and how many days before it a row is asked about; rows whose time has passed are not asked about.
   */
  readonly until: string;
  readonly withinDays: number;
  /** Input with the rows' ids, most of them in one call, and the others. */
  readonly ids: string;
  readonly most: number;
  readonly input: WireRow;
  /** Operation of a list without which the copy is of no use: a site that lacks it has no such copy. */
  readonly beside: string;
}

/** Rows that the vendor gives for some customers at a time: one pass over all mirrored customers after another. */
export interface CustomersSource {
  readonly kind: 'customers';
  /** Most customers in one call. */
  readonly together: number;
  readonly input: (customerIds: readonly string[]) => WireRow;
  /** Whether an answer may be one page of several. */
  readonly paged: boolean;
  /**
   * Age limit for screens where the quota allows no round within the noun's age limit. Left out: the noun's age limit
   * applies.
   */
  readonly slowestSeconds?: number;
  /** Whether a changed order changes rows of its customer, which are then read before others. */
  readonly followsOrders?: boolean;
  /** Whether each account is asked in its own name; left out: the partner's credential answers for all customers. */
  readonly accounts?: AccountsSource;
  /** Whether rows of another list are asked about; left out: all rows of a customer are listed. */
  readonly about?: AboutSource;
}

/** A list for each month and kind of row, which changes once a day until the month is closed. */
export interface MonthsSource {
  readonly kind: 'months';
  /** Months that are kept, this one included. */
  readonly months: number;
  /** Input that names the month, and field of a stored row that holds it. */
  readonly input: string;
  readonly column: string;
  /** The kinds, and the input and column that name them. */
  readonly kinds: { readonly input: string; readonly of: readonly string[] };
}

export type Source = ListSource | CustomersSource | MonthsSource;

/**
 * One value for each customer, computed from a noun's rows and kept in a table of its own, so that customers are sorted
 * and filtered by it without reading the rows.
 */
export interface KeptMeasure {
  readonly table: string;
  readonly take: 'latest' | 'sum';
  readonly column: string;
  /** Columns of the rows by which a customer has several values, such as one a month. */
  readonly each: readonly string[];
}

/** One noun of the vendor as the mirror keeps it. */
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
  /** Whether the vendor stops listing it when the customer leaves; records of the partner's own stay. */
  readonly goesWithCustomer: boolean;
  /**
   * Whether its rows come and go although nothing changes at the vendor, so that the log of changes leaves them out.
   */
  readonly isUnlogged?: boolean;
  readonly columns: Readonly<Record<string, Column>>;
  readonly measure?: KeptMeasure;
  /** Columns in which `contains` searches for a part of a text. */
  readonly searched: readonly string[];
  /** How old the copy may be before a refresh is due. */
  readonly ageSeconds: number;
}

export const defineNoun = <Name extends string>(noun: MirrorNoun<Name>): MirrorNoun<Name> => noun;
