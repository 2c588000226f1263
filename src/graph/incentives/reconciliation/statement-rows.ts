import type { IncentiveSettings } from '../../../config/index.ts';
import { GatewayError } from '../../../errors/index.ts';
import type { Table } from '../../../uploads/index.ts';
import { mapInSlices } from '../../../uploads/slices.ts';
import { plainDecimal } from '../../../upstream/mapping/index.ts';
import type { BadRow, BadRowReason } from './reconciliation.type.ts';

type Columns = IncentiveSettings['statement']['columns'];
type Column = keyof Columns;

/** A row of a statement that could be read. Amounts are decimals. */
export interface StatementRow {
  readonly line: number;
  readonly customerId: string;
  /** Null in a statement without services. */
  readonly serviceTypeCode: string | null;
  /** Null for a row that names no order, and in a comparison without orders. */
  readonly orderId: string | null;
  readonly performance: string;
  readonly incentive: string | null;
}

export interface Statement {
  readonly rows: readonly StatementRow[];
  /** Rows of other months, which are otherwise usable. */
  readonly ofOtherMonths: readonly StatementRow[];
  readonly bad: readonly BadRow[];
  readonly byService: boolean;
  /** Customers with a row that names an order, who are compared order by order. */
  readonly customersByOrder: ReadonlySet<string>;
  readonly hasIncentive: boolean;
}

/** How a statement is read. */
export interface ReadingRules {
  readonly columns: Columns;
  readonly month: string;
  /** Whether the column with the orders is needed; without it that column is not read. */
  readonly byOrder: boolean;
}

const REQUIRED: readonly Column[] = ['customerId', 'performance'];

const positionsIn = (
  titles: readonly string[],
  { columns, byOrder }: ReadingRules,
): Readonly<Record<Column, number>> => {
  const find = (column: Column): number =>
    columns[column].map((title) => titles.indexOf(title)).find((position) => position >= 0) ?? -1;
  const required: readonly Column[] = byOrder ? [...REQUIRED, 'orderId'] : REQUIRED;
  const missing = required.find((column) => find(column) < 0);
  if (missing) {
    const limit = `a title row with one of: ${columns[missing].join(', ')}`;
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'file', limit } });
  }
  return {
    customerId: find('customerId'),
    performance: find('performance'),
    serviceTypeCode: find('serviceTypeCode'),
    orderId: byOrder ? find('orderId') : -1,
    incentive: find('incentive'),
    month: find('month'),
  };
};

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Reads a number with or without separators of thousands; spreadsheets also write exponents. */
const decimalOf = (text: string): string | null => plainDecimal(GROUPED.test(text) ? text.replaceAll(',', '') : text);

const MONTH = /^(\d{4})[-/.年]?(0[1-9]|1[0-2])(?:$|[-/.月])/;

const monthOf = (text: string): string | null => {
  const [, year, index] = MONTH.exec(text) ?? [];
  return year && index ? `${year}-${index}` : null;
};

const MAX_ID = 64;

type Outcome = { readonly row: StatementRow } | { readonly bad: BadRow; readonly ofOtherMonth?: StatementRow };

const withOrders = (rows: readonly StatementRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ customerId, orderId }) => (orderId === null ? [] : [customerId])));

/** Reads the rows of a table by the configured titles. Reports each unusable row with its line. */
export const readRows = async (table: Table, rules: ReadingRules): Promise<Statement> => {
  const { month } = rules;
  const [titles = [], ...lines] = table;
  const at = positionsIn(titles, rules);
  // In a spreadsheet each row is as long as the longest one.
  const titled = titles.findLastIndex((title) => title !== '') + 1;

  const read = (cells: readonly string[], line: number): Outcome => {
    const cell = (column: Column): string => (at[column] < 0 ? '' : (cells[at[column]] ?? ''));
    const bad = (column: Column, reason: BadRowReason): { readonly bad: BadRow } => ({
      bad: { line, column: titles[at[column]] ?? column, reason },
    });
    const [customerId, service, said] = [cell('customerId'), cell('serviceTypeCode'), cell('month')];
    const orderId = cell('orderId') === '' ? null : cell('orderId');
    const performance = decimalOf(cell('performance'));
    const incentive = decimalOf(cell('incentive'));
    const surplus = cells.findLastIndex((text) => text !== '');
    if (surplus >= titled) return { bad: { line, column: `${surplus + 1}`, reason: 'CELL_WITHOUT_TITLE' } };
    if (customerId === '') return bad('customerId', 'MISSING');
    if (customerId.length > MAX_ID) return bad('customerId', 'NOT_AN_ID');
    if (at.serviceTypeCode >= 0 && service === '') return bad('serviceTypeCode', 'MISSING');
    if (orderId !== null && orderId.length > MAX_ID) return bad('orderId', 'NOT_AN_ID');
    if (cell('performance') === '') return bad('performance', 'MISSING');
    if (performance === null) return bad('performance', 'NOT_A_NUMBER');
    if (cell('incentive') !== '' && incentive === null) return bad('incentive', 'NOT_A_NUMBER');
    const serviceTypeCode = at.serviceTypeCode < 0 ? null : service;
    const row = { line, customerId, serviceTypeCode, orderId, performance, incentive };
    if (at.month < 0 || monthOf(said) === month) return { row };
    return monthOf(said) ? { ...bad('month', 'OTHER_MONTH'), ofOtherMonth: row } : bad('month', 'NOT_A_MONTH');
  };

  // Lines count from 1 as in a spreadsheet; line 1 has the titles.
  const numbered = lines.map((cells, index) => ({ cells, line: index + 2 }));
  const found = await mapInSlices(numbered, ({ cells, line }) =>
    cells.every((text) => text === '') ? [] : [read(cells, line)],
  );
  const outcomes = found.flat();
  const rows = outcomes.flatMap((outcome) => ('row' in outcome ? [outcome.row] : []));
  const ofOtherMonths = outcomes.flatMap((outcome) => ('bad' in outcome && outcome.ofOtherMonth) || []);
  return {
    rows,
    ofOtherMonths,
    bad: outcomes.flatMap((outcome) => ('bad' in outcome ? [outcome.bad] : [])),
    byService: at.serviceTypeCode >= 0,
    customersByOrder: withOrders([...rows, ...ofOtherMonths]),
    hasIncentive: at.incentive >= 0,
  };
};
